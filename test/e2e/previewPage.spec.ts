// The preview page passes its options to the pane and to the URL.
import type { FrameLocator, Page } from '@playwright/test';
import { chooseDirection, crmInterval, openReview, saveButton, savedNotice } from './actions';
import { violationsIn } from './axe';
import { faultIds } from '../../src/preview/faults/faults';
import {
  chooseFault,
  chooseOption,
  colleaguePane,
  expect,
  faultRadio,
  openAs,
  openControls,
  openWith,
  reloadPane,
  test,
} from './preview';

const handle = (page: Page) => page.getByRole('separator', { name: 'Pane width' });
const innerSize = (pane: FrameLocator) =>
  pane.locator('html').evaluate((html) => {
    const { innerWidth, innerHeight } = html.ownerDocument.defaultView ?? { innerWidth: 0, innerHeight: 0 };
    return [innerWidth, innerHeight];
  });

/** An attribute that is lost when the frame is reloaded. */
const mark = (pane: FrameLocator) => pane.locator('html').evaluate((html) => html.setAttribute('data-marked', ''));
const marked = (pane: FrameLocator) => pane.locator('html[data-marked]');

test('has the pages that the pane links to', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  await pane.getByRole('button', { name: 'More' }).click();
  await pane.getByRole('menuitem', { name: 'About' }).click();
  for (const [link, text] of [
    ['Terms of use', 'The add-in is free software under the MIT license.'],
    ['Licenses', '@fluentui/react-components'],
  ] as const) {
    const opened = page.waitForEvent('popup');
    await pane.getByRole('link', { name: `${link} (opens in a new window)` }).click();
    await expect((await opened).getByText(text)).toBeInViewport();
  }
});

