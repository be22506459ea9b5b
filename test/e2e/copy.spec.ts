import { crmInterval, openMenu } from './actions';
import { expect, test } from './pane';
import { withoutClipboard } from './scenarios/steps';

test('copies the policy as text and as JSON, without tokens or ids', async ({ page, context, openAs }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { pane } = await openAs('Tom Okafor');
  const menu = await openMenu(pane);
  const copied = async (name: string) => {
    await menu.getByRole('menuitem', { name }).click();
    await expect(menu.getByRole('menuitem', { name })).toHaveCount(0);
    await expect(menu.getByRole('menuitem', { name: 'Copied' })).toBeVisible();
    await expect(pane.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const text = await copied('Copy as text');
  expect(text.split('\n')).toHaveLength(8);
  expect(text).toContain(`${crmInterval}: 300, Organization: Acme, Grace Weber, Nov 20, 2026, 10:02 AM`);
  const json = await copied('Copy as JSON');
  expect(JSON.parse(json)).toMatchObject({ policyOf: 'Acme' });
  expect(`${text}${json}`).not.toMatch(/demo\.|Bearer|"id"|"7"/);
});

test('selects the whole text for copying by hand if the host blocks the clipboard', async ({ page, openAs }) => {
  await withoutClipboard(page);
  const { pane } = await openAs('Tom Okafor');
  await (await openMenu(pane)).getByRole('menuitem', { name: 'Copy as text' }).click();
  const dialog = pane.getByRole('dialog', { name: 'This pane can’t copy here. Select the text and copy it:' });
  const text = dialog.getByRole('textbox');
  await expect(text).toBeFocused();
  const selected = await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
  expect(selected).toBe((await text.inputValue()).length);
});
