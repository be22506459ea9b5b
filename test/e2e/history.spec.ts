import {
  crmInterval,
  openChange,
  openHistory,
  outlookInterval,
  reviewPage,
  saveButton,
  savedNotice,
  sourceOf,
} from './actions';
import { expect, test } from './pane';
import { missingFile, withoutFile } from './scenarios/steps';

test('a reader sees by day what changed at all scopes that apply to them, and cannot restore anything', async ({
  page,
  openAs,
}) => {
  const { pane } = await openAs('Tom Okafor');
  const history = await openHistory(pane);
  await expect(history.getByRole('heading', { level: 2 }).first()).toHaveText('Friday, November 20');
  const newest = history.getByRole('listitem').first();
  await expect(newest).toContainText('Acme · Grace Weber · 10:02 AM');
  await expect(newest).toContainText('from 600 to 300');
  await history.getByRole('combobox', { name: 'Level' }).selectOption('System');
  await expect(newest).toContainText('Ines Costa · 8:00 AM');
  await expect(history.getByRole('button')).toHaveText(['']);
  await page.keyboard.press('Escape');
  await expect(history).toHaveCount(0);
});

test('an administrator restores a value as a draft, which is reviewed, saved and recorded', async ({
  page,
  openAs,
}) => {
  const { pane } = await openAs('Grace Weber');
  await sourceOf(pane, crmInterval).click();
  await pane.getByRole('button', { name: `History, ${crmInterval}` }).click();
  await openChange(pane, `${crmInterval}, Nov 2,`);
  await pane.getByRole('button', { name: `Restore 600, ${crmInterval}` }).click();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('600');
  await expect(saveButton(pane)).toBeFocused();
  await page.keyboard.press('Enter');
  const review = reviewPage(pane);
  await expect(review.getByText('from 300 to 600 (every 10 minutes)')).toBeAttached();
  await expect(review.getByRole('textbox')).toHaveValue('Restored to the version of Nov 2, 2026, 9:00 AM');
  await saveButton(review).click();
  await expect(savedNotice(pane)).toBeVisible();
  const after = await openHistory(pane);
  await expect(after.getByRole('listitem').first()).toContainText('“Restored to the version of Nov 2, 2026, 9:00 AM”');
});

test('a long reason is cut after two lines where it does not fit, and shown on a press', async ({ page, openAs }) => {
  await page.setViewportSize({ width: 160, height: 600 });
  const { pane } = await openAs('Grace Weber');
  const history = await openHistory(pane);
  const change = history.getByRole('listitem').filter({ hasText: '“Sales needs its contacts in Outlook”' });
  const reason = change.getByText('“Sales');
  await expect(reason).toHaveCSS('height', '32px');
  // It does not open the change that it is on.
  await change.getByRole('button', { name: 'More' }).click();
  await expect(reason).toHaveCSS('height', '48px');
  await expect(change.getByRole('button', { name: 'Details' })).toHaveAttribute('aria-expanded', 'false');
  // The rest of the change does.
  await change.getByText('Grace Weber').click({ force: true });
  await expect(change.getByRole('button', { name: 'Details' })).toHaveAttribute('aria-expanded', 'true');
  await page.setViewportSize({ width: 320, height: 600 });
  await change.getByRole('button', { name: 'Less' }).click();
  await expect(change.getByRole('button', { name: 'More' })).toHaveCount(0);
});

test('says where it was asked for that it cannot be loaded, and loads it with the next press', async ({
  page,
  openAs,
  problems,
}) => {
  problems.expected = missingFile;
  const { pane } = await openAs('Grace Weber');
  const files = '**/history.*.js';
  await withoutFile(files)(page);
  await sourceOf(pane, outlookInterval).click();
  const button = pane.getByRole('button', { name: `History, ${outlookInterval}` });
  await button.press('Enter');
  await expect(pane.getByRole('alert').filter({ hasText: 'Try again' })).toBeInViewport();
  await page.unroute(files);
  await button.press('Enter');
  await expect(pane.getByRole('dialog', { name: 'History' })).toBeVisible();
});
