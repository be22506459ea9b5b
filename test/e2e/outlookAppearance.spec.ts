// The looks in Outlook: the person's own choice wins over what Outlook says later, and goes with them; and the line about what Outlook does not tell.
import { expect, expectWithin, test, type Outlook } from './outlook';

const looksOf = ({ pane }: Outlook) => ({
  are: (looks: { theme: string; lang: string }) =>
    expect(pane.locator(`html[data-theme="${looks.theme}"][lang="${looks.lang}"]`)).toBeAttached(),
  open: () => pane.getByRole('button', { name: 'Theme and language' }).click(),
  choose: (name: string, value: string) => pane.getByRole('combobox', { name }).selectOption(value),
});

for (const [storage, kept] of [
  ['ok', 'on the device and in the mailbox'],
  ['blocked', 'in the mailbox alone'],
] as const) {
  test(`a choice wins over another theme of Outlook's, and is there again: kept ${kept}`, async ({ outlook }) => {
    const opened = await outlook.open({ storage });
    const looks = looksOf(opened);
    await looks.open();
    await looks.choose('Theme', 'dark');
    await looks.choose('Language', 'de');
    await looks.are({ theme: 'dark', lang: 'de' });
    await expect
      .poll(opened.roamingSettings)
      .toEqual({ preferences: expect.objectContaining({ theme: 'dark', language: 'de' }) as unknown });
    await opened.choose({ theme: 'dark' });
    await opened.choose({ theme: 'light' });
    await looks.are({ theme: 'dark', lang: 'de' });
    await opened.reloadPane();
    await looks.are({ theme: 'dark', lang: 'de' });
    await opened.closePane();
    await opened.openPane();
    await looks.are({ theme: 'dark', lang: 'de' });
    await opened.pane.getByRole('button', { name: 'Design und Sprache' }).click();
    await looks.choose('Design', '');
    await looks.choose('Sprache', '');
    await looks.are({ theme: 'light', lang: 'en-US' });
  });
}

test('a choice that can be kept nowhere says so, and applies', async ({ outlook }) => {
  const opened = await outlook.open({ storage: 'blocked', callbacks: 'never', clock: true });
  const looks = looksOf(opened);
  await looks.open();
  await looks.choose('Theme', 'dark');
  await looks.are({ theme: 'dark', lang: 'en-US' });
  await expectWithin(
    opened.page,
    opened.pane.getByText('Cannot be kept: it applies until this pane is closed.'),
    15_000,
  );
});

test('an Outlook that is too old to tell its theme: one line, until the person has chosen', async ({ outlook }) => {
  const opened = await outlook.open({ mailbox: '1.5' });
  const line = opened.pane.getByRole('status').filter({ hasText: 'This Outlook does not tell its theme' });
  await expect(line).toHaveText("This Outlook does not tell its theme: your system's is used.");
  const looks = looksOf(opened);
  await looks.open();
  await looks.choose('Theme', 'light');
  await expect(line).toHaveCount(0);
});
