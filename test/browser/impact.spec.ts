// What will happen, before anything is saved; and who is counted and named for whom.
import { crmInterval } from './acts';
import { askByHand } from './byHand';
import { expect, openAs, test } from './preview';
import type { FrameLocator } from '@playwright/test';

const outlookInterval = 'Outlook Sync Interval (In Seconds)';
const impact = (pane: FrameLocator) => pane.getByRole('group', { name: 'What will happen' });

test('an administrator sees what the whole policy will do while the choice is still being made', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('crm_to_outlook');
  await pane.getByRole('button', { name: 'What will happen' }).click();
  await expect(
    impact(pane).getByText('Conflict Resolution loses its effect: it is only used when direction is Bidirectional.'),
  ).toBeVisible();
  await expect(impact(pane).getByText(/^New: A record deleted in OroCRM leaves its copy in Outlook/)).toBeVisible();
  await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
  await expect(impact(pane).getByText('This can delete or overwrite data')).toBeVisible();
  await expect(pane.getByText('With your changes:')).toBeVisible();
  await pane.getByRole('button', { name: 'Discard changes' }).click();
  await expect(pane.getByText('With your changes:')).toHaveCount(0);
});

test('an administrator sees how many people a change touches and how many have their own, and who they are', async ({
  page,
}) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).uncheck();
  await pane.getByRole('textbox', { name: outlookInterval }).fill('45');
  await pane.getByRole('button', { name: 'Save settings' }).click();
  const review = pane.getByRole('dialog', { name: 'Save these settings?' });
  await expect(review.getByRole('button', { name: `5 people use this value, ${outlookInterval}` })).toBeVisible();
  await review.getByRole('button', { name: `1 person has their own, ${outlookInterval}` }).click();
  await expect(review.getByText('Lena Fischer')).toBeVisible();
});

test('names come page by page', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  const path = 'configurationreach/outlook.crm_sync_interval/inheriting?scope=organization&page[size]=4';
  const first = (await askByHand(page, 'Grace', path)).document as { data: unknown[]; links: { next: string } };
  const second = (await askByHand(page, 'Grace', first.links.next.replace('/api/', ''))).document as typeof first;
  expect([first.data.length, second.data.length, second.links]).toEqual([4, 2, {}]);
  await pane.getByRole('button', { name: `Source: Organization: Acme, ${crmInterval}` }).click();
  await pane.getByRole('button', { name: `6 people use this value, ${crmInterval}` }).click();
  await expect(pane.getByText('Yusuf Demir', { exact: true })).toBeVisible();
});

test('somebody who may not change the level is told numbers and no names; of the system nothing', async ({ page }) => {
  const lena = await openAs(page, 'Lena Fischer');
  await lena.getByRole('radio', { name: 'Organization' }).check();
  await lena.getByRole('button', { name: `Source: Organization: Acme, ${crmInterval}` }).click();
  await expect(lena.getByText('6 people use this value')).toBeVisible();
  await expect(lena.getByRole('button', { name: /people use this value/ })).toHaveCount(0);
  await lena.getByRole('radio', { name: 'System' }).check();
  await lena.getByRole('button', { name: `Source: System, ${crmInterval}` }).click();
  await expect(lena.getByRole('button', { name: `History, ${crmInterval}` })).toBeVisible();
  await expect(lena.getByText(/people use this value|Counting/)).toHaveCount(0);

  const names = 'configurationreach/outlook.crm_sync_interval/overriding?scope=organization';
  expect((await askByHand(page, 'Lena', names)).status).toBe(403);
  const counts = 'configurationreach?filter[section]=outlook&scope=';
  expect((await askByHand(page, 'Lena', `${counts}global`)).status).toBe(403);
  expect((await askByHand(page, 'Nadia', `${counts}organization`)).status).toBe(403);
  expect((await askByHand(page, 'Grace', `${counts}organization&scopeId=2`)).status).toBe(404);
});
