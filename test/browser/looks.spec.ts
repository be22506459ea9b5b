// The choice of theme and language in the preview: by the keyboard in a narrow pane, free of barriers, and where text is at 200 %.
import { frameOf, violationsIn } from './axe';
import { atRest, cutOff, resize, smallTargets } from './measures';
import { expect, openAs, test } from './preview';

for (const [name, theme, ground] of [
  ['Light', 'light', 'rgb(250, 250, 250)'],
  ['Dark', 'dark', 'rgb(31, 31, 31)'],
  ['High contrast', 'contrast', 'rgb(0, 0, 0)'],
] as const) {
  test(`by the keyboard at 320 pixels: ${name}, kept for the next time`, async ({ page }) => {
    const pane = await openAs(page, 'Tom Okafor');
    await resize(page, 320, 600);
    const button = pane.getByRole('button', { name: 'Theme and language' });
    await button.focus();
    await page.keyboard.press('Enter');
    const choice = pane.getByRole('combobox', { name: 'Theme' });
    await choice.waitFor();
    await page.keyboard.press('Tab');
    await expect(choice).toBeFocused();
    // A native list of choices: its letters choose.
    await page.keyboard.type(name.slice(0, 1));
    await expect(pane.locator('html')).toHaveAttribute('data-theme', theme);
    await expect(pane.getByRole('main')).toHaveCSS('background-color', ground);
    await atRest(pane);
    expect(await violationsIn(await frameOf(pane))).toEqual([]);
    expect(await smallTargets(pane)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(choice).toHaveCount(0);
    await expect(button).toBeFocused();
    await page.reload();
    await expect(pane.locator('html')).toHaveAttribute('data-theme', theme);
  });
}

test('with text at 200 % nothing of the panel is cut off', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  await resize(page, 160, 600);
  await pane.getByRole('button', { name: 'Theme and language' }).click();
  await pane.getByRole('combobox', { name: 'Language' }).waitFor();
  await atRest(pane);
  expect(await cutOff(pane)).toEqual([]);
  expect(await smallTargets(pane)).toEqual([]);
});

test('the language of the person’s choice wins over the framing page’s, with its direction', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('button', { name: 'Theme and language' }).click();
  await pane.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'العربية' });
  await expect(pane.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Deutsch' });
  await expect(pane.locator('html')).toHaveAttribute('lang', /^ar/);
  expect(await violationsIn(await frameOf(pane))).toEqual([]);
});
