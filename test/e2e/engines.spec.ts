// The production build without the built-ins and web APIs that the oldest engines lack.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'acorn';
import { chooseDirection, crmInterval, openMenu, openReview, saveButton, savedNotice } from './actions';
import { asOldestEngine, removedFrom } from './oldestEngine';
import { test } from './production';
import { dist, type Production } from './productionServer';

/** Opens every disclosure, including those inside others, but not the menu, which would cover the rest. */
const openAll = async (within: Page | Locator) => {
  const closed = within.locator('[aria-expanded=false]:not([data-pressed], [aria-haspopup])');
  while ((await closed.count()) > 0) {
    const disclosure = await closed.first().elementHandle();
    await disclosure.evaluate((element) => element.setAttribute('data-pressed', ''));
    await disclosure.click();
    await expect.poll(() => disclosure.getAttribute('aria-expanded')).not.toBe('false');
  }
};

/** Opens the menu, and from it everything that an item opens. */
const openFromMenu = async (page: Page) => {
  const opened = page.locator('[role=menu], [role=dialog]');
  const count = 5;
  for (let index = 0; index < count; index += 1) {
    await page.locator('[aria-haspopup=menu]').click();
    const items = page.getByRole('menuitem');
    await expect(items).toHaveCount(count);
    await items.nth(index).click();
    await opened.waitFor();
    await page.keyboard.press('Escape');
    await expect(opened).toHaveCount(0);
  }
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens the pane of this person in an emulated old engine. After a crash, the pane would show no settings. */
const open = async (page: Page, { origin }: Production, person: string) => {
  await asOldestEngine(page);
  await page.goto(`${origin}/taskpane.html?person=${person}`);
  await expect(page.getByRole('group').first()).toBeVisible();
};
const expectPolicyShown = (page: Page) => expect(page.getByRole('group').first()).toBeVisible();

test('removes everything that can be removed', async ({ page, production }) => {
  await open(page, production, '3');
  const { removed, left } = await removedFrom(page);
  expect(removed).toBeGreaterThan(100);
  expect(left).toEqual(['Symbol.asyncDispose', 'Symbol.dispose']);
});

test('a reader opens every disclosure and every menu', async ({ page, production }) => {
  await open(page, production, '3');
  await openAll(page);
  await openFromMenu(page);
  await expectPolicyShown(page);
});

test('an administrator opens every disclosure, edits, reviews, saves, and opens the history', async ({
  page,
  production,
}) => {
  await open(page, production, '7');
  await page.getByRole('textbox', { name: crmInterval }).fill('450');
  await chooseDirection(page, 'Outlook to OroCRM');
  await openAll(page);
  const review = await openReview(page);
  await openAll(review);
  await review.getByRole('checkbox').check();
  await saveButton(review).click();
  await expect(savedNotice(page)).toBeVisible();
  await (await openMenu(page)).getByRole('menuitem', { name: 'History' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history.getByRole('listitem').first()).toBeVisible();
  await openAll(history);
  await press(page, 'Back');
  await expect(history).toHaveCount(0);
  await expectPolicyShown(page);
});

for (const language of ['de', 'ar']) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language });

    test('a reader opens every disclosure and every menu', async ({ page, production }) => {
      await open(page, production, '3');
      await openAll(page);
      await openFromMenu(page);
      await expectPolicyShown(page);
    });
  });
}

test('no script uses newer syntax', () => {
  for (const file of readdirSync(dist).filter((name) => name.endsWith('.js'))) {
    expect(() => parse(readFileSync(join(dist, file), 'utf8'), { ecmaVersion: 2022 }), file).not.toThrow();
  }
});
