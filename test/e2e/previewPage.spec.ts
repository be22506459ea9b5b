// The preview page passes its options to the pane and to the URL.
import type { FrameLocator, Page } from '@playwright/test';
import { chooseDirection, openReview, saveButton, savedNotice } from './actions';
import { violationsIn } from './axe';
import { chooseFault, expect, openAs, openWith, test } from './preview';

const handle = (page: Page) => page.getByRole('separator', { name: 'Pane width' });
const innerSize = (pane: FrameLocator) =>
  pane.locator('html').evaluate((html) => {
    const { innerWidth, innerHeight } = html.ownerDocument.defaultView ?? { innerWidth: 0, innerHeight: 0 };
    return [innerWidth, innerHeight];
  });

/** An attribute that is lost when the frame is reloaded. */
const mark = (pane: FrameLocator) => pane.locator('html').evaluate((html) => html.setAttribute('data-marked', ''));
const marked = (pane: FrameLocator) => pane.locator('html[data-marked]');

test('resizes the pane by keyboard, and shows and restores the width', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  await expect(page.getByText(/^\d+ px$/)).toHaveCount(0);
  await handle(page).focus();
  for (const [key, width] of [
    ['ArrowLeft', 330],
    ['ArrowRight', 320],
    ['Home', 270],
    ['ArrowRight', 270],
    ['End', 450],
    ['ArrowLeft', 450],
  ] as const) {
    await page.keyboard.press(key);
    await expect(handle(page)).toHaveAttribute('aria-valuenow', String(width));
    await expect.poll(async () => (await innerSize(pane))[0]).toBe(width);
  }
  await expect(page.getByText('450 px')).toBeVisible();
  await page.reload();
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '450');
});

test('resizes the pane by pointer, also over the pane itself', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  const box = await handle(page).boundingBox();
  if (!box) throw new Error('There is no handle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y, { steps: 4 });
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '360');
  // The URL changes only on release, because browsers limit the rate of URL changes.
  expect(page.url()).not.toContain('width');
  await page.mouse.move(x + 30, y, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/width=290/);
  await page.mouse.move(x - 80, y);
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '290');
  expect((await innerSize(pane))[0]).toBe(290);
});

test('halves the viewport of the pane for text of 200 %', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  const [width = 0, height = 0] = await innerSize(pane);
  const before = await page.locator('iframe').boundingBox();
  await page.getByRole('combobox', { name: 'Text size' }).selectOption('200');
  await expect.poll(() => innerSize(pane)).toEqual([width / 2, height / 2]);
  expect(await page.locator('iframe').boundingBox()).toEqual(before);
});

test('passes theme and direction to the pane, and can reset the direction to the language’s', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await mark(pane);
  const html = pane.locator('html');
  for (const theme of ['dark', 'contrast', 'light']) {
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
    await expect(html).toHaveAttribute('data-theme', theme);
  }
  for (const [direction, dir] of [
    ['rtl', 'rtl'],
    ['ltr', 'ltr'],
    ['rtl', 'rtl'],
    ['auto', 'ltr'],
  ] as const) {
    await page.getByRole('combobox', { name: 'Text direction' }).selectOption(direction);
    await expect(html).toHaveAttribute('dir', dir);
  }
  await expect(marked(pane)).toBeAttached();
});

test('paints the first frame of the pane in its theme', async ({ page }) => {
  await page.addInitScript(() => {
    const checkFirstFrame = () => {
      const pane = document.querySelector('iframe')?.contentDocument;
      if (pane?.URL.includes('pane.html') && pane.querySelector('body'))
        document.documentElement.dataset.first = pane.documentElement.dataset.theme;
      else requestAnimationFrame(checkFirstFrame);
    };
    checkFirstFrame();
  });
  const pane = await openWith(page, { person: 'Tom Okafor', theme: 'contrast' });
  await expect(page.locator('html')).toHaveAttribute('data-first', 'contrast');
  await expect(pane.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
});

test('switches to high contrast without loading anything for a reader', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  const requests: string[] = [];
  page.on('request', (request) => void requests.push(request.url()));
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('contrast');
  await expect(pane.locator('main')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  expect(requests).toEqual([]);
});

test('changes navigator.onLine and raises its events without a reload', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  const html = pane.locator('html');
  const onLine = () => html.evaluate(() => navigator.onLine);
  await html.evaluate((element) => {
    for (const type of ['online', 'offline']) {
      window.addEventListener(type, () => (element.dataset.events = `${element.dataset.events ?? ''} ${type}`));
    }
  });
  expect(await onLine()).toBe(true);
  await chooseFault(page, 'offline');
  await expect(html).toHaveAttribute('data-events', ' offline');
  expect(await onLine()).toBe(false);
  await chooseFault(page, 'unreachable');
  await expect(html).toHaveAttribute('data-events', ' offline online');
  await chooseFault(page, 'not-found');
  await expect(html).toHaveAttribute('data-events', ' offline online');
  expect(await onLine()).toBe(true);
});

test('starts offline', async ({ page }) => {
  const pane = await openWith(page, { person: 'Tom Okafor', network: 'offline' });
  await expect.poll(() => pane.locator('html').evaluate(() => navigator.onLine)).toBe(false);
});

