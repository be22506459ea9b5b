// Editing in Outlook: events of the host must neither discard edits nor cause bursts of requests.
import type { Locator } from '@playwright/test';
import type { IncomingMessage } from 'node:http';
import { crmInterval, reviewPage, save, saveButton, savedNotice } from './actions';
import { expect, test, type Outlook } from './outlook';

const interval = ({ pane }: Outlook) => pane.getByRole('textbox', { name: crmInterval });
const patches = ({ requests }: Outlook) => requests.filter((request) => request.startsWith('PATCH'));
/** A validation has no idempotency key. */
const isChange = ({ method, headers }: IncomingMessage): boolean =>
  method === 'PATCH' && headers['idempotency-key'] !== undefined;

test('keeps edits and sends no requests when the item changes twenty times', async ({ outlook }) => {
  const opened = await outlook.open({ signIn: 'microsoft' });
  await interval(opened).fill('450');
  // Outlook raises the event only for add-ins that have a handler for it.
  const subscription = await (
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
  expect(subscription).toBe('succeeded');
  const asked = opened.requests.length;
  for (let mail = 0; mail < 5; mail += 1) {
    for (const item of ['none', 'compose', 'appointment', 'read'] as const) await opened.choose({ item });
  }
  await expect(interval(opened)).toHaveValue('450');
  expect(opened.requests.length).toBe(asked);
  await save(opened.pane);
  await expect(savedNotice(opened.pane)).toBeVisible();
});

test('keeps edits when the theme changes, and in high contrast', async ({ outlook }) => {
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

for (const [how, reopen] of [
  ['reloaded', ({ reloadPane }: Outlook) => reloadPane()],
  ['unpinned and opened again', ({ closePane, openPane }: Outlook) => closePane().then(openPane)],
] as const) {
  test(`offers to restore edits after the pane was ${how}`, async ({ outlook }) => {
    const opened = await outlook.open({ signIn: 'microsoft' });
    await interval(opened).fill('450');
    await expect(opened.pane.getByText('1 change')).toBeVisible();
    const asked = opened.requests.length;
    await reopen(opened);
    const restore = opened.pane.getByRole('button', { name: 'Restore' });
    await restore.waitFor();
    // The policy and the list of organizations. Checked before the click, whose focus triggers a revalidation.
    expect(opened.requests.length - asked).toBeLessThanOrEqual(2);
    await restore.click();
    await expect(interval(opened)).toHaveValue('450');
  });
}

test('works with blocked storage, with a notice next to the changes', async ({ outlook }) => {
  const opened = await outlook.open({ storage: 'blocked' });
  await interval(opened).fill('450');
  await expect(opened.pane.getByText(/^Drafts can’t be kept on this device/)).toBeVisible();
  await save(opened.pane);
  await expect(savedNotice(opened.pane)).toBeVisible();
});

test('renews a token that is rejected on saving once, and retries the change with the same key', async ({
  outlook,
}) => {
  const opened = await outlook.open({ signIn: 'microsoft' });
  await interval(opened).fill('450');
  const keys: unknown[] = [];
  opened.setFault((request, response) => {
    if (!isChange(request)) return false;
    keys.push(request.headers['idempotency-key']);
    if (keys.length > 1) return false;
    response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    return true;
  });
  await save(opened.pane);
  await expect(savedNotice(opened.pane)).toBeVisible();
  expect(opened.microsoft.minted).toHaveLength(2);
  expect(keys).toEqual([keys[0], keys[0]]);
  // Two validations, before and after the review, and two attempts to save.
  expect(patches(opened)).toHaveLength(2 + 2);
});

test('asks to sign in if the session expires on saving, then saves the change once', async ({ outlook }) => {
  const opened = await outlook.open({ signIn: 'microsoft' });
  await interval(opened).fill('450');
  opened.microsoft.alterClaims((claims) => ({ ...claims, aud: 'another API' }));
  let first = true;
  opened.setFault((request, response) => {
    if (!isChange(request) || !first) return false;
    first = false;
    response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    return true;
  });
  await save(opened.pane);
  await expect(opened.pane.getByText('Your OroCRM session has expired')).toBeVisible();
  await expect(interval(opened)).toHaveValue('450');
  opened.microsoft.alterClaims((claims) => claims);
  await opened.pane.getByRole('button', { name: 'Sign in' }).click();
  await expect(savedNotice(opened.pane)).toBeVisible();
  // Three validations, before and after the review and after the sign-in, and three attempts to save: with the first
  // token, with the renewed one, and after the sign-in.
  expect(patches(opened)).toHaveLength(3 + 3);
});

test('never takes the focus from a person who writes a mail while OroCRM checks and saves', async ({ outlook }) => {
  const opened = await outlook.open({ signIn: 'microsoft' });
  const { page, pane, setFault } = opened;
  await page.locator('main').evaluate((main) => main.append(document.createElement('textarea')));
  const mail = page.locator('main textarea');
  /** Presses the button, writes while OroCRM has not answered yet, and writes on once the answer is shown. */
  const writeMeanwhile = async (button: Locator, shown: Locator) => {
    const answer = await new Promise<() => void>((resolve) => {
      setFault(({ method }, _response, crm) => {
        if (method !== 'PATCH') return false;
        setFault(undefined);
        resolve(crm);
        return true;
      });
      void button.press('Enter');
    });
    await mail.pressSequentially('Dear ');
    answer();
    await shown.waitFor();
    await page.keyboard.type('Ann, ');
  };
  await interval(opened).fill('450');
  const review = reviewPage(pane);
  await writeMeanwhile(saveButton(pane), review);
  await pane.locator('html').evaluate(() => window.focus());
  await expect(review.getByRole('heading', { level: 1 })).toBeFocused();
  await writeMeanwhile(saveButton(review), pane.getByRole('status').filter({ hasText: 'Saved' }));
  await expect(mail).toHaveValue('Dear Ann, Dear Ann, ');
});
