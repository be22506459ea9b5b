// The static messages of the page for engines that are too old, and for browsers without JavaScript.
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gate } from '../pane/deferred';
import { test } from './production';
import { dist } from './productionServer';

const sentences = [
  ['en', 'ltr', 'This Outlook is too old for Sync Policy. Update Office,'],
  ['de', 'ltr', 'Dieses Outlook ist zu alt für die Sync-Richtlinie. Aktualisieren Sie Office,'],
  ['ar', 'rtl', 'هذا الإصدار من Outlook قديم جدًا'],
] as const;

const shape = (page: Page) => page.locator('.shape');

/** Opens the page without scripts. `edit` changes its feature test so that this browser fails it. */
const openInOldEngine = async (page: Page, origin: string, edit: (html: string) => string) => {
  const html = readFileSync(join(dist, 'taskpane.html'), 'utf8');
  const edited = edit(html);
  expect(edited).not.toBe(html);
  await page.route(/\.js$/, (route) => route.abort());
  await page.route('**/taskpane.html', (route) => route.fulfill({ contentType: 'text/html', body: edited }));
  await page.goto(`${origin}/taskpane.html`);
};

const engines = {
  'supports @supports, but not the property': (html: string) =>
    html.replace('font-synthesis-weight:', 'property-of-tomorrow:'),
  'does not support @supports': (html: string) => html.replace('@supports', '@unknown-rule'),
};

for (const [name, edit] of Object.entries(engines)) {
  test(`shows instructions in each language in an engine that ${name}`, async ({ page, production }) => {
    await openInOldEngine(page, production.origin, edit);
    for (const [language, direction, sentence] of sentences) {
      const message = page.getByText(sentence);
      await expect(message).toBeVisible();
      await expect(message).toHaveAttribute('lang', language);
      await expect(message).toHaveCSS('direction', direction);
    }
    await expect(shape(page)).toBeHidden();
  });
}

test('hides the message in a supported engine, and the pane removes it', async ({ page, production }) => {
  const script = gate();
  await page.route(/taskpane\..*js/, (route) => script.opened.then(() => route.continue()));
  await page.goto(`${production.origin}/taskpane.html`, { waitUntil: 'commit' });
  await expect(shape(page)).toBeVisible();
  const message = page.getByText('too old');
  await expect(message).toHaveCount(1);
  await expect(message).toBeHidden();
  await expect(page.getByRole('paragraph')).toHaveCount(0);
  script.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(message).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('shows that JavaScript is required', async ({ page, production }) => {
    await page.goto(`${production.origin}/taskpane.html`);
    const message = page.getByRole('paragraph');
    await expect(message).toHaveCount(sentences.length);
    await expect(message.first()).toBeVisible();
    expect(await message.first().textContent()).toContain('Sync Policy needs JavaScript');
  });
});
