import { crmInterval } from './actions';
import { expect, test } from './pane';

test('edits and saves by keyboard, and focuses the result', async ({ page, openAs }) => {
  const { pane } = await openAs('Grace Weber');
  await pane.getByRole('textbox', { name: crmInterval }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('450');
  await pane.getByRole('button', { name: 'Save settings' }).focus();
  await page.keyboard.press('Enter');
  const dialog = pane.getByRole('dialog', { name: 'Save these settings?' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('group', { name: 'What will change' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(pane.getByRole('button', { name: 'Save settings' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 6; presses += 1) {
    if (await dialog.getByRole('button', { name: 'Save settings' }).evaluate((button) => button.matches(':focus')))
      break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('group', { name: 'Configuration saved' })).toBeFocused();
});

test('opens and closes a source with the same key, and keeps the focus', async ({ page, openAs }) => {
  const { pane } = await openAs('Tom Okafor');
  const source = pane.getByRole('button', { name: /^Source: .*Tasks/ });
  await source.focus();
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('list', { name: 'Where Tasks comes from' })).toBeVisible();
  await expect(source).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('list', { name: 'Where Tasks comes from' })).toHaveCount(0);
});
