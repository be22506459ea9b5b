// The preview goes on wherever and however its page lives: it needs no service worker and no site data, sleeps, and comes back.
import type { FrameLocator, Page } from '@playwright/test';
import { mediaType } from '../../src/contract/mediaType';
import { crmInterval, save } from './actions';
import { chooseNetwork, expect, openAs, test } from './preview';

const refresh = async (pane: FrameLocator) => {
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect(pane.getByText('Up to date')).toBeAttached();
};

/** Another value than the demonstration's. */
const colleagueSaves = async (page: Page) => {
  await page.getByRole('button', { name: 'Save as colleague' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Your pane does not know yet.' })).toBeVisible();
};

const interval = (pane: FrameLocator) => pane.getByRole('textbox', { name: crmInterval });

test.describe('in a browser without service workers', () => {
  test.use({ serviceWorkers: 'block' });

  test('the pane and the colleague are answered', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    const pane = await openAs(page, 'Grace Weber');
    await colleagueSaves(page);
    await refresh(pane);
    await expect(interval(pane)).toHaveValue('900');
  });
});

test('where there is no storage at all, the preview works', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { value: null, configurable: true }));
  const pane = await openAs(page, 'Grace Weber');
  await expect(interval(pane)).toHaveValue('300');
});

test('where the browser blocks site data, the mocked CRM’s data last as long as the page', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('No.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: refuse, configurable: true });
    }
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
  });
  const pane = await openAs(page, 'Grace Weber');
  await colleagueSaves(page);
  await page.getByRole('button', { name: 'Reload pane' }).click();
  await expect(interval(pane)).toHaveValue('900');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(interval(pane)).toHaveValue('300');
});

test('a page that was frozen in the middle of a request, and every worker stopped, goes on', async ({
  page,
  context,
}) => {
  const pane = await openAs(page, 'Grace Weber');
  await interval(pane).fill('450');
  await chooseNetwork(page, 'slow');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('ServiceWorker.stopAllWorkers');
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(pane.getByText('Up to date')).toBeAttached();
  await expect(interval(pane)).toHaveValue('450');
});

test('a change that was sent is saved, though the pane is loaded anew before its answer', async ({ page }) => {
  await page.clock.install();
  const pane = await openAs(page, 'Grace Weber');
  await interval(pane).fill('450');
  await chooseNetwork(page, 'slow');
  await save(pane);
  await pane.getByRole('button', { name: 'Saving…' }).waitFor();
  await chooseNetwork(page, 'fine');
  await page.getByRole('button', { name: 'Reload pane' }).click();
  await expect(interval(pane)).toHaveValue('450');
  await expect(pane.getByRole('button', { name: 'Save settings' })).toHaveCount(0);
});

test('a page that was left and come back to, or reloaded, has its data; "Start over" has none of it', async ({
  page,
}) => {
  const pane = await openAs(page, 'Grace Weber');
  await colleagueSaves(page);
  await page.goto('about:blank');
  await page.goBack();
  await expect(interval(pane)).toHaveValue('900');
  await page.reload();
  await expect(interval(pane)).toHaveValue('900');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(interval(pane)).toHaveValue('300');
});

test('a second page may start over under an open one', async ({ page, context }) => {
  const pane = await openAs(page, 'Grace Weber');
  await colleagueSaves(page);
  const other = await context.newPage();
  const otherPane = await openAs(other, 'Grace Weber');
  await expect(interval(otherPane)).toHaveValue('900');
  await other.getByRole('button', { name: 'Start over' }).click();
  await expect(interval(otherPane)).toHaveValue('300');
  await refresh(pane);
  await expect(interval(pane)).toHaveValue('300');
});

test('a service worker of an earlier version is removed', async ({ page, context }) => {
  await context.route('**/mockServiceWorker.js', (route) =>
    route.fulfill({ path: require.resolve('msw/mockServiceWorker.js'), contentType: 'text/javascript' }),
  );
  await page.goto('/assets/icon-32.png');
  const scripts = () =>
    page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return registrations.map(({ active }) => active?.scriptURL);
    });
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/mockServiceWorker.js');
    await navigator.serviceWorker.ready;
  });
  expect(await scripts()).toEqual([expect.stringContaining('/mockServiceWorker.js')]);
  await openAs(page, 'Tom Okafor');
  await expect.poll(scripts).toEqual([]);
});

test('a pane that is opened without the preview opens the preview', async ({ page }) => {
  await page.goto('/pane.html?person=3');
  await expect(page).toHaveURL(/\/\?person=3/);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
});

test('the preview’s server answers as neither a CRM nor a page', async ({ request }) => {
  const response = await request.get('/api/configuration/outlook');
  expect(response.status()).toBe(502);
  expect(response.headers()['content-type'] ?? '').not.toMatch(new RegExp(`html|${mediaType}`));
});
