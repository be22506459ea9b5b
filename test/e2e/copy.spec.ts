import { crmInterval, openTools } from './actions';
import { expect, test } from './pane';
import { withoutClipboard } from './scenarios/steps';

test('copies the policy as text and as JSON, without tokens or ids', async ({ page, context, openAs }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { pane } = await openAs('Tom Okafor');
  await openTools(pane);
  const copied = async (name: string) => {
    await pane.getByRole('button', { name }).click();
    await expect(pane.getByText('Copied')).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const text = await copied('Copy policy as text');
  expect(text.split('\n')).toHaveLength(8);
  expect(text).toContain(`${crmInterval}: 300, Organization: Acme, Grace Weber, Nov 20, 2026, 10:02 AM`);
  const json = await copied('Copy policy as JSON');
  expect(JSON.parse(json)).toMatchObject({ policyOf: 'Acme' });
  expect(`${text}${json}`).not.toMatch(/demo\.|Bearer|"id"|"7"/);
});

test('selects the whole text for copying by hand if the host blocks the clipboard', async ({ page, openAs }) => {
  await withoutClipboard(page);
  const { pane } = await openAs('Tom Okafor');
  await openTools(pane);
  await pane.getByRole('button', { name: 'Copy policy as text' }).click();
  const text = pane.getByRole('textbox', { name: 'Copying isn’t possible here. Copy the text yourself:' });
  await text.focus();
  const selected = await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
  expect(selected).toBe((await text.inputValue()).length);
});
