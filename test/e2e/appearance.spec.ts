// Theme, language and motion: the person's preferences, system settings, and changes while editing.
import { crmInterval, openAppearance, sourceOf } from './actions';
import { expectAccessible, resize } from './layout';
import { animationsFinished, cutOff, smallTargets, watchMotion } from './measurements';
import { expect, setAppearance, test } from './pane';
import { arrange } from './scenarios/scenario';
import { organizations, review } from './scenarios/composite';

for (const [name, theme, ground] of [
  ['Light', 'light', 'rgb(255, 255, 255)'],
  ['Dark', 'dark', 'rgb(41, 41, 41)'],
  ['High contrast', 'contrast', 'rgb(0, 0, 0)'],
] as const) {
  test(`selects a theme by keyboard and restores it after a reload: ${name}`, async ({ page, openAs }) => {
    const { pane } = await openAs('Tom Okafor');
    const button = pane.getByRole('button', { name: 'More' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(pane.getByRole('menuitemradio', { name: 'All settings' })).toBeFocused();
    await page.keyboard.type('t');
    await page.keyboard.press('Enter');
    const themes = pane.getByRole('group', { name: 'Theme' });
    await expect(themes.getByRole('menuitemradio', { name: 'Same as Outlook' })).toBeFocused();
    await page.keyboard.type(name.slice(0, 1));
    const choice = themes.getByRole('menuitemradio', { name });
    await expect(choice).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(choice).toBeChecked();
    await expect(pane.locator('html')).toHaveAttribute('data-theme', theme);
    await expect(pane.getByRole('main')).toHaveCSS('background-color', ground);
    await animationsFinished(pane);
    await expectAccessible(pane);
    await resize(page, 160);
    expect([await smallTargets(pane), await cutOff(pane)]).toEqual([[], []]);
    await expect(choice).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(pane.getByRole('menu')).toHaveCount(0);
    await expect(button).toBeFocused();
    await page.reload();
    await expect(pane.locator('html')).toHaveAttribute('data-theme', theme);
  });
}

test('prefers the person’s language and its direction over the host’s', async ({ openAs }) => {
  const opened = await openAs('Grace Weber');
  const { page, pane } = opened;
  await (await openAppearance(pane)).getByRole('menuitemradio', { name: 'العربية' }).click();
  await expect(pane.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.evaluate(() => {
    (window as unknown as { setAppearance: (change: object) => void }).setAppearance({ language: 'de-DE' });
  });
  await expect(pane.locator('html')).toHaveAttribute('lang', /^ar/);
  await expectAccessible(pane);
});

test('keeps edits and focus when the language changes', async ({ openAs }) => {
  const opened = await openAs('Grace Weber');
  const { page, pane } = opened;
  const input = pane.getByRole('textbox', { name: crmInterval });
  await input.fill('45');
  for (const [language, label, bar] of [
    ['de-DE', 'CRM-Sync-Intervall (in Sekunden)', '1 Änderung'],
    ['ar-EG', 'الفاصل الزمني لمزامنة CRM (بالثواني)', 'تغيير واحد'],
    ['en-US', crmInterval, '1 change'],
  ] as const) {
    await setAppearance(opened, { language });
    const named = pane.getByRole('textbox', { name: label });
    await expect(named).toBeFocused();
    await expect(named).toHaveValue('45');
    await expect(pane.getByText(bar, { exact: true })).toBeVisible();
  }
  await page.keyboard.type('0');
  await expect(input).toHaveValue('450');
});

// Proves that the measurement detects motion.
for (const [reducedMotion, moves] of [
  ['reduce', false],
  ['no-preference', true],
] as const) {
  test(`animations longer than 10 milliseconds with prefers-reduced-motion ${reducedMotion}: ${moves}`, async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ reducedMotion });
    const opened = await arrange(page, open, organizations);
    const { pane } = opened;
    const longest = await watchMotion(pane);
    await sourceOf(pane, 'Tasks').click();
    await pane.getByRole('switch', { name: 'Tasks' }).check();
    await review.act(opened);
    await pane.getByRole('button', { name: 'Keep editing' }).click();
    await expect(pane.getByRole('dialog')).toHaveCount(0);
    expect((await longest()) > 10).toBe(moves);
  });
}

test('keeps hovered controls readable in high contrast', async ({ openAs }) => {
  const opened = await openAs('Tom Okafor');
  await setAppearance(opened, { theme: 'contrast' });
  const source = sourceOf(opened.pane, 'Tasks');
  await source.hover();
  await expect(source).toHaveCSS('color', 'rgb(255, 255, 0)');
});
