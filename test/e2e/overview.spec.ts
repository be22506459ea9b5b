import { demonstration } from '../../src/server/demonstration';
import { openOverview } from './actions';
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
