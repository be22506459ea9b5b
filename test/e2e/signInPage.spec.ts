// Signing in at Microsoft in a window, with the built pane and page under their policy: only Microsoft's own pages are played.
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { test } from './microsoft';
import { entra, type Entra } from './entra';
import { asOldestEngine } from './oldestEngine';
import type { Production } from './productionServer';

const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** The pane, once it knows that nobody is signed in: office.js does not come, and is not waited for any longer. */
const openPane = async (page: Page, { origin }: Production) => {
  await page.clock.install();
  await page.goto(`${origin}/taskpane.html`);
  await expect(title(page)).toBeAttached();
  await page.clock.runFor(11_000);
  await expect(page.getByText('You are not signed in')).toBeVisible();
};

/** @returns the window, once it is at Microsoft's */
const press = async (page: Page): Promise<Page> => {
  const opening = page.waitForEvent('popup');
  await signIn(page).click();
  const dialog = await opening;
  await dialog.waitForURL('https://login.microsoftonline.com/**');
  return dialog;
};

/** Everything that either page puts into its storage, and everywhere that it goes. */
const watch = async (context: BrowserContext): Promise<string[]> => {
  const seen: string[] = [];
  await context.exposeFunction('storedItem', (item: string) => void seen.push(item));
  await context.addInitScript(() => {
    const { storedItem } = window as unknown as { storedItem: (item: string) => Promise<void> };
    type SetItem = (this: Storage, key: string, value: string) => void;
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as SetItem;
    Storage.prototype.setItem = function (key, value) {
      void storedItem(`stored ${key} ${value}`);
      setItem.call(this, key, value);
    };
  });
  context.on('console', (message) => seen.push(`told ${message.text()}`));
  context.on('request', (request) => seen.push(`asked ${request.url()} ${request.headers().referer ?? ''}`));
  context.on('page', (page) => page.on('framenavigated', (frame) => seen.push(`at ${frame.url()}`)));
  return seen;
};

const answer = (dialog: Page, { asked }: Entra, parts: Record<string, string>) => {
  const { redirect_uri: back = '', state = '' } = asked();
  // From a page of Microsoft's, as a person comes back from there.
  return dialog.evaluate(
    (address) => window.location.assign(address),
    `${back}#${new URLSearchParams({ ...parts, state })}`,
  );
};

for (const engine of ['this engine', 'the oldest engine']) {
  test(`goes to Microsoft with what Entra needs, and back with a ticket that is nowhere but in memory: ${engine}`, async ({
    page,
    context,
    production,
    microsoft,
  }) => {
    if (engine === 'the oldest engine') await asOldestEngine(context);
    const seen = await watch(context);
    const at = await entra(context);
    await openPane(page, production);
    const dialog = await press(page);
    expect(new URL(dialog.url()).pathname).toBe('/organizations/oauth2/v2.0/authorize');
    expect(at.asked()).toMatchObject({
      client_id: microsoft.clientId,
      redirect_uri: `${production.origin}/signin.html`,
      response_type: 'code',
      prompt: 'select_account',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(at.asked().scope?.split(' ')).toContain(microsoft.scope);

    const closed = dialog.waitForEvent('close');
    await answer(dialog, at, { code: 'the-code' });
    await closed;
    await expect(title(page)).toHaveText('Sync policy: Acme');
    await expect(page.getByText(/^Grace Weber \(grace@acme\.example\)/)).toBeVisible();
    expect(at.redeemed()).toMatchObject({
      grant_type: 'authorization_code',
      code: 'the-code',
      client_id: microsoft.clientId,
    });

    expect(seen).toContainEqual(expect.stringMatching(/^stored sync-policy:sign-in /));
    const kept = JSON.stringify([
      seen,
      await context.storageState({ indexedDB: true }),
      await page.evaluate(() => Object.entries(sessionStorage)),
      page.url(),
    ]);
    expect(kept).toContain('sync-policy');
    for (const secret of at.secrets()) expect(kept).not.toContain(secret);
  });
}

test('tells in the pane why Entra has refused, with the code that an administrator needs', async ({
  page,
  context,
  production,
}) => {
  const at = await entra(context);
  await openPane(page, production);
  const dialog = await press(page);
  const closed = dialog.waitForEvent('close');
  await answer(dialog, at, {
    error: 'access_denied',
    error_description: 'AADSTS50105: Your administrator has configured the application to block users.',
  });
  await closed;
  await expect(page.getByText('The sign-in was refused (AADSTS50105). Ask an administrator.')).toBeVisible();
  await expect(signIn(page)).toBeEnabled();
  expect(production.requests).toEqual([]);
});

test('tells that a browser has blocked the window', async ({ page, production }) => {
  await openPane(page, production);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await signIn(page).click();
  await expect(page.getByText(/^The window to sign in was blocked\./)).toBeVisible();
  await expect(signIn(page)).toBeEnabled();
});
