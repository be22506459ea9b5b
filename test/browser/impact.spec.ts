// What will happen, before anything is saved; and who is counted and named for whom.
import type { FrameLocator, Page } from '@playwright/test';
import { demonstration } from '../../src/endpoint/demonstration';
import { createSnapshot } from '../../src/endpoint/snapshot';
import { crmInterval, outlookInterval } from './acts';
import { askByHand } from './byHand';
import { expect, openAs, test } from './preview';

/** So many more people in Acme, who are all called the same. */
const crowd = async (page: Page, count: number) => {
  const state = demonstration();
  for (let id = 100; id < 100 + count; id += 1) {
    const capabilities = ['reader' as const];
    state.people.push({ id: String(id), name: 'Zoe Winter', organizationId: '1', capabilities, accessRevision: 1 });
  }
  const saved: [key: string, text: string][] = [];
  const setItem = (key: string, text: string) => void saved.push([key, text]);
  createSnapshot(() => ({ getItem: () => null, setItem, removeItem: () => undefined }), 'sync-policy:crm').save(state);
  await page.addInitScript((all) => {
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, saved);
};
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

test('names come page by page, and are in sight', async ({ page }) => {
  await crowd(page, 25);
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).uncheck();
  await pane.getByRole('textbox', { name: outlookInterval }).fill('45');
  await pane.getByRole('button', { name: 'What will happen' }).click();
  const told = impact(pane);
  await told.getByRole('button', { name: `30 people use this value, ${outlookInterval}` }).click();
  await expect(told.getByText('Grace Weber', { exact: true })).toBeInViewport();
  const zoes = told.getByText('Zoe Winter', { exact: true });
  const shown = await zoes.count();
  expect(shown).toBeLessThan(25);
  await told.getByRole('button', { name: 'Show more people' }).press('Enter');
  await expect(zoes).toHaveCount(25);
  await expect(zoes.nth(shown)).toBeFocused();
  await expect(zoes.nth(shown)).toBeInViewport();
  await expect(told.getByRole('button', { name: 'Show more people' })).toHaveCount(0);
});

test('of a type it is told that it syncs then, and what happens to what does not', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('switch', { name: 'Tasks' }).check();
  await pane.getByRole('button', { name: 'What will happen' }).click();
  const told = impact(pane);
  await expect(told.getByText('New: Contacts, tasks, and calendar events sync both ways.')).toBeVisible();
  await expect(told.getByText(/do not sync/)).toHaveCount(0);
  for (const type of ['Contacts', 'Calendar Events']) {
    await pane.getByRole('checkbox', { name: `Use System (On), ${type}` }).uncheck();
    await pane.getByRole('switch', { name: type }).uncheck();
  }
  await expect(told.getByText('New: Contacts and calendar events do not sync:')).toBeVisible();
  await pane.getByRole('switch', { name: 'Tasks' }).uncheck();
  await expect(told.getByText(/^Sync Direction, .* lose their effect: nothing syncs\.$/)).toBeVisible();
});

test('of the system it is told of which organization they are', async ({ page }) => {
  const pane = await openAs(page, 'Ines Costa');
  await pane.getByRole('radio', { name: 'System' }).check();
  await pane.getByRole('button', { name: `Source: Default, ${outlookInterval}` }).click();
  await pane.getByRole('button', { name: `7 people use this value, ${outlookInterval}` }).click();
  await expect(pane.getByText('Sven Aaltonen, Globex')).toBeVisible();
  await expect(pane.getByText('Tom Okafor, Acme')).toBeVisible();
});

test('a reader has nothing of it, asks for nothing, and is refused the names', async ({ page, exchanges }) => {
  const pane = await openAs(page, 'Tom Okafor');
  await pane.getByRole('button', { name: `Source: Default, ${outlookInterval}` }).click();
  await expect(pane.getByRole('button', { name: `History, ${outlookInterval}` })).toBeVisible();
  await expect(pane.getByRole('button', { name: 'What will happen' })).toHaveCount(0);
  await expect(pane.getByText(/use this value|their own/)).toHaveCount(0);
  expect(exchanges().filter(({ url }) => url.includes('configurationreach'))).toEqual([]);
  for (const scope of ['organization', 'global']) {
    const names = `configurationreach/outlook.outlook_sync_interval/overriding?scope=${scope}`;
    const { status, document } = await askByHand(page, 'Tom', names);
    expect(status).toBe(403);
    expect(JSON.stringify(document)).not.toContain('Lena');
  }
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
