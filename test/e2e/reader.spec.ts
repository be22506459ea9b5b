import { expect, test } from './pane';

test('a reader sees all seven settings at 320 by 600 without scrolling, with one request and without the editor’s script', async ({
  page,
  openAs,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => void scripts.push(request.url()));
  const { pane, crm } = await openAs('Tom Okafor');
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
  await expect(pane.getByRole('group')).toHaveCount(7);
  const extent = await pane.locator('html').evaluate((html) => ({
    needed: html.scrollWidth,
    lastRow: Math.max(...[...html.querySelectorAll('[role=group]')].map((row) => row.getBoundingClientRect().bottom)),
  }));
  expect(extent.needed).toBe(320);
  expect(extent.lastRow).toBeLessThanOrEqual(600);
  for (const role of ['textbox', 'combobox', 'checkbox', 'switch', 'radio'] as const) {
    await expect(pane.getByRole(role)).toHaveCount(0);
  }
  expect(crm.requests).toHaveLength(1);
  const editorScripts = () => scripts.filter((url) => url.includes('/editor.'));
  expect(editorScripts()).toEqual([]);

  // Proves that the pattern matches the editor's script, which an administrator loads.
  const { pane: administratorPane } = await openAs('Grace Weber');
  await expect(administratorPane.getByRole('switch', { name: 'Tasks' })).toBeVisible();
  expect(editorScripts()).not.toEqual([]);
});

test('a reader sees the source of a value, inactive values and the effects', async ({ openAs }) => {
  const { pane } = await openAs('Tom Okafor');
  await pane.getByRole('button', { name: 'Source: Organization: Acme, Sync Direction' }).click();
  const chain = pane.getByRole('list', { name: 'Where Sync Direction comes from' }).getByRole('listitem');
  await expect(chain.first()).toContainText('In effect');
  await expect(chain.last()).toContainText('Ships with OroCRM');
  await pane.getByRole('button', { name: 'What happens on an edit or a delete' }).click();
  await expect(pane.getByText('When both were edited, the edit in OroCRM replaces the one in Outlook.')).toBeVisible();
});
