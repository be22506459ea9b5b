// Failures of config.json in the production build: timeouts, network errors, captive portals and missing files.
import { expect, type Page, type Route } from '@playwright/test';
import { gate } from '../pane/deferred';
import { test } from './production';
import type { Production } from './productionServer';

const [reader, administrator] = ['3', '7'];
const open = (page: Page, { origin }: Production, person = reader) =>
  page.goto(`${origin}/taskpane.html?person=${person}`);
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const retry = (page: Page) => page.getByRole('button', { name: 'Try again', exact: true });
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const acme = 'Sync policy: Acme';

type RouteHandler = (route: Route) => Promise<void> | undefined;
const passThrough: RouteHandler = (route) => route.continue();
const reset: RouteHandler = (route) => route.abort('connectionreset');
const hang: RouteHandler = () => undefined;
const html: RouteHandler = (route) =>
  route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<h1>Welcome</h1>' });
const redirect: RouteHandler = (route) =>
  route.fulfill({ status: 302, headers: { location: 'http://127.0.0.1:9/login' } });
const notFound: RouteHandler = (route) => route.fulfill({ status: 404 });

/** Delays the response until `release` is called. */
const delayed = (handler: RouteHandler): { handler: RouteHandler; release: () => void } => {
  const { opened, open: release } = gate();
  return { handler: (route) => opened.then(() => handler(route)), release };
};

/** Handles requests for config.json from now on; undefined removes the handler. */
const routeConfig = async (page: Page, handler: RouteHandler | undefined) => {
  await page.unroute('**/config.json');
  if (handler) await page.route('**/config.json', handler);
};
const disconnectCrm = (production: Production) =>
  production.setFault((_request, response) => {
    response.destroy();
    return true;
  });
const openOnce = async (page: Page, production: Production, person?: string) => {
  await open(page, production, person);
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
};

for (const person of [reader, administrator]) {
  test(`shows the cached policy with its age if config.json and the CRM cannot be reached (person ${person})`, async ({
    page,
    production,
  }) => {
    await openOnce(page, production, person);
    await routeConfig(page, reset);
    disconnectCrm(production);
    await open(page, production, person);
    await expect(alert(page, 'OroCRM can’t be reached')).toContainText(/As of /);
    await expect(title(page)).toHaveText(acme);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    production.setFault(undefined);
    await retry(page).click();
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
  });
}

test('reports that the server of the add-in cannot be reached, with a button to retry', async ({
  page,
  production,
}) => {
  await routeConfig(page, reset);
  await open(page, production);
  await expect(alert(page, 'The add-in’s server can’t be reached')).toContainText('Check your network');
  await routeConfig(page, undefined);
  await retry(page).click();
  await expect(title(page)).toHaveText(acme);
  expect(production.requests).toHaveLength(1);
});

test('loads by itself when the network is back', async ({ page, production }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  });
  await routeConfig(page, reset);
  await open(page, production);
  await expect(alert(page, 'You’re offline')).toBeVisible();
  await routeConfig(page, undefined);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: true });
    window.dispatchEvent(new Event('online'));
  });
  await expect(title(page)).toHaveText(acme);
  expect(production.requests).toHaveLength(1);
});

test('shows a loading message, then after ten seconds an error with a button to retry', async ({
  page,
  production,
}) => {
  await page.clock.install();
  await routeConfig(page, hang);
  await open(page, production);
  await page.clock.runFor(400);
  await expect(page.getByRole('status')).toHaveText('Loading sync policy…');
  await page.clock.runFor(10_000);
  await expect(alert(page, 'The add-in’s server isn’t responding')).toBeVisible();
  await routeConfig(page, undefined);
  await retry(page).click();
  await page.clock.runFor(400);
  await expect(title(page)).toHaveText(acme);
});

test('uses the cached config.json if it does not arrive within ten seconds', async ({ page, production }) => {
  await openOnce(page, production);
  await page.clock.install();
  await routeConfig(page, hang);
  await open(page, production);
  await page.clock.runFor(400);
  await expect(page.getByRole('status')).toHaveText('Loading sync policy…');
  await page.clock.runFor(10_000);
  await expect(title(page)).toHaveText(acme);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const [name, portal] of Object.entries({ html, redirect })) {
  test(`reports a captive portal (${name}) after every attempt until it is gone`, async ({ page, production }) => {
    const asksToSignIn = alert(page, 'Your network requires a sign-in');
    await routeConfig(page, portal);
    await open(page, production);
    await expect(asksToSignIn).toBeVisible();
    const secondAttempt = delayed(portal);
    await routeConfig(page, secondAttempt.handler);
    await retry(page).press('Enter');
    await expect(page.getByRole('status')).toHaveText('Loading sync policy…');
    await expect(title(page)).toBeFocused();
    secondAttempt.release();
    await expect(asksToSignIn).toBeVisible();
    await expect(title(page)).toBeFocused();
    await routeConfig(page, undefined);
    await retry(page).press('Enter');
    await expect(title(page)).toHaveText(acme);
    await expect(title(page)).toBeFocused();
  });
}

test('does not use the cached config.json if the server has none', async ({ page, production }) => {
  await openOnce(page, production);
  await routeConfig(page, notFound);
  await open(page, production);
  await expect(alert(page, 'This add-in isn’t set up correctly')).toContainText(
    'Ask an administrator to check config.json: it was not found (404).',
  );
  await expect(title(page)).toHaveText('This add-in isn’t set up correctly');
  await expect(page.getByText('Acme')).toHaveCount(0);
});

test('shows the loading message without moving the skeleton', async ({ page, production }) => {
  const [script, file] = [delayed(passThrough), delayed(passThrough)];
  await page.route(/taskpane\..*js/, script.handler);
  await routeConfig(page, file.handler);
  await page.goto(`${production.origin}/taskpane.html?person=${reader}`, { waitUntil: 'commit' });
  const shape = page.locator('.shape i');
  await expect(page.locator('.shape p')).toHaveCount(7);
  const places = () =>
    shape.evaluateAll((boxes) =>
      boxes.map((box) => {
        const { top, bottom, left, right: end } = box.getBoundingClientRect();
        return { top, bottom, left, end };
      }),
    );
  const before = await places();
  script.release();
  await expect(page.getByRole('status')).toHaveText('Loading sync policy…');
  expect(await places()).toEqual(before);
  file.release();
  await expect(title(page)).toHaveText(acme);
});
