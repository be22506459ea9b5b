// Appearance in Outlook: the person's preferences override the host's and roam with the mailbox.
import { openAppearance } from './actions';
import { expect, expectWithin, test, type Outlook } from './outlook';

const appearanceOf = ({ pane }: Outlook) => ({
  are: (expected: { theme: string; lang: string }) =>
    expect(pane.locator(`html[data-theme="${expected.theme}"][lang="${expected.lang}"]`)).toBeAttached(),
  open: () => openAppearance(pane),
  choose: (group: string, name: string) =>
    pane.getByRole('group', { name: group }).getByRole('menuitemradio', { name }).click(),
});

for (const [storage, storedIn] of [
  ['ok', 'on the device and in the mailbox'],
  ['blocked', 'in the mailbox alone'],
] as const) {
  test(`preferences override Outlook's theme and are restored, stored ${storedIn}`, async ({ outlook }) => {
    const opened = await outlook.open({ storage });
    const appearance = appearanceOf(opened);
    await appearance.open();
    await appearance.choose('Theme', 'Dark');
    await appearance.choose('Language', 'Deutsch');
    await appearance.are({ theme: 'dark', lang: 'de' });
    await expect
      .poll(opened.roamingSettings)
      .toEqual({ preferences: expect.objectContaining({ theme: 'dark', language: 'de' }) as unknown });
    await opened.choose({ theme: 'dark' });
    await opened.choose({ theme: 'light' });
    await appearance.are({ theme: 'dark', lang: 'de' });
    await opened.reloadPane();
    await appearance.are({ theme: 'dark', lang: 'de' });
    await opened.closePane();
    await opened.openPane();
    await appearance.are({ theme: 'dark', lang: 'de' });
    await opened.pane.getByRole('button', { name: 'Mehr' }).click();
    await opened.pane.getByRole('menuitem', { name: 'Design und Sprache' }).click();
    await appearance.choose('Design', 'Wie in Outlook');
    await appearance.choose('Sprache', 'Wie in Outlook');
    await appearance.are({ theme: 'light', lang: 'en-US' });
  });
}

test('preferences that cannot be stored apply, with a notice', async ({ outlook }) => {
  const opened = await outlook.open({ storage: 'blocked', callbacks: 'never', clock: true });
  const appearance = appearanceOf(opened);
  await appearance.open();
  await appearance.choose('Theme', 'Dark');
  await appearance.are({ theme: 'dark', lang: 'en-US' });
  await expectWithin(
    opened.page,
    opened.pane.getByText('This choice can’t be kept. It applies until you close this pane.'),
    15_000,
  );
});

test('shows a notice in an Outlook without a theme API, until the person selects a theme', async ({ outlook }) => {
  const opened = await outlook.open({ mailbox: '1.5' });
  const line = opened.pane.getByRole('status').filter({ hasText: 'This version of Outlook doesn’t share its theme' });
  await expect(line).toHaveText('This version of Outlook doesn’t share its theme, so your device’s theme is used.');
  const appearance = appearanceOf(opened);
  await appearance.open();
  await appearance.choose('Theme', 'Light');
  await expect(line).toHaveCount(0);
});
