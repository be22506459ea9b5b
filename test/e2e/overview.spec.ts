import { demonstration } from '../../src/server/demonstration/demonstration';
import { openOverview } from './actions';
import {
  arabic,
  changeLanguage,
  english,
  expectAccessible,
  expectLayoutIntact,
  expectUniqueNames,
  german,
  resize,
} from './layout';
import { expect, test } from './pane';

test.use({ data: demonstration() });

test('an administrator of the system finds an organization, and goes to its value', async ({ page, openAs }) => {
  const { pane } = await openAs('Ines Costa');
  const overview = await openOverview(pane);
  await expect(overview.getByRole('button', { name: 'Tasks' })).toHaveAccessibleDescription(
    'On 4 organizations, 1 person',
  );
  await overview.getByRole('searchbox', { name: 'Find an organization' }).focus();
  await page.keyboard.type('finch');
  await expect(overview.getByRole('status')).toHaveText('1 organization found');
  await overview.getByRole('button', { name: 'Harrow & Finch, Outlook to OroCRM, Sync Direction' }).click();
  await expect(overview).toHaveCount(0);
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Harrow & Finch');
  await expect(pane.getByRole('group', { name: 'Sync Direction' }).locator(':focus')).toBeInViewport();
});

test('a setting is opened by a press anywhere on it', async ({ openAs }) => {
  const { pane } = await openAs('Ines Costa');
  const overview = await openOverview(pane);
  await overview.getByText('1 organization, 1 sets the same, 1 person').click({ force: true });
  await expect(overview.getByRole('button', { name: /^Castellan Insurance/ })).toBeVisible();
});

test('on a wide page, a table has every value of an organization in one row', async ({ page, openAs }) => {
  await resize(page, 700);
  const opened = await openAs('Ines Costa');
  const overview = await openOverview(opened.pane);
  await overview.getByRole('switch', { name: 'Only what differs' }).click();
  for (const [language, direction] of [german, arabic, english]) {
    await changeLanguage(opened, language, direction);
    await expectLayoutIntact(opened.pane, language);
  }
  await expectAccessible(opened.pane);
  await expectUniqueNames(opened.pane);
  const value = overview.getByRole('button', { name: 'Tallgrass Cooperative, Bidirectional, Sync Direction' });
  await value.scrollIntoViewIfNeeded();
  await expect(overview.getByRole('columnheader', { name: 'Sync Direction' })).toBeInViewport();
  await value.click();
  await expect(opened.pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Tallgrass Cooperative');
  await expect(opened.pane.getByRole('group', { name: 'Sync Direction' }).locator(':focus')).toBeInViewport();
});
