// The history and the way back: read by everybody whom it concerns, restored by those who may, and never silently.
import { crmInterval, openHistory, outlookInterval, save, saveUnheard } from './acts';
import { saveByHand, says } from './byHand';
import { expect, openAs, test } from './preview';

test('a reader reads what was changed at the levels that govern them, and can restore nothing', async ({ page }) => {
  const pane = await openAs(page, 'Tom Okafor');
  const dialog = await openHistory(pane);
  const newest = dialog.getByRole('listitem').first();
  await expect(newest).toContainText('Grace Weber, Nov 20, 2026, 10:02 AM');
  await expect(newest).toContainText('from 600 to 300');
  await expect(dialog.getByText('“Tasks stay in the CRM”')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Level' }).selectOption('System');
  await expect(dialog.getByText(/^Ines Costa, Oct 1, 2026/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Restore/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('an administrator restores a value: a draft, reviewed and saved like any other, and recorded', async ({
  page,
}) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('button', { name: `Source: Organization: Acme, ${crmInterval}` }).click();
  await pane.getByRole('button', { name: `History, ${crmInterval}` }).click();
  const history = pane.getByRole('dialog', { name: 'History, Organization: Acme' });
  await history.getByRole('button', { name: `Restore this value, ${crmInterval}: 600` }).click();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('600');
  await expect(pane.getByRole('button', { name: 'Save settings' })).toBeFocused();
  await page.keyboard.press('Enter');
  const review = pane.getByRole('dialog', { name: 'Save these settings?' });
  await expect(review.getByText('from 300 to 600')).toBeAttached();
  await expect(review.getByRole('textbox')).toHaveValue('Restored as of Nov 2, 2026, 9:00 AM');
  await review.getByRole('button', { name: 'Save settings' }).click();
  await expect(pane.getByText('Configuration saved')).toBeVisible();
  const after = await openHistory(pane);
  await expect(after.getByRole('listitem').first()).toContainText('“Restored as of Nov 2, 2026, 9:00 AM”');
});

test('an administrator restores a version, over what a colleague saved since the history was opened', async ({
  page,
}) => {
  const pane = await openAs(page, 'Grace Weber');
  const history = await openHistory(pane);
  await history.getByRole('button', { name: /^Restore this version, Nov 2,/ }).click();
  await expect(pane.getByText('2 changes')).toBeVisible();
  await saveByHand(page, 'Yusuf', 'organization', 'outlook.outlook_sync_interval', says(900));
  await saveUnheard(pane);
  await expect(pane.getByText('Somebody else saved meanwhile')).toBeVisible();
  await expect(pane.getByText('2 changes')).toBeVisible();
  await save(pane);
  await expect(pane.getByText('Configuration saved')).toBeVisible();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('600');
  await expect(pane.getByRole('textbox', { name: outlookInterval })).toHaveValue('900');
  await expect(pane.getByRole('checkbox', { name: 'Use System (Bidirectional), Sync Direction' })).toBeChecked();
});

test('nothing is restored over what is unsaved, which stays', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  const history = await openHistory(pane);
  await expect(history.getByText('Save or discard your changes before you restore.')).toBeVisible();
  await expect(history.getByRole('button', { name: /Restore/ })).toHaveCount(0);
  await history.getByRole('button', { name: 'Close' }).click();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
});

test('older changes are a press away', async ({ page }) => {
  const pane = await openAs(page, 'Grace Weber');
  for (let to = 1; to <= 20; to += 1)
    await saveByHand(page, 'Yusuf', 'organization', 'outlook.outlook_sync_interval', says(to));
  const history = await openHistory(pane);
  await expect(history.getByRole('listitem')).toHaveCount(20);
  await history.getByRole('button', { name: 'Show older changes' }).click();
  await expect(history.getByRole('listitem')).toHaveCount(24);
  await expect(history.getByRole('button', { name: 'Show older changes' })).toHaveCount(0);
});
