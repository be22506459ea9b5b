import { crmInterval, openHistory, sourceOf } from './actions';
import { expect, test } from './pane';

test('a reader sees the history of the scopes that apply to them, and cannot restore anything', async ({
  page,
  openAs,
}) => {
  const { pane } = await openAs('Tom Okafor');
  const dialog = await openHistory(pane);
  const newest = dialog.getByRole('listitem').first();
  await expect(newest).toContainText('Grace Weber, Nov 20, 2026, 10:02 AM');
  await expect(newest).toContainText('from 600 to 300');
  await dialog.getByRole('combobox', { name: 'Level' }).selectOption('System');
  await expect(dialog.getByText(/^Ines Costa, Oct 1, 2026/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Restore/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('an administrator restores a value as a draft, which is reviewed, saved and recorded', async ({
  page,
  openAs,
}) => {
  const { pane } = await openAs('Grace Weber');
  await sourceOf(pane, crmInterval).click();
  await pane.getByRole('button', { name: `History, ${crmInterval}` }).click();
  const history = pane.getByRole('dialog', { name: 'History, Organization: Acme' });
  await history.getByRole('button', { name: `Restore this value, ${crmInterval}: 600` }).click();
  await expect(pane.getByRole('textbox', { name: crmInterval })).toHaveValue('600');
  await expect(pane.getByRole('button', { name: 'Save settings' })).toBeFocused();
  await page.keyboard.press('Enter');
  const review = pane.getByRole('dialog', { name: 'Save these settings?' });
  await expect(review.getByText('from 300 to 600')).toBeAttached();
  await expect(review.getByRole('textbox')).toHaveValue('Restored to the version of Nov 2, 2026, 9:00 AM');
  await review.getByRole('button', { name: 'Save settings' }).click();
  await expect(pane.getByText('Configuration saved')).toBeVisible();
  const after = await openHistory(pane);
  await expect(after.getByRole('listitem').first()).toContainText('“Restored to the version of Nov 2, 2026, 9:00 AM”');
});