for (const { network, name, thrown } of [
  { network: 'storage', name: 'throws', thrown: ['SecurityError', 'SecurityError', 'SecurityError'] },
  { network: 'storage-full', name: 'is full', thrown: [undefined, 'QuotaExceededError', undefined] },
] as const) {
  test(`web storage ${name} only in the pane`, async ({ page }) => {
    const pane = await openWith(page, { person: 'Tom Okafor', network });
    await expect(pane.getByRole('main').getByText('Tom Okafor')).toBeVisible();
    const calls = () => {
      const thrownBy = (work: () => unknown) => {
        try {
          work();
          return undefined;
        } catch (error) {
          return error instanceof DOMException ? error.name : 'another';
        }
      };
      return [
        thrownBy(() => localStorage.getItem('a')),
        thrownBy(() => localStorage.setItem('a', 'b')),
        thrownBy(() => sessionStorage.removeItem('a')),
      ];
    };
    expect(await pane.locator('html').evaluate(calls)).toEqual(thrown);
    expect(await page.evaluate(calls)).toEqual(Array(3).fill(undefined));
    await chooseFault(page, 'fine');
    expect(await pane.locator('html').evaluate(calls)).toEqual(Array(3).fill(undefined));
  });
}

test('passes a redirect to the pane, which reports a captive portal', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  await chooseFault(page, 'captive-redirect');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect(pane.getByRole('alert')).toContainText('Your network requires a sign-in');
});

test('shows a warning for each value of a wrong type, and saves another setting', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await chooseFault(page, 'other-types');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect(pane.getByText(/isn’t a valid value for this setting/)).toHaveCount(3);
  await chooseDirection(pane, 'OroCRM to Outlook');
  const review = await openReview(pane);
  await review.getByRole('checkbox', { name: 'I understand' }).check();
  await saveButton(review).click();
  await expect(savedNotice(pane)).toBeVisible();
});

test('sets the clock of the pane a day ahead without changing explicit dates', async ({ page }) => {
  const pane = await openWith(page, { person: 'Tom Okafor', network: 'clock' });
  // Not the initial about:blank of the frame.
  const times = await pane
    .locator('html[data-theme]')
    .evaluate(() => [
      Date.now() - window.parent.performance.timeOrigin,
      new Date().getTime() - Date.now(),
      Date.parse(Date()) - Date.now(),
      new Date(5).getTime(),
      new Date(2026, 10, 20).getMonth(),
      Number(new Date() instanceof Date),
    ]);
  const day = 86_400_000;
  expect(times[0]).toBeGreaterThan(day);
  expect(times[0]).toBeLessThan(day + 60_000);
  expect(times.slice(1, 3).every((difference) => Math.abs(difference) < 2_000)).toBe(true);
  expect(times.slice(3)).toEqual([5, 10, 1]);
});

test('reloads the pane on another mail unless it is pinned', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  const inbox = page.getByRole('navigation', { name: 'Inbox' });
  await mark(pane);
  await inbox.getByRole('button', { name: /Lena Fischer/ }).click();
  await expect(page.getByRole('heading', { name: /^Deleted in the CRM/, level: 2 })).toBeVisible();
  await expect(marked(pane)).toBeAttached();
  await page.getByRole('checkbox', { name: 'Pinned' }).uncheck();
  await inbox.getByRole('button', { name: /Lena Fischer/ }).click();
  await expect(marked(pane)).toBeAttached();
  await inbox.getByRole('button', { name: /Grace Weber/ }).click();
  await expect(marked(pane)).toHaveCount(0);
  await expect(pane.getByRole('main').getByText('Tom Okafor')).toBeVisible();
});

test('reloads the pane by "Reload pane", but not by a fault', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  await mark(pane);
  await chooseFault(page, 'no-access');
  await expect(page.getByText('Reload the pane.', { exact: true })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'No access', exact: true })).toHaveAccessibleDescription(
    'Reload the pane.',
  );
  await expect(marked(pane)).toBeAttached();
  await page.getByRole('button', { name: 'Reload pane' }).click();
  await expect(pane.getByRole('alert')).toContainText('Grace Weber or Yusuf Demir can give you access.');
  await expect(marked(pane)).toHaveCount(0);
});

test('restores its options after a reload', async ({ page }) => {
  await openWith(page, { person: 'Grace Weber' });
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('combobox', { name: 'Text direction' }).selectOption('rtl');
  await chooseFault(page, 'clock');
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Who am I' })).toHaveValue('7');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
  await expect(page.getByRole('combobox', { name: 'Text direction' })).toHaveValue('rtl');
  await expect(page.getByRole('radio', { name: 'The clock is a day ahead' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'The clock is a day ahead' })).toBeInViewport();
});

test('shows the whole pane at 1280 by 800 and at 900 by 700', async ({ page }) => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 900, height: 700 },
  ]) {
    await page.setViewportSize(viewport);
    await openAs(page, 'Tom Okafor');
    await expect(page.locator('iframe')).toBeInViewport({ ratio: 1 });
    const needed = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { width: scrollWidth, height: scrollHeight };
    });
    expect(needed).toEqual(viewport);
  }
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`has no accessibility violations: ${theme}`, async ({ page }) => {
    await openWith(page, { person: 'Grace Weber', theme, network: 'clock', width: 330 });
    await expect(page.getByRole('radio', { name: 'The clock is a day ahead' })).toBeChecked();
    await page
      .getByRole('navigation', { name: 'Inbox' })
      .getByRole('button', { name: /Lena Fischer/ })
      .hover();
    expect(await violationsIn(page.mainFrame())).toEqual([]);
  });
}
