// The main journeys of an organization's administrator and of a system administrator.
import {
  chooseOrganization,
  level,
  openHistory,
  openReview,
  outlookInterval as interval,
  overrideOutlookInterval,
  pressUnavailable,
  saveButton,
  savedNotice,
} from './actions';
import { expect, test } from './pane';

test('an administrator overrides an interval, reviews and saves it, and finds it with its history after a reload', async ({
  page,
  openAs,
}) => {
  const { pane } = await openAs('Grace Weber');
  await overrideOutlookInterval(pane, '90');
  await expect(pane.getByRole('textbox', { name: interval })).toHaveAccessibleDescription(/every 1 min, 30 sec$/);
  await pane.getByRole('switch', { name: 'Tasks' }).check();
  await expect(pane.getByText('2 changes', { exact: true })).toBeVisible();

  const review = await openReview(pane);
  await expect(review).toHaveAccessibleName('Save 2 changes for Acme');
  await expect(review).toHaveAccessibleDescription('Reaches 5 people at the next sync');
  await expect(review.getByText('from 30, inherited to 90 (every 1 minute, 30 seconds)')).toBeAttached();
  await expect(review.getByText('Tasks deleted in OroCRM will be deleted from Outlook.')).toBeVisible();
  await review.getByRole('button', { name: 'Add a reason' }).click();
  await review.getByRole('textbox', { name: 'Reason (optional)' }).fill('fewer calls');
  await pressUnavailable(saveButton(review));
  await expect(review.getByText('Check this box to save.')).toBeVisible();
  await review.getByRole('checkbox', { name: 'I understand' }).check();
  await saveButton(review).click();
  await expect(savedNotice(pane)).toBeVisible();

  await page.reload();
  await expect(pane.getByRole('textbox', { name: interval })).toHaveValue('90');
  await expect(pane.getByRole('button', { name: `Acme · you, source of ${interval}` })).toBeVisible();
  const newest = (await openHistory(pane)).getByRole('listitem').first();
  await expect(newest).toContainText('fewer calls');
  await expect(newest).toContainText(interval);
});

test('a system administrator switches organizations and scopes without losing edits', async ({ openAs }) => {
  const { pane } = await openAs('Ines Costa');
  await pane.getByRole('textbox', { name: 'CRM Sync Interval' }).fill('450');
  await chooseOrganization(pane, 'glob');
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Globex');
  await expect(pane.getByText('Not used: sync goes one way')).toBeVisible();
  await level(pane, 'System').check();
  await expect(pane.getByRole('checkbox', { name: 'Use Default (120), CRM Sync Interval (In Seconds)' })).toBeVisible();
  await level(pane, 'Organization').check();
  await chooseOrganization(pane, 'ac');
  await expect(pane.getByRole('textbox', { name: 'CRM Sync Interval' })).toHaveValue('450');
});
