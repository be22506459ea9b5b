// A reader in the preview: all seven values, who decided each, and what they do.
import { expect, openAs, test } from './preview';

const rows = [
  ['Contacts', 'On', 'Synced both ways', 'Default'],
  ['Tasks', 'Off', 'Not synced', 'Organization: Acme'],
  ['Calendar Events', 'On', 'Synced both ways', 'System'],
  ['Sync Direction', 'Bidirectional', 'Both ways', 'Organization: Acme'],
  ['Conflict Resolution', 'OroCRM always wins', 'OroCRM replaces Outlook', 'Default'],
  ['CRM Sync Interval (In Seconds)', '300', 'every 5 minutes', 'Organization: Acme'],
  ['Outlook Sync Interval (In Seconds)', '30', 'every 30 seconds', 'Default'],
] as const;

test('sees all seven values with their sources, and the policy in one sentence', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
  await expect(
    pane.getByText(
      'Contacts and calendar events sync both ways. When both sides changed, OroCRM wins. ' +
        'OroCRM is checked every 5 minutes, Outlook every 30 seconds.',
    ),
  ).toBeVisible();
  for (const [label, value, plain, source] of rows) {
    const row = pane.getByRole('group', { name: label, exact: true });
    await expect(row.getByText(value, { exact: true })).toBeVisible();
    await expect(row.getByText(plain, { exact: true })).toBeVisible();
    await expect(row.getByRole('button', { name: `Source: ${source}, ${label}` })).toBeVisible();
  }
});

test('sees all seven rows at 320 by 600 without scrolling in either direction', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  const main = pane.getByRole('main');
  await expect(pane.getByRole('group')).toHaveCount(7);
  const extent = await main.evaluate((element) => ({
    width: element.ownerDocument.documentElement.clientWidth,
    needed: element.ownerDocument.documentElement.scrollWidth,
    lastRow: Math.max(
      ...[...element.querySelectorAll('[role=group]')].map((row) => row.getBoundingClientRect().bottom),
    ),
  }));
  expect(extent.width).toBe(320);
  expect(extent.needed).toBe(320);
  expect(extent.lastRow).toBeLessThanOrEqual(600);
});

test('has nothing to edit and downloads no editor', async ({ page, exchanges }) => {
  const scripts: string[] = [];
  page.on('request', (request) => void scripts.push(request.url()));
  const pane = await openAs(page, 'Tom Okafor');
  await expect(pane.getByText('Tom Okafor can view, not change')).toBeVisible();
  for (const role of ['textbox', 'combobox', 'checkbox', 'switch', 'radio'] as const) {
    await expect(pane.getByRole(role)).toHaveCount(0);
  }
  expect(scripts.filter((url) => url.includes('/editor.'))).toEqual([]);
  expect(exchanges().filter(({ url }) => url.includes('/api/'))).toHaveLength(1);

  // The same word finds the editor's script once somebody is there who needs it.
  const administrators = await openAs(page, 'Grace Weber');
  await expect(administrators.getByRole('switch', { name: 'Tasks' })).toBeVisible();
  expect(scripts.filter((url) => url.includes('/editor.'))).not.toEqual([]);
});

test('learns from the source who decided, and what is not in effect', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  await pane.getByRole('button', { name: /^Source: .*CRM Sync Interval/ }).click();
  const chain = pane.getByRole('list', { name: 'Where CRM Sync Interval (In Seconds) comes from' });
  await expect(chain.getByRole('listitem')).toHaveCount(3);
  const winner = chain.getByRole('listitem').nth(0);
  const system = chain.getByRole('listitem').nth(1);
  const shipped = chain.getByRole('listitem').nth(2);
  await expect(winner).toContainText('Organization: Acme');
  await expect(winner).toContainText('300 (every 5 minutes)');
  await expect(winner).toContainText('Set by Grace Weber, Nov 20, 2026, 10:02 AM');
  await expect(winner).toContainText('In effect');
  await expect(system).toContainText('Set by Ines Costa');
  await expect(system).toContainText('Not in effect');
  await expect(shipped).toContainText('Ships with OroCRM');
  await expect(shipped).toContainText('Not in effect');
});

test('learns one press further what happens on an edit and on a delete', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  await pane.getByRole('button', { name: /^Source: .*Sync Direction/ }).click();
  await pane.getByRole('button', { name: 'What happens on an edit or a delete' }).click();
  await expect(pane.getByText('When both were edited, the edit in OroCRM replaces the one in Outlook.')).toBeVisible();
  await expect(
    pane.getByText(
      'A record deleted in OroCRM is deleted from Outlook too; one deleted in Outlook stays in OroCRM and is added to Outlook again.',
    ),
  ).toBeVisible();
});

test('is told whom to ask where there is no access', async ({ page }) => {
  const pane = await openAs(page, 'Nadia Sorel');
  await expect(pane.getByRole('alert')).toContainText('You may not see this sync policy');
  await expect(pane.getByRole('alert')).toContainText('Ask Grace Weber or Yusuf Demir for access.');
});

test('is refused by the CRM when sending a change by hand', async ({ page }) => {
  await openAs(page, 'Tom Okafor');
  const status = await page.evaluate(async () => {
    const answer = await fetch('/api/configuration/outlook?scope=organization', {
      method: 'PATCH',
      headers: {
        authorization: 'Bearer demo.3',
        'content-type': 'application/vnd.api+json',
        'if-match': '"g2-o4-a1"',
        'idempotency-key': crypto.randomUUID(),
      },
      body: '{}',
    });
    return answer.status;
  });
  expect(status).toBe(403);
});
