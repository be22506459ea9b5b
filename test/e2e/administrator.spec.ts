// The main journeys of an organization's administrator and of a system administrator.
import { openHistory, outlookInterval as interval } from './actions';
import { expect, test } from './pane';

test('an administrator overrides an interval, reviews and saves it, and finds it with its history after a reload', async ({
  page,
  openAs,
}) => {
  const { pane } = await openAs('Grace Weber');
  await pane.getByRole('checkbox', { name: `Use System (30), ${interval}` }).uncheck();
  await pane.getByRole('textbox', { name: interval }).fill('90');
  await expect(pane.getByText('every 1 minute, 30 seconds', { exact: true })).toBeVisible();
  await pane.getByRole('switch', { name: 'Tasks' }).check();
  await expect(pane.getByText('2 changes')).toBeVisible();

  await pane.getByRole('button', { name: 'Save settings' }).click();
  const review = pane.getByRole('dialog', { name: 'Save these settings?' });
  await expect(review.getByText('These settings will apply to the organization Acme.')).toBeVisible();
  await expect(review.getByText('from Use System (30) to 90')).toBeAttached();
  await expect(review.getByText(/^Tasks: a record deleted in OroCRM will be deleted from Outlook/)).toBeVisible();
  await review.getByRole('textbox', { name: 'Reason (optional)' }).fill('fewer calls');
  await review.getByRole('button', { name: 'Save settings' }).click();
  await expect(review.getByText('Check this box to save.')).toBeVisible();
  await review.getByRole('checkbox', { name: 'I understand' }).check();
  await review.getByRole('button', { name: 'Save settings' }).click();
  await expect(pane.getByText('Configuration saved')).toBeVisible();

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
  await pane.getByRole('combobox', { name: 'Organization' }).selectOption('Globex');
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Globex');
  await expect(pane.getByText('Not used: sync goes one way')).toBeVisible();
  await pane.getByRole('radio', { name: 'System' }).check();
  await expect(pane.getByRole('checkbox', { name: 'Use Default (120), CRM Sync Interval (In Seconds)' })).toBeVisible();
  await pane.getByRole('radio', { name: 'Organization' }).check();
  await pane.getByRole('combobox', { name: 'Organization' }).selectOption('Acme');
  await expect(pane.getByRole('textbox', { name: 'CRM Sync Interval' })).toHaveValue('450');
});