test('resizes the pane by pointer, also over the pane itself, and by keyboard, and restores the width', async ({
  page,
}) => {
  const pane = await openAs(page, 'Tom Okafor');
  await expect(page.getByText(/^\d+ px$/)).toHaveCount(0);
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
  // Moves no more: a later change starts from there.
  await page.mouse.move(x - 80, y);
  await handle(page).focus();
  for (const [key, width] of [
    ['ArrowLeft', 300],
    ['ArrowRight', 290],
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

for (const language of ['en', 'ar'] as const) {
  test(`halves the viewport of the pane for text of 200 %: ${language}`, async ({ page }) => {
    const pane = await openWith(page, { person: 'Tom Okafor', language });
    await expect(pane.getByRole('main').getByText('Tom Okafor')).toBeVisible();
    const [width = 0, height = 0] = await innerSize(pane);
    const before = await page.locator('iframe').boundingBox();
    await openWith(page, { person: 'Tom Okafor', language, text: '200' });
    await expect.poll(() => innerSize(pane)).toEqual([width / 2, Math.round(height / 2)]);
    expect(await page.locator('iframe').boundingBox()).toEqual(before);
  });
}

test('passes theme and direction to the pane without loading anything, and can reset the direction', async ({
  page,
}) => {
  const pane = await openAs(page, 'Tom Okafor');
  await mark(pane);
  const requests: string[] = [];
  page.on('request', (request) => void requests.push(request.url()));
  await chooseOption(page, 'Theme', 'contrast');
  await expect(pane.locator('main')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  const html = pane.locator('html');
  for (const theme of ['dark', 'light']) {
    await chooseOption(page, 'Theme', theme);
    await expect(html).toHaveAttribute('data-theme', theme);
  }
  for (const [direction, dir] of [
    ['rtl', 'rtl'],
    ['ltr', 'ltr'],
    ['rtl', 'rtl'],
    ['auto', 'ltr'],
  ] as const) {
    await chooseOption(page, 'Text direction', direction);
    await expect(html).toHaveAttribute('dir', dir);
  }
  expect(requests).toEqual([]);
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

test('starts offline, changes navigator.onLine and raises its events without a reload', async ({ page }) => {
  const pane = await openWith(page, { person: 'Tom Okafor', network: 'offline' });
  await expect(pane.getByRole('alert')).toBeVisible();
  const html = pane.locator('html');
  const onLine = () => html.evaluate(() => navigator.onLine);
  expect(await onLine()).toBe(false);
  await html.evaluate((element) => {
    for (const type of ['online', 'offline']) {
      window.addEventListener(type, () => (element.dataset.events = `${element.dataset.events ?? ''} ${type}`));
    }
  });
  await chooseFault(page, 'fine');
  await expect(html).toHaveAttribute('data-events', ' online');
  expect(await onLine()).toBe(true);
  await chooseFault(page, 'offline');
  await expect(html).toHaveAttribute('data-events', ' online offline');
  expect(await onLine()).toBe(false);
  await chooseFault(page, 'unreachable');
  await expect(html).toHaveAttribute('data-events', ' online offline online');
  await chooseFault(page, 'not-found');
  await expect(html).toHaveAttribute('data-events', ' online offline online');
  expect(await onLine()).toBe(true);
});

test('web storage throws, or is full, only in the pane', async ({ page }) => {
  const pane = await openWith(page, { person: 'Tom Okafor', network: 'storage' });
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
  for (const [fault, thrown] of [
    ['storage', ['SecurityError', 'SecurityError', 'SecurityError']],
    ['storage-full', [undefined, 'QuotaExceededError', undefined]],
    ['fine', Array(3).fill(undefined)],
  ] as const) {
    await chooseFault(page, fault);
    expect(await pane.locator('html').evaluate(calls)).toEqual(thrown);
    expect(await page.evaluate(calls)).toEqual(Array(3).fill(undefined));
  }
});

test('passes a redirect and values of a wrong type to the pane, which reports each, and saves', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await chooseFault(page, 'captive-redirect');
  await pane.getByRole('button', { name: 'Refresh' }).click();
  await expect(pane.getByText('Your network requires a sign-in')).toBeVisible();
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

test('says at the bottom what is broken, repairs it, and reloads the pane only on request', async ({ page }) => {
  const pane = await openWith(page, { person: 'Tom Okafor', network: 'unreachable' });
  await expect(pane.getByRole('alert')).toContainText('OroCRM can’t be reached');
  const bar = page.getByRole('contentinfo');
  await expect(bar).toContainText('Broken: The CRM cannot be reached');
  await expect(bar).toContainText('Press Refresh in the pane, or change a value and save.');
  await bar.getByRole('button', { name: 'Repair' }).click();
  await expect(bar).not.toContainText('Broken');
  await expect(page.getByRole('button', { name: 'Demo controls' })).toBeFocused();
  await pane.getByRole('button', { name: 'Try again' }).click();
  await expect(pane.getByRole('main').getByText('Tom Okafor')).toBeVisible();
  await expect(await faultRadio(page, 'fine')).toBeChecked();
  await mark(pane);
  await chooseFault(page, 'no-access');
  await expect(await faultRadio(page, 'no-access')).toHaveAccessibleDescription('Reload the pane.');
  await expect(marked(pane)).toBeAttached();
  await reloadPane(page);
  await expect(pane.getByRole('alert')).toContainText('Grace Weber or Yusuf Demir can give you access.');
  await expect(marked(pane)).toHaveCount(0);
});

test('opens its controls in a drawer, which Escape closes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openWith(page, { person: 'Tom Okafor', network: 'too-many-odd-time' });
  const button = page.getByRole('button', { name: 'Demo controls' });
  const controls = page.getByRole('region', { name: 'Demo controls' });
  await expect(controls).toHaveCount(0);
  await button.press('Enter');
  const faults = controls.getByRole('radio');
  // What is broken is shown at once; a press collapses it.
  await expect(faults).toHaveCount(faultIds.length);
  await expect(controls).toBeInViewport({ ratio: 1 });
  await controls.getByRole('button', { name: 'Break something' }).press('Enter');
  await expect(faults).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(controls).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('restores its options after a reload', async ({ page }) => {
  await openAs(page, 'Grace Weber');
  await chooseOption(page, 'Theme', 'dark');
  await chooseOption(page, 'Text direction', 'rtl');
  await chooseFault(page, 'clock');
  await colleaguePane(page, 'Yusuf Demir');
  await page.reload();
  await expect(page.getByText('Now you are Grace Weber')).toBeVisible();
  const controls = await openControls(page);
  await expect(controls.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
  await expect(controls.getByRole('combobox', { name: 'Text direction' })).toHaveValue('rtl');
  await expect(controls.getByRole('radio', { name: 'The clock is a day ahead' })).toBeChecked();
  await expect(page.locator('iframe[title="Yusuf Demir’s pane"]')).toBeVisible();
});

test('closes the pane and opens it again, as a mail client does', async ({ page }) => {
  await openAs(page, 'Tom Okafor');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
  const open = page.getByRole('button', { name: 'Sync policy' });
  await expect(open).toBeFocused();
  await open.press('Enter');
  await expect(page.locator('iframe')).toBeVisible();
});

test('is in the languages of the pane', async ({ page }) => {
  for (const [language, dir, inbox] of [
    ['de', 'ltr', 'Posteingang'],
    ['ar', 'rtl', 'علبة الوارد'],
  ] as const) {
    await page.goto(`/?person=3&language=${language}`);
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await expect(page.getByRole('navigation', { name: inbox })).toBeVisible();
    await expect(page.locator('iframe').contentFrame().locator('html')).toHaveAttribute('dir', dir);
  }
});

test('shows one thing at a time on a small screen, and keeps the focus', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const pane = await openWith(page, { person: 'Grace Weber' });
  const subject = page.getByRole('heading', { name: 'Ask OroCRM less often?' });
  await expect(subject).toBeVisible();
  await page.getByRole('button', { name: 'Inbox' }).click();
  await expect(subject).toBeHidden();
  const list = page.getByRole('navigation', { name: 'Inbox' });
  await expect(list.getByRole('button', { name: /Ask OroCRM less often/ })).toBeFocused();
  await list.getByRole('button', { name: /Two of us/ }).press('Enter');
  await expect(list).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Two of us, one setting' })).toBeFocused();
  await page.getByRole('button', { name: 'Sync policy' }).press('Enter');
  await expect(page.locator('iframe')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { name: 'Sync policy', level: 2 })).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  // The pane stays open behind the mail.
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await page.getByRole('button', { name: 'Back to the mail' }).click();
  await expect(page.locator('iframe')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Sync policy' })).toBeFocused();
  await page.getByRole('button', { name: 'Sync policy' }).click();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Sync policy' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Two of us, one setting' })).toBeVisible();
});

test('shows one of two panes at a time on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openWith(page, { person: 'Yusuf Demir' });
  const own = page.getByRole('region', { name: 'Your pane' });
  const other = page.getByRole('region', { name: 'Grace Weber’s pane' });
  await page.getByRole('article').getByRole('button', { name: 'Show Grace Weber’s pane' }).click();
  await expect(other).toBeInViewport({ ratio: 1 });
  await expect(other.getByRole('heading', { name: 'Grace Weber’s pane' })).toBeFocused();
  await expect(own).toBeHidden();
  expect(await violationsIn(page.mainFrame())).toEqual([]);
  await page.getByRole('button', { name: 'Your pane' }).click();
  await expect(own).toBeInViewport({ ratio: 1 });
  await expect(other).toBeHidden();
  await own.getByRole('button', { name: 'Close' }).click();
  await expect(other).toBeInViewport({ ratio: 1 });
  await other.getByRole('button', { name: 'Hide Grace Weber’s pane' }).click();
  await expect(page.getByRole('heading', { name: 'Two of us, one setting' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sync policy' })).toBeFocused();
});

test('keeps the mail readable beside two panes', async ({ page }) => {
  for (const { viewport, width, panes } of [
    { viewport: { width: 700, height: 800 }, width: 320, panes: 1 },
    { viewport: { width: 1024, height: 700 }, width: 450, panes: 2 },
    { viewport: { width: 1280, height: 720 }, width: 320, panes: 2 },
  ]) {
    await page.setViewportSize(viewport);
    await openWith(page, { person: 'Yusuf Demir', width, colleague: true });
    await expect(page.locator('iframe').filter({ visible: true })).toHaveCount(panes);
    const message = await page.getByRole('article').boundingBox();
    expect(message?.width).toBeGreaterThanOrEqual(240);
    await page.locator('iframe').filter({ visible: true }).last().scrollIntoViewIfNeeded();
    await expect(page.locator('iframe').filter({ visible: true }).last()).toBeInViewport({ ratio: 0.9 });
  }
});

test('shows the beginning of another mail', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 600 });
  await openWith(page, { person: 'Tom Okafor' });
  const article = page.getByRole('article');
  const scroll = (element: Element) => {
    element.scrollTo(0, 100);
    return element.scrollTop;
  };
  expect(await article.evaluate(scroll)).toBe(100);
  await page.getByRole('button', { name: /Two of us/ }).click();
  await expect(page.getByText('Now you are Yusuf Demir')).toBeInViewport({ ratio: 1 });
});

test('opens a mail that the pane starts, and the next one too', async ({ page }) => {
  const pane = await openAs(page, 'Nadia Sorel');
  const address = page.getByRole('textbox', { name: 'To', exact: true });
  for (const name of ['Grace Weber', 'Yusuf Demir']) {
    await pane.getByRole('link', { name: `Write to ${name}` }).click();
    await expect(address).toHaveValue(`${name.toLowerCase().replace(' ', '.')}@acme.example`);
    await expect(page.getByRole('heading', { name: 'New mail' })).toBeFocused();
  }
  await page.getByRole('button', { name: 'Back to the tour' }).click();
  await expect(page.getByRole('heading', { name: 'Why you see nothing' })).toBeFocused();
});

test('shows the whole pane, and never scrolls the page', async ({ page }) => {
  await openAs(page, 'Tom Okafor');
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 900, height: 700 },
    { width: 1280, height: 600 },
  ]) {
    await page.setViewportSize(viewport);
    await expect(page.locator('iframe')).toBeInViewport({ ratio: 1 });
    const needed = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { width: scrollWidth, height: scrollHeight };
    });
    expect(needed).toEqual(viewport);
  }
});

test('has no accessibility violations, in each theme, without and with its controls', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWith(page, { person: 'Grace Weber', theme: 'light', network: 'clock', width: 330, colleague: true });
  const controls = page.getByRole('region', { name: 'Demo controls' });
  for (const theme of ['light', 'dark', 'contrast']) {
    await chooseOption(page, 'Theme', theme);
    await expect(await faultRadio(page, 'clock')).toBeChecked();
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await page.getByRole('button', { name: 'Demo controls' }).click();
    await expect(controls).toHaveCount(0);
    await page.getByRole('button', { name: /Where your tasks are/ }).hover();
    expect(await violationsIn(page.mainFrame())).toEqual([]);
  }
});

test('has no accessibility violations on a narrow screen, in Arabic', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openWith(page, { person: 'Yusuf Demir', language: 'ar' });
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(await violationsIn(page.mainFrame())).toEqual([]);
});
