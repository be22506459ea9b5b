// The very first file of the production build: config.json that hangs, breaks off, is somebody else's page or is wrong.
import { expect, type Page, type Route } from '@playwright/test';
import { gate } from '../pane/deferred';
import { test } from './production';
import type { Production } from './productionServer';

const [tom, grace] = ['3', '7'];
const open = (page: Page, { origin }: Production, person = tom) =>
  page.goto(`${origin}/taskpane.html?person=${person}`);
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const retry = (page: Page) => page.getByRole('button', { name: 'Try again', exact: true });
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const acme = 'Sync policy: Acme';

type Answer = (route: Route) => Promise<void> | undefined;
const right: Answer = (route) => route.continue();
const cutOff: Answer = (route) => route.abort('connectionreset');
const hangs: Answer = () => undefined;
const html: Answer = (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<h1>Welcome</h1>' });
const redirect: Answer = (route) => route.fulfill({ status: 302, headers: { location: 'http://127.0.0.1:9/login' } });
const missing: Answer = (route) => route.fulfill({ status: 404 });

/** The same answer, but not before it is let go. */
const held = (answer: Answer): { answer: Answer; letGo: () => void } => {
  const { opened, open: letGo } = gate();
  return { answer: (route) => opened.then(() => answer(route)), letGo };
};

/** config.json answers so from now on; undefined: as it should. */
const configIs = async (page: Page, answer: Answer | undefined) => {
  await page.unroute('**/config.json');
  if (answer) await page.route('**/config.json', answer);
};
const cutCrmOff = (production: Production) =>
  production.meet((_request, response) => {
    response.destroy();
    return true;
  });
const openedBefore = async (page: Page, production: Production, person?: string) => {
  await open(page, production, person);
  await expect(page.getByText(/^As of/)).toBeVisible();
};

for (const person of [tom, grace]) {
  test(`cut off like everything else, but opened here before: the policy seen last, with its age (person ${person})`, async ({
    page,
    production,
  }) => {
    await openedBefore(page, production, person);
    await configIs(page, cutOff);
    cutCrmOff(production);
    await open(page, production, person);
    await expect(alert(page, 'OroCRM cannot be reached')).toContainText(/This is the policy as of .+ \(.+\)\./);
    await expect(title(page)).toHaveText(acme);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    production.meet(undefined);
    await retry(page).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('cut off, and never opened here before: it is not the CRM that cannot be reached, and there is a way on', async ({
  page,
  production,
}) => {
  await configIs(page, cutOff);
  await open(page, production);
  await expect(alert(page, 'The server of this add-in cannot be reached')).toContainText('Check your network');
  await configIs(page, undefined);
  await retry(page).click();
  await expect(title(page)).toHaveText(acme);
  expect(production.requests).toHaveLength(1);
});

test('offline, and never opened here before: it opens by itself when the network is back', async ({
  page,
  production,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  });
  await configIs(page, cutOff);
  await open(page, production);
  await expect(alert(page, 'You are offline')).toBeVisible();
  await configIs(page, undefined);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: true });
    window.dispatchEvent(new Event('online'));
  });
  await expect(title(page)).toHaveText(acme);
  expect(production.requests).toHaveLength(1);
});

test('it hangs: soon there is a word, after ten seconds a sentence and a button', async ({ page, production }) => {
  await page.clock.install();
  await configIs(page, hangs);
  await open(page, production);
  await page.clock.runFor(400);
  await expect(page.getByRole('status')).toHaveText('Reading the sync policy from the CRM…');
  await page.clock.runFor(10_000);
  await expect(alert(page, 'The server of this add-in did not answer in time')).toBeVisible();
  await configIs(page, undefined);
  await retry(page).click();
  await page.clock.runFor(400);
  await expect(title(page)).toHaveText(acme);
});

test('it hangs, but was read here before: after ten seconds the CRM is asked all the same', async ({
  page,
  production,
}) => {
  await openedBefore(page, production);
  await page.clock.install();
  await configIs(page, hangs);
  await open(page, production);
  await page.clock.runFor(400);
  await expect(page.getByRole('status')).toHaveText('Reading the sync policy from the CRM…');
  await page.clock.runFor(10_000);
  await expect(title(page)).toHaveText(acme);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const [name, portal] of Object.entries({ html, redirect })) {
  test(`a network's own page in its place, as ${name}: said as often as it is met, until it is gone`, async ({
    page,
    production,
  }) => {
    const asksToSignIn = alert(page, 'Your network asks you to sign in');
    await configIs(page, portal);
    await open(page, production);
    await expect(asksToSignIn).toBeVisible();
    const again = held(portal);
    await configIs(page, again.answer);
    await retry(page).press('Enter');
    await expect(page.getByRole('status')).toBeVisible();
    await expect(title(page)).toBeFocused();
    again.letGo();
    await expect(asksToSignIn).toBeVisible();
    await expect(title(page)).toBeFocused();
    await configIs(page, undefined);
    await retry(page).press('Enter');
    await expect(title(page)).toHaveText(acme);
    await expect(title(page)).toBeFocused();
  });
}

test('missing: what was read here before does not take its place', async ({ page, production }) => {
  await openedBefore(page, production);
  await configIs(page, missing);
  await open(page, production);
  await expect(alert(page, 'This add-in is not set up correctly')).toContainText('Its config.json is not there (404).');
  await expect(title(page)).toHaveText('Sync policy');
});

test('late: the word stands over the shape, which stays where it was', async ({ page, production }) => {
  const [script, file] = [held(right), held(right)];
  await page.route(/taskpane\..*js/, script.answer);
  await configIs(page, file.answer);
  await page.goto(`${production.origin}/taskpane.html?person=${tom}`, { waitUntil: 'commit' });
  const shape = page.locator('.shape i');
  await expect(shape).toHaveCount(4);
  const places = () =>
    shape.evaluateAll((boxes) =>
      boxes.map((box) => {
        const { top, bottom, left, right: end } = box.getBoundingClientRect();
        return { top, bottom, left, end };
      }),
    );
  const before = await places();
  script.letGo();
  await expect(page.getByRole('status')).toHaveText('Reading the sync policy from the CRM…');
  expect(await places()).toEqual(before);
  file.letGo();
  await expect(title(page)).toHaveText(acme);
});
