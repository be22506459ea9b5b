// Interactive sign-in in Outlook: the button must appear within ten seconds, and every failure has a message.
import type { BrowserContext, Page } from '@playwright/test';
import { crmInterval, openAppearance, save, savedNotice } from './actions';
import { mockEntra } from './entra';
import { expect, expectWithin, test, type Outlook } from './outlook';

const signIn = ({ pane }: Outlook) => pane.getByRole('button', { name: 'Sign in' });
const expectPolicyShown = ({ pane }: Outlook) => expect(pane.getByRole('heading', { level: 1 })).toContainText('Acme');
/** Milliseconds. */
const limit = 10_000;

/** @returns the sign-in window, once it shows Microsoft's page */
const openSignInWindow = async (opened: Outlook): Promise<Page> => {
  const opening = opened.page.context().waitForEvent('page');
  await signIn(opened).click();
  const dialog = await opening;
  await dialog.waitForURL('https://login.microsoftonline.com/**');
  return dialog;
};

/** Signs in on Microsoft's page, which redirects back. */
const signInAt = async (context: BrowserContext, opened: Outlook) => {
  const at = await mockEntra(context);
  const dialog = await openSignInWindow(opened);
  const closed = dialog.waitForEvent('close');
  const { redirect_uri: back = '', state = '' } = at.authorizeParameters();
  const fragment = new URLSearchParams({ code: 'the-code', state }).toString();
  await dialog.evaluate((address) => window.location.assign(address), `${back}#${fragment}`);
  await closed;
};

test('reports that the person closed Outlook’s sign-in window, and offers to sign in again', async ({ outlook }) => {
  const opened = await outlook.open({ signIn: 'microsoft', nestedAppAuth: 'cancelled' });
  await signIn(opened).click();
  await expect(opened.pane.getByText('The sign-in window was closed before sign-in finished.')).toBeVisible();
  await opened.choose({ nestedAppAuth: 'interaction' });
  await signIn(opened).click();
  await expectPolicyShown(opened);
});

for (const [how, nestedAppAuth] of [
  ['does not support nested app authentication', 'off'],
  ['rejects nested app authentication', 'disabled'],
  ['has an error of its own for each token', 'refused'],
  ['supports nested app authentication but does not respond', 'never'],
] as const) {
  test(`signs in with a dialog if this Outlook ${how}`, async ({ outlook, context }) => {
    const opened = await outlook.open({ signIn: 'microsoft', nestedAppAuth, clock: true });
    await expectWithin(opened.page, signIn(opened), limit);
    expect(opened.requests).toEqual([]);
    await signInAt(context, opened);
    await expectPolicyShown(opened);
    await expect(opened.pane.getByText(/^Grace Weber \(grace@acme\.example\)/)).toBeVisible();
  });
}

test('asks an Outlook again whose token came too late', async ({ outlook }) => {
  const opened = await outlook.open({ signIn: 'microsoft', nestedAppAuth: 'late', clock: true });
  await expectWithin(opened.page, signIn(opened), limit);
  await opened.page.clock.runFor(2_000);
  const windows = opened.page.context().pages().length;
  await signIn(opened).click();
  await expectWithin(opened.page, opened.pane.getByText(/^Grace Weber \(grace\.weber@acme\.example\)/), limit);
  expect(opened.page.context().pages()).toHaveLength(windows);
});

test('reports a blocked dialog, and opens it on the next click', async ({ outlook, context }) => {
  const opened = await outlook.open({ signIn: 'microsoft', nestedAppAuth: 'off' });
  await signIn(opened).waitFor();
  await (
    await opened.frame()
  ).evaluate(() => {
    const open = window.open.bind(window);
    let presses = 0;
    window.open = (...given) => {
      presses += 1;
      return presses > 1 ? open(...given) : null;
    };
  });
  await signIn(opened).click();
  await expect(opened.pane.getByText(/^The sign-in window was blocked/)).toBeVisible();
  // office.js needs a second to detect that there is no window.
  await mockEntra(context);
  await expect(async () => {
    const opening = context.waitForEvent('page', { timeout: 1_000 });
    await signIn(opened).click();
    await opening;
  }).toPass();
});

test('reports that the person closed the dialog', async ({ outlook, context }) => {
  await mockEntra(context);
  const opened = await outlook.open({ signIn: 'microsoft', nestedAppAuth: 'off' });
  const dialog = await openSignInWindow(opened);
  await dialog.close();
  await expect(opened.pane.getByText('The sign-in window was closed before sign-in finished.')).toBeVisible();
});

test('renews a token that the CRM rejects on opening once, then asks to sign in', async ({ outlook }) => {
  const crm = { identify: () => Promise.resolve(undefined) };
  const opened = await outlook.open({ signIn: 'microsoft', crm });
  await expect(opened.pane.getByText('Your OroCRM session has expired')).toBeVisible({ timeout: limit });
  await expect(signIn(opened)).toBeVisible();
  expect(opened.microsoft.minted).toHaveLength(2);
  expect(opened.requests.filter((request) => request.includes('/configuration/outlook'))).toHaveLength(2);
});

for (const script of ['officeJs', 'microsoftAjax'] as const) {
  for (const how of ['blocked', 'never'] as const) {
    test(`offers to sign in within ten seconds if ${script} is ${how}`, async ({ outlook, context }) => {
      const opened = await outlook.open({ signIn: 'microsoft', [script]: how, clock: true });
      await expectWithin(opened.page, signIn(opened), limit);
      await signInAt(context, opened);
      await expectPolicyShown(opened);
    });
  }
}

test('stores no token in storage, URLs, the console or the roaming settings', async ({ outlook, context }) => {
  const observed: string[] = [];
  context.on('console', (message) => observed.push(message.text()));
  context.on('request', (request) => observed.push(request.url()));
  const opened = await outlook.open({ signIn: 'microsoft', mailbox: '1.14' });
  await expectPolicyShown(opened);
  await (await openAppearance(opened.pane)).getByRole('menuitemradio', { name: 'Dark' }).click();
  await opened.pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await save(opened.pane);
  await expect(savedNotice(opened.pane)).toBeVisible();
  await expect.poll(opened.roamingSettings).toMatchObject({ preferences: { theme: 'dark' } });
  const frame = await opened.frame();
  const everything = JSON.stringify([
    observed,
    frame.url(),
    await opened.roamingSettings(),
    await context.storageState({ indexedDB: true }),
    await frame.evaluate(() => [window.name, Object.entries(localStorage), Object.entries(sessionStorage)]),
  ]);
  expect(everything).toContain('sync-policy');
  for (const token of opened.microsoft.minted) {
    const [, claims = '', signature = ''] = token.split('.');
    expect(claims.length).toBeGreaterThan(100);
    expect(everything).not.toContain(claims);
    expect(everything).not.toContain(signature);
  }
});
