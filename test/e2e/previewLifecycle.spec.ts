// The preview works without service workers and site data, and after its page was frozen, left or reloaded.
import type { FrameLocator, Page } from '@playwright/test';
import { mediaType } from '../../src/contract/mediaType';
import { crmInterval, save, saveButton, savedNotice } from './actions';
import { chooseFault, colleaguePane, expect, openAs, openMailOf, reloadPane, startOver, test } from './preview';

const refresh = async (pane: FrameLocator) => {
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect(pane.getByText('Up to date')).toBeAttached();
};

const interval = (pane: FrameLocator) => pane.getByRole('textbox', { name: crmInterval });

/** Yusuf saves 900 instead of the demonstration's 300. */
const colleagueSaves = async (page: Page) => {
  const pane = await colleaguePane(page, 'Yusuf Demir');
  await interval(pane).fill('900');
  await save(pane);
  await expect(savedNotice(pane)).toBeVisible();
};

test.describe('in a browser without service workers', () => {
  test.use({ serviceWorkers: 'block' });

  test('the pane and the colleague reach the CRM', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    const pane = await openAs(page, 'Grace Weber');
    await colleagueSaves(page);
    await refresh(pane);
    await expect(interval(pane)).toHaveValue('900');
  });
});

test('works without storage', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { value: null, configurable: true }));
  const pane = await openAs(page, 'Grace Weber');
  await expect(interval(pane)).toHaveValue('300');
});

test('works with the cookies of other projects on localhost, in the browser and in msw', async ({ page }) => {
  await page.addInitScript(() => {
    for (const cookie of ['größe=1', 'a b=1', 'name=测试']) document.cookie = cookie;
    const stored = [{ key: 'name', value: '测试', domain: 'localhost', path: '/', hostOnly: true }];
    window.localStorage.setItem('__msw-cookie-store__', JSON.stringify(stored));
  });
  const pane = await openAs(page, 'Grace Weber');
  await expect(interval(pane)).toHaveValue('300');
});

test('has data until the page is reloaded if the browser blocks site data', async ({ page }) => {
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
  await reloadPane(page);
  await expect(interval(pane)).toHaveValue('900');
  await startOver(page);
  await openMailOf(page, 'Grace Weber');
  await expect(interval(pane)).toHaveValue('300');
});

test('continues after the page was frozen during a request and all workers were stopped', async ({ page, context }) => {
  const pane = await openAs(page, 'Grace Weber');
  await interval(pane).fill('450');
  await chooseFault(page, 'slow');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('ServiceWorker.stopAllWorkers');
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(pane.getByText('Up to date')).toBeAttached();
  await expect(interval(pane)).toHaveValue('450');
});

test('saves a change even if the pane is reloaded before the response', async ({ page }) => {
  await page.clock.install();
  const pane = await openAs(page, 'Grace Weber');
  await interval(pane).fill('450');
  await chooseFault(page, 'slow');
  await save(pane);
  await pane.getByRole('button', { name: 'Saving…' }).waitFor();
  await chooseFault(page, 'fine');
  await reloadPane(page);
  await expect(interval(pane)).toHaveValue('450');
  await expect(saveButton(pane)).toHaveCount(0);
});

test('has its data after going back and after a reload, but not after "Start over"', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await colleagueSaves(page);
  await page.goto('about:blank');
  await page.goBack();
  await expect(interval(pane)).toHaveValue('900');
  await page.reload();
  await expect(interval(pane)).toHaveValue('900');
  await startOver(page);
  await openMailOf(page, 'Grace Weber');
  await expect(interval(pane)).toHaveValue('300');
});

test('"Start over" also resets another open page', async ({ page, context }) => {
  const pane = await openAs(page, 'Grace Weber');
  await colleagueSaves(page);
  const other = await context.newPage();
  const otherPane = await openAs(other, 'Grace Weber');
  await expect(interval(otherPane)).toHaveValue('900');
  await startOver(other);
  await refresh(pane);
  await expect(interval(pane)).toHaveValue('300');
});

test('removes the service worker of an earlier version', async ({ page, context }) => {
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

test('redirects a pane that is opened without the preview to the preview', async ({ page }) => {
  await page.goto('/pane.html?person=3');
  await expect(page).toHaveURL(/\/\?person=3/);
  await expect(page.frameLocator('iframe[title="Task pane"]').getByRole('heading', { level: 1 })).toHaveText(
    'Sync policy: Acme',
  );
});

test('the preview’s server responds to CRM requests with an error', async ({ request }) => {
  const response = await request.get('/api/configuration/outlook');
  expect(response.status()).toBe(502);
  expect(response.headers()['content-type'] ?? '').not.toMatch(new RegExp(`html|${mediaType}`));
});
