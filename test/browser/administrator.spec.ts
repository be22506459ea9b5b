// An administrator of Acme in the preview: override, save, reload, and back to the inherited value.
import { crmInterval } from './acts';
import { expect, openAs, test } from './preview';
import type { FrameLocator, Page } from '@playwright/test';

const interval = 'Outlook Sync Interval (In Seconds)';

const history = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/api/configurationchanges?filter[section]=outlook&scope=organization', {
      headers: { authorization: 'Bearer demo.7' },
    });
    const { data } = (await answer.json()) as { data: { attributes: { reason?: string; entries: unknown[] } }[] };
    return data.map(({ attributes }) => ({ reason: attributes.reason, entries: attributes.entries }));
  });

const overrideWith = async (pane: FrameLocator, text: string) => {
  await pane.getByRole('checkbox', { name: `Use System (30), ${interval}` }).uncheck();
  await pane.getByRole('textbox', { name: interval }).fill(text);
};

const save = async (pane: FrameLocator, reason = '') => {
  await pane.getByRole('button', { name: 'Save settings' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Save these settings?' });
  if (reason !== '') await dialog.getByRole('textbox', { name: 'Reason (optional)' }).fill(reason);
  await dialog.getByRole('button', { name: 'Save settings' }).click();
};

test('overrides an interval, sees old and new, saves; it is there after a reload, with its history', async ({
  page,
}) => {
  const pane = await openAs(page, 'Grace Weber');
  await overrideWith(pane, '90');
  await expect(pane.getByText('every 1 minute, 30 seconds', { exact: true })).toBeVisible();
  await expect(pane.getByText('1 change')).toBeVisible();

  await pane.getByRole('button', { name: 'Save settings' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Save these settings?' });
  await expect(dialog.getByText('They apply to Organization: Acme.')).toBeVisible();
  await expect(dialog.getByText('from Use System (30) to 90')).toBeAttached();
  await dialog.getByRole('textbox', { name: 'Reason (optional)' }).fill('fewer calls');
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await expect(pane.getByText('Configuration saved')).toBeVisible();

  await page.reload();
  await expect(pane.getByRole('textbox', { name: interval })).toHaveValue('90');
  await expect(pane.getByRole('button', { name: `Source: Organization: Acme, ${interval}` })).toBeVisible();
  expect((await history(page))[0]).toEqual({
    reason: 'fewer calls',
    entries: [{ option: 'outlook.outlook_sync_interval', action: 'create', to: 90 }],
  });
});

test('goes back to the inherited value, which returns and is not copied', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('checkbox', { name: `Use System (60), ${crmInterval}` }).check();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('60');
  await expect(pane.getByRole('textbox', { name: crmInterval })).toBeDisabled();
  await save(pane);
  await expect(pane.getByText('Configuration saved')).toBeVisible();
  await expect(pane.getByRole('button', { name: `Source: System, ${crmInterval}` })).toBeVisible();
  expect((await history(page))[0]?.entries).toEqual([
    { option: 'outlook.crm_sync_interval', action: 'remove', from: 300 },
  ]);
});

test('is told what is wrong at once and at the field, and loses the error with the override', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await overrideWith(pane, '86400');
  const field = pane.getByRole('textbox', { name: interval });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(pane.getByText('Enter a whole number from 1 to 86399 (seconds)')).toBeVisible();
  await pane.getByRole('button', { name: 'Save settings' }).click();
  await expect(field).toBeFocused();
  await expect(pane.getByRole('dialog')).toHaveCount(0);
  await pane.getByRole('checkbox', { name: `Use System (30), ${interval}` }).check();
  await expect(pane.getByText('Enter a whole number from 1 to 86399 (seconds)')).toHaveCount(0);
  await expect(pane.getByRole('button', { name: 'Save settings' })).toHaveCount(0);
});

test('has to confirm what may delete or overwrite data', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('switch', { name: 'Tasks' }).check();
  await pane.getByRole('button', { name: 'Save settings' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Save these settings?' });
  await expect(dialog.getByText(/^Tasks: a record deleted in OroCRM will be deleted from Outlook/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await expect(dialog.getByText('Check this box to save.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'I understand what can be lost' }).check();
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await expect(pane.getByText('Configuration saved')).toBeVisible();
  await expect(pane.getByText('Contacts, tasks, and calendar events sync both ways.')).toBeVisible();
});

test('keeps unsaved edits while looking at another level, where others say why they are read only', async ({
  page,
}) => {
  const pane = await openAs(page, 'Grace Weber');
  await overrideWith(pane, '90');
  await pane.getByRole('radio', { name: 'System' }).check();
  await expect(pane.getByText('Read only: people who may configure the system can change this level.')).toBeVisible();
  await expect(pane.getByRole('textbox')).toHaveCount(0);
  await pane.getByRole('radio', { name: 'Organization' }).check();
  await expect(pane.getByRole('textbox', { name: interval })).toHaveValue('90');
});

test('of the system goes to another organization and to the system level', async ({ page }) => {
  const pane = await openAs(page, 'Ines Costa');
  await pane.getByRole('combobox', { name: 'Organization' }).selectOption('Globex');
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Globex');
  await expect(pane.getByText('Only used when direction is Bidirectional')).toBeVisible();
  await pane.getByRole('radio', { name: 'System' }).check();
  await expect(pane.getByRole('checkbox', { name: 'Use Default (120), CRM Sync Interval (In Seconds)' })).toBeVisible();
});
