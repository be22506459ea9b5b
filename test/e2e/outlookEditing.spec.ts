// Editing in Outlook: whatever the host does meanwhile, nothing that was typed is lost, and the CRM is not asked in a storm.
import type { IncomingMessage } from 'node:http';
import { crmInterval, save } from './actions';
import { expect, test, type Outlook } from './outlook';

const interval = ({ pane }: Outlook) => pane.getByRole('textbox', { name: crmInterval });
const patches = ({ requests }: Outlook) => requests.filter((request) => request.startsWith('PATCH'));
/** A validation has no key. */
const isChange = ({ method, headers }: IncomingMessage): boolean =>
  method === 'PATCH' && headers['idempotency-key'] !== undefined;

test('another mail, twenty times', async ({ outlook }) => {
  const opened = await outlook.open({ signIn: 'microsoft' });
  await interval(opened).fill('450');
  // As an add-in does that wants to hear of each: an Outlook tells nobody who does not listen.
  const heard = await (
    await opened.frame()
  ).evaluate(
    () =>
      new Promise((resolve) =>
        Office.context.mailbox.addHandlerAsync(
          Office.EventType.ItemChanged,
          () => undefined,
          ({ status }) => resolve(status),
        ),
      ),
  );
  expect(heard).toBe('succeeded');
  const asked = opened.requests.length;
  for (let mail = 0; mail < 5; mail += 1) {
    for (const item of ['none', 'compose', 'appointment', 'read'] as const) await opened.choose({ item });
  }
  await expect(interval(opened)).toHaveValue('450');
  expect(opened.requests.length).toBe(asked);
  await save(opened.pane);
  await expect(opened.pane.getByText('Configuration saved')).toBeVisible();
});

test('another theme, and high contrast', async ({ outlook }) => {
  const opened = await outlook.open();
  await interval(opened).fill('450');
  await opened.choose({ theme: 'dark' });
  await expect(opened.pane.locator('html[data-theme="dark"]')).toBeAttached();
  await opened.page.emulateMedia({ forcedColors: 'active' });
  await opened.choose({ theme: 'light' });
  await expect(opened.pane.locator('html[data-theme="light"]')).toBeAttached();
  await expect(interval(opened)).toHaveValue('450');
  await expect(interval(opened)).toBeEditable();
});

for (const [how, again] of [
  ['reloaded', ({ reloadPane }: Outlook) => reloadPane()],
  ['unpinned and opened again', ({ closePane, openPane }: Outlook) => closePane().then(openPane)],
] as const) {
  test(`a pane that is ${how} offers what was typed`, async ({ outlook }) => {
    const opened = await outlook.open({ signIn: 'microsoft' });
    await interval(opened).fill('450');
    await expect(opened.pane.getByText('1 change')).toBeVisible();
    const asked = opened.requests.length;
    await again(opened);
    const restore = opened.pane.getByRole('button', { name: 'Restore' });
    await restore.waitFor();
    // What applies to the person or the level looked at last, and the list of organizations. A press brings the focus, which asks too.
    expect(opened.requests.length - asked).toBeLessThanOrEqual(2);
    await restore.click();
    await expect(interval(opened)).toHaveValue('450');
  });
}

test('a storage that is blocked: said beside the changes, and all of it works', async ({ outlook }) => {
  const opened = await outlook.open({ storage: 'blocked' });
  await interval(opened).fill('450');
  await expect(opened.pane.getByText(/^This device keeps nothing/)).toBeVisible();
  await save(opened.pane);
  await expect(opened.pane.getByText('Configuration saved')).toBeVisible();
});

test('a token that is refused while saving is renewed once, and the change goes on under its key', async ({
  outlook,
}) => {
  const opened = await outlook.open({ signIn: 'microsoft' });
  await interval(opened).fill('450');
  const keys: unknown[] = [];
  opened.meet((request, response) => {
    if (!isChange(request)) return false;
    keys.push(request.headers['idempotency-key']);
    if (keys.length > 1) return false;
    response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    return true;
  });
  await save(opened.pane);
  await expect(opened.pane.getByText('Configuration saved')).toBeVisible();
  expect(opened.microsoft.minted).toHaveLength(2);
  expect(keys).toEqual([keys[0], keys[0]]);
  // Twice a validation: before the review and after it.
  expect(patches(opened)).toHaveLength(2 + 2);
});

test('a sign-in that is over while saving: asked for, the change waits, and is sent once', async ({ outlook }) => {
  const opened = await outlook.open({ signIn: 'microsoft' });
  await interval(opened).fill('450');
  opened.microsoft.alterClaims((claims) => ({ ...claims, aud: 'another API' }));
  let first = true;
  opened.meet((request, response) => {
    if (!isChange(request) || !first) return false;
    first = false;
    response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    return true;
  });
  await save(opened.pane);
  await expect(opened.pane.getByText('You are signed out')).toBeVisible();
  await expect(interval(opened)).toHaveValue('450');
  opened.microsoft.alterClaims((claims) => claims);
  await opened.pane.getByRole('button', { name: 'Sign in' }).click();
  await expect(opened.pane.getByText('Configuration saved')).toBeVisible();
  // Three validations: before the review, after it and after the sign-in; the change that was refused, the one with the renewed token, and
  // the one that was stored.
  expect(patches(opened)).toHaveLength(3 + 3);
});
