// A reader: the whole policy at a glance, and one press further who decided and what it does.
import { expect, test } from './pane';

test('reads all seven settings at 320 by 600 without scrolling, with one request and without the editor', async ({
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
  expect(crm.exchanges).toHaveLength(1);
  const ofTheEditor = () => scripts.filter((url) => url.includes('/editor.'));
  expect(ofTheEditor()).toEqual([]);

  // The same name finds the editor's script once somebody is there who needs it.
  const { pane: administrators } = await openAs('Grace Weber');
  await expect(administrators.getByRole('switch', { name: 'Tasks' })).toBeVisible();
  expect(ofTheEditor()).not.toEqual([]);
});

test('learns from the source who decided and what is not in effect, and what happens on an edit', async ({
  openAs,
}) => {
  const { pane } = await openAs('Tom Okafor');
  await pane.getByRole('button', { name: 'Source: Organization: Acme, Sync Direction' }).click();
  const chain = pane.getByRole('list', { name: 'Where Sync Direction comes from' }).getByRole('listitem');
  await expect(chain.first()).toContainText('In effect');
  await expect(chain.last()).toContainText('Ships with OroCRM');
  await pane.getByRole('button', { name: 'What happens on an edit or a delete' }).click();
  await expect(pane.getByText('When both were edited, the edit in OroCRM replaces the one in Outlook.')).toBeVisible();
});
