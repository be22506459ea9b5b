// Two administrators at once: neither loses anything.
import type { Page } from '@playwright/test';
import { crmInterval, outlookInterval, save, saveUnheard, saveUntil } from './acts';
import { saveByHand, says } from './byHand';
import { expect, openAs, test } from './preview';

const colleagueChanges = async (page: Page, setting: string) => {
  await page.getByRole('combobox', { name: /^Meanwhile/ }).selectOption(setting);
  await page.getByRole('button', { name: 'Save as colleague' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Your pane does not know yet.' })).toBeVisible();
};

test('different settings: I am told who changed what as soon as I look at the pane again, and both stand after saving', async ({
  page,
}) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await colleagueChanges(page, outlookInterval);
  await expect(async () => {
    await pane.locator('html').evaluate(() => window.dispatchEvent(new Event('focus')));
    const told = pane.getByText(/Yusuf Demir changed Outlook Sync Interval \(In Seconds\) from 30 to 900 at/);
    await expect(told).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
  await expect(pane.getByRole('textbox', { name: outlookInterval })).toHaveValue('900');
  await save(pane);
  await expect(pane.getByText('Configuration saved')).toBeVisible();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
  await expect(pane.getByRole('textbox', { name: outlookInterval })).toHaveValue('900');
});

test('the same setting: both values and who, and nothing is sent before I choose', async ({ page, exchanges }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await colleagueChanges(page, crmInterval);
  await saveUnheard(pane);
  const conflict = pane.getByRole('group', { name: `${crmInterval}: two changes` });
  await expect(conflict).toContainText('Yusuf Demir saved 900 at');
  await expect(conflict).toContainText('every 15 minutes');
  await expect(conflict).toContainText('You have 450, not saved');
  await expect(conflict).toContainText('every 7 minutes, 30 seconds');
  const patches = () => exchanges().filter(({ method }) => method === 'PATCH').length;
  const before = patches();
  await pane.getByRole('button', { name: 'Save settings' }).click();
  await expect(pane.getByRole('dialog')).toHaveCount(0);
  expect(patches()).toBe(before);
  await conflict.getByRole('button', { name: 'Keep mine (450)' }).click();
  await save(pane);
  await expect(pane.getByText('Configuration saved')).toBeVisible();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
  expect(patches()).toBe(before + 1);
});

test('the same setting: theirs can be taken, and nothing is left to save', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await colleagueChanges(page, crmInterval);
  await saveUnheard(pane);
  await pane.getByRole('button', { name: 'Take theirs (900)' }).click();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('900');
  await expect(pane.getByRole('button', { name: 'Save settings' })).toHaveCount(0);
});

test('the same setting: what each of two directions would do, and mine edited on', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('crm_to_outlook');
  await saveByHand(page, 'Yusuf', 'organization', 'outlook.sync_direction', says('outlook_to_crm'));
  await saveUnheard(pane);
  const conflict = pane.getByRole('group', { name: 'Sync Direction: two changes' });
  await expect(conflict).toContainText('Yusuf Demir saved');
  await expect(conflict).toContainText('You have OroCRM to Outlook, not saved');
  await expect(conflict).toContainText('A record deleted in OroCRM leaves its copy in Outlook');
  await expect(conflict).toContainText('A record deleted in OroCRM is deleted from Outlook too');
  await conflict.getByRole('button', { name: 'Edit, Sync Direction' }).click();
  await expect(pane.getByRole('combobox', { name: 'Sync Direction' })).toBeFocused();
  await expect(pane.getByRole('combobox', { name: 'Sync Direction' })).toHaveValue('crm_to_outlook');
  await expect(conflict).toHaveCount(0);
});

test('two tabs are two editors of the same CRM', async ({ page, context }) => {
  const other = await context.newPage();
  const [mine, theirs] = [await openAs(page, 'Grace Weber'), await openAs(other, 'Yusuf Demir')];
  await mine.getByRole('textbox', { name: crmInterval }).fill('450');
  await theirs.getByRole('textbox', { name: crmInterval }).fill('700');
  await save(theirs);
  await expect(theirs.getByText('Configuration saved')).toBeVisible();
  await page.bringToFront();
  const conflict = mine.getByRole('group', { name: `${crmInterval}: two changes` });
  await saveUntil(mine, conflict);
  await expect(conflict).toContainText('Yusuf Demir saved 700');
});
