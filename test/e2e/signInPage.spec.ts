// Sign-in with Microsoft in a popup, with the production build and its Content Security Policy. Only Microsoft's pages
// are mocked.
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { test } from './microsoft';
import { mockEntra, type Entra } from './entra';
import { asOldestEngine } from './oldestEngine';
import type { Production } from './productionServer';

const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens the pane and waits until it asks to sign in: office.js is blocked and times out. */
const openPane = async (page: Page, { origin }: Production) => {
  await page.clock.install();
  await page.goto(`${origin}/taskpane.html`);
  await expect(title(page)).toBeAttached();
  await page.clock.runFor(11_000);
  await expect(page.getByText('You’re not signed in')).toBeVisible();
};

/** @returns the popup, once it shows Microsoft's page */
const openSignInWindow = async (page: Page): Promise<Page> => {
  const opening = page.waitForEvent('popup');
  await signIn(page).click();
  const dialog = await opening;
  await dialog.waitForURL('https://login.microsoftonline.com/**');
  return dialog;
};

/** Records storage writes, console messages, requests and navigations of all pages. */
const recordStorageAndRequests = async (context: BrowserContext): Promise<string[]> => {
  const records: string[] = [];
  await context.exposeFunction('storedItem', (item: string) => void records.push(item));
  await context.addInitScript(() => {
    const { storedItem } = window as unknown as { storedItem: (item: string) => Promise<void> };
    type SetItem = (this: Storage, key: string, value: string) => void;
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as SetItem;
    Storage.prototype.setItem = function (key, value) {
      void storedItem(`stored ${key} ${value}`);
      setItem.call(this, key, value);
    };
  });
  context.on('console', (message) => records.push(`logged ${message.text()}`));
  context.on('request', (request) => records.push(`requested ${request.url()} ${request.headers().referer ?? ''}`));
  context.on('page', (page) => page.on('framenavigated', (frame) => records.push(`at ${frame.url()}`)));
  return records;
};

const redirectBack = (dialog: Page, { authorizeParameters }: Entra, parts: Record<string, string>) => {
  const { redirect_uri: back = '', state = '' } = authorizeParameters();
  // Navigates from Microsoft's page, as the real redirect does.
  return dialog.evaluate(
    (address) => window.location.assign(address),
    `${back}#${new URLSearchParams({ ...parts, state })}`,
  );
};

for (const engine of ['this engine', 'the oldest engine']) {
  test(`signs in with the parameters that Entra requires, and keeps tokens only in memory: ${engine}`, async ({
    page,
    context,
    production,
    microsoft,
  }) => {
    if (engine === 'the oldest engine') await asOldestEngine(context);
    const records = await recordStorageAndRequests(context);
    const at = await mockEntra(context);
    await openPane(page, production);
    const dialog = await openSignInWindow(page);
    expect(new URL(dialog.url()).pathname).toBe('/organizations/oauth2/v2.0/authorize');
    expect(at.authorizeParameters()).toMatchObject({
      client_id: microsoft.clientId,
      redirect_uri: `${production.origin}/signin.html`,
      response_type: 'code',
      prompt: 'select_account',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(at.authorizeParameters().scope?.split(' ')).toContain(microsoft.scope);

    const closed = dialog.waitForEvent('close');
    await redirectBack(dialog, at, { code: 'the-code' });
    await closed;
    await expect(title(page)).toHaveText('Sync policy: Acme');
    await expect(page.getByText(/^Grace Weber \(grace@acme\.example\)/)).toBeVisible();
    expect(at.tokenParameters()).toMatchObject({
      grant_type: 'authorization_code',
      code: 'the-code',
      client_id: microsoft.clientId,
    });

    expect(records).toContainEqual(expect.stringMatching(/^stored sync-policy:sign-in /));
    const everything = JSON.stringify([
      records,
      await context.storageState({ indexedDB: true }),
      await page.evaluate(() => Object.entries(sessionStorage)),
      page.url(),
    ]);
    expect(everything).toContain('sync-policy');
    for (const secret of at.secrets()) expect(everything).not.toContain(secret);
  });
}

test('shows Entra’s error code for an administrator', async ({ page, context, production }) => {
  const at = await mockEntra(context);
  await openPane(page, production);
  const dialog = await openSignInWindow(page);
  const closed = dialog.waitForEvent('close');
  await redirectBack(dialog, at, {
    error: 'access_denied',
    error_description: 'AADSTS50105: Your administrator has configured the application to block users.',
  });
  await closed;
  await expect(page.getByText('The sign-in was refused (AADSTS50105). Ask an administrator.')).toBeVisible();
  await expect(signIn(page)).toBeEnabled();
  expect(production.requests).toEqual([]);
});

test('reports a blocked popup', async ({ page, production }) => {
  await openPane(page, production);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await signIn(page).click();
  await expect(page.getByText(/^The sign-in window was blocked\./)).toBeVisible();
  await expect(signIn(page)).toBeEnabled();
});

test('reports within two seconds that the popup cannot store what the redirect needs', async ({ page, production }) => {
  await page.context().addInitScript(() => {
    const fail = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: fail });
  });
  await openPane(page, production);
  const opening = page.waitForEvent('popup');
  await signIn(page).click();
  const closed = (await opening).waitForEvent('close');
  await expect(page.getByText(/^Your browser blocks cookies and site data/)).toBeVisible({
    timeout: 2_000,
  });
  await closed;
});

test('reports that what the popup had stored is gone, and does not redirect again', async ({
  page,
  context,
  production,
}) => {
  const at = await mockEntra(context);
  await openPane(page, production);
  const dialog = await openSignInWindow(page);
  await dialog.addInitScript(() => window.sessionStorage.clear());
  const closed = dialog.waitForEvent('close');
  await redirectBack(dialog, at, { code: 'the-code' });
  await expect(page.getByText(/^Your browser blocks cookies and site data/)).toBeVisible();
  await closed;
});

test.describe('an authority at a domain of one’s own', () => {
  const authority = 'https://login.contoso.example/tenant';
  test.use({ microsoft: async ({ microsoft }, use) => use({ ...microsoft, authority }) });

  test('signs in there', async ({ page, context, production }) => {
    await context.route('https://login.contoso.example/**', (route, request) =>
      request.url().endsWith('/.well-known/openid-configuration')
        ? route.fulfill({
            headers: { 'access-control-allow-origin': '*' },
            json: {
              issuer: `${authority}/v2.0`,
              authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
              token_endpoint: `${authority}/oauth2/v2.0/token`,
              jwks_uri: `${authority}/discovery/v2.0/keys`,
            },
          })
        : route.fulfill({ contentType: 'text/html', body: '<h1>Pick an account</h1>' }),
    );
    await openPane(page, production);
    const opening = page.waitForEvent('popup');
    await signIn(page).click();
    await (await opening).waitForURL(`${authority}/oauth2/v2.0/authorize?**`);
  });
});
