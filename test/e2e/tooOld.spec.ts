// What stands in the page without a script of ours: where the engine is too old for them, and where there are none.
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

/** The page as an engine takes it that cannot run our scripts. `edit` makes its style what that engine would see. */
const openOld = async (page: Page, origin: string, edit: (html: string) => string) => {
  const html = readFileSync(join(dist, 'taskpane.html'), 'utf8');
  const edited = edit(html);
  expect(edited).not.toBe(html);
  await page.route(/\.js$/, (route) => route.abort());
  await page.route('**/taskpane.html', (route) => route.fulfill({ contentType: 'text/html', body: edited }));
  await page.goto(`${origin}/taskpane.html`);
};

const engines = {
  'knows @supports, but not the property': (html: string) =>
    html.replace('font-synthesis-weight:', 'property-of-tomorrow:'),
  'does not know @supports': (html: string) => html.replace('@supports', '@unknown-rule'),
};

for (const [name, edit] of Object.entries(engines)) {
  test(`an engine that ${name} shows what to do, in each language`, async ({ page, production }) => {
    await openOld(page, production.origin, edit);
    for (const [language, direction, sentence] of sentences) {
      const said = page.getByText(sentence);
      await expect(said).toBeVisible();
      await expect(said).toHaveAttribute('lang', language);
      await expect(said).toHaveCSS('direction', direction);
    }
    await expect(shape(page)).toBeHidden();
  });
}

test('an engine that is new enough neither shows it nor reads it out, and the pane takes it away', async ({
  page,
  production,
}) => {
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

  test('it says so', async ({ page, production }) => {
    await page.goto(`${production.origin}/taskpane.html`);
    const said = page.getByRole('paragraph');
    await expect(said).toHaveCount(sentences.length);
    await expect(said.first()).toBeVisible();
    expect(await said.first().textContent()).toContain('Sync Policy needs JavaScript');
  });
});
