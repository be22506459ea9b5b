// The add-in's own page about help, privacy and terms, as it is built, with its Content Security Policy.
import { expect, type Page } from '@playwright/test';
import { violationsIn } from './axe';
import { test } from './production';
import type { Production } from './productionServer';

const titles = { en: 'Help for Sync Policy', de: 'Hilfe zur Sync-Richtlinie', ar: 'مساعدة حول نهج المزامنة' };
const crm = { url: '/api', productName: 'Acme CRM' };
const signIn = { kind: 'demonstration', person: '7' };

const configure = (page: Page, config: object) =>
  page.route('**/config.json', (route) => route.fulfill({ json: config }));

const open = async (page: Page, { origin }: Production, anchor = '') => {
  const configRead = page.waitForResponse('**/config.json');
  await page.goto(`${origin}/support.html${anchor}`);
  await configRead;
};

/** No wider than the window. */
const expectNoScrolling = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);

for (const [locale, language, direction] of [
  ['en-GB', 'en', 'ltr'],
  ['de-CH', 'de', 'ltr'],
  ['ar-EG', 'ar', 'rtl'],
  ['fr-FR', 'en', 'ltr'],
] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test('shows the page in that language, or else in English', async ({ page, production }) => {
      await open(page, production);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([titles[language]]);
      await expect(page).toHaveTitle(titles[language]);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
    });

    test('opens at privacy, in that language', async ({ page, production }) => {
      await page.setViewportSize({ width: 400, height: 400 });
      await open(page, production, '#privacy');
      const names = { en: 'Privacy', de: 'Datenschutz', ar: 'الخصوصية' };
      await expect(page.getByRole('heading', { name: names[language], exact: true })).toBeInViewport();
    });
  });
}

test('changes the language', async ({ page, production }) => {
  await open(page, production);
  await page.getByRole('link', { name: 'العربية' }).click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText([titles.ar]);
  await expect(title).toBeFocused();
  await page.reload();
  await expect(title).toHaveText([titles.ar]);
  await page.goBack();
  await expect(title).toHaveText([titles.en]);
});

test('has the CRM and the links of config.json', async ({ page, production }) => {
  await configure(page, { crm, signIn, links: { support: 'https://help.example/crm', terms: 'terms.html' } });
  await open(page, production);
  await expect(page.getByText('Your CRM: Acme CRM')).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Your organization’s support' })).toHaveAttribute(
    'href',
    'https://help.example/crm',
  );
  await expect(main.getByRole('link', { name: 'Your organization’s terms of use' })).toHaveAttribute(
    'href',
    'terms.html',
  );
  await expect(main.getByRole('link', { name: 'Your organization’s privacy notice' })).toHaveCount(0);
});

test('is complete if config.json cannot be read', async ({ page, production }) => {
  await page.route('**/config.json', (route) => route.fulfill({ status: 404 }));
  await open(page, production);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Who to ask',
    'If something doesn’t work',
    'Privacy',
    'Terms of use',
  ]);
  await expect(page.locator('.crm, .own').filter({ visible: true })).toHaveCount(0);
});

test('opens the licenses', async ({ page, production }) => {
  await open(page, production);
  await page.getByRole('link', { name: 'License of the add-in' }).click();
  await expect(page.getByText('Copyright (c) 2026 The Sync Policy for Outlook authors')).toBeVisible();
});

test('does not load office.js', async ({ page, production }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname.replace(/\.[0-9a-f]{20}\./, '.')));
  await open(page, production);
  expect(requests.sort()).toEqual(
    expect.arrayContaining(['/assets/icon-64.png', '/config.json', '/support.html', '/support.js']),
  );
  expect(requests.filter((path) => path.endsWith('.js'))).toEqual(['/support.js']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('is accessible at 320 and 1000 pixels, in each language', async ({ page, production }) => {
      await configure(page, { crm, signIn, links: { support: 'https://help.example/', privacy: 'p', terms: 't' } });
      for (const [language, title] of Object.entries(titles)) {
        for (const width of [320, 1000]) {
          await page.setViewportSize({ width, height: 800 });
          await open(page, production, `?${width}#${language}`);
          await expect(page.getByRole('heading', { level: 1 })).toHaveText([title]);
          await expect(page.locator('[data-link]').filter({ visible: true })).toHaveCount(3);
          await expectNoScrolling(page);
          expect(await violationsIn(page.mainFrame())).toEqual([]);
        }
      }
    });
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('shows all languages, and links to each', async ({ page, production }) => {
    await page.setViewportSize({ width: 400, height: 400 });
    await page.goto(`${production.origin}/support.html`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(Object.values(titles));
    await page.getByRole('link', { name: 'Deutsch' }).first().click();
    await expect(page.getByRole('heading', { name: titles.de })).toBeInViewport();
  });
});
