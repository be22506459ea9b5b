// Two panes with one CRM.
import {
  conflictCard,
  crmInterval,
  outlookInterval,
  overrideOutlookInterval,
  refocusUntil,
  resolveConflict,
  save,
  savedNotice,
} from './actions';
import { expect, test } from './pane';

test('merges different settings of two administrators, and shows the other’s change', async ({
  page,
  context,
  openAs,
}) => {
  const { pane: mine } = await openAs('Grace Weber');
  await mine.getByRole('textbox', { name: crmInterval }).fill('450');
  const { pane: theirs } = await openAs('Yusuf Demir', { in: await context.newPage() });
  await overrideOutlookInterval(theirs, '900');
  await save(theirs);
  await expect(savedNotice(theirs)).toBeVisible();
  await page.bringToFront();
  await refocusUntil(
    mine,
    mine.getByText(/Yusuf Demir changed Outlook Sync Interval \(In Seconds\) from 30 to 900 at/),
  );
  await expect(mine.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
  await save(mine);
  await expect(savedNotice(mine)).toBeVisible();
  await expect(mine.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
  await expect(mine.getByRole('textbox', { name: outlookInterval })).toHaveValue('900');
});

test('shows a conflict about the same setting, and saves only after it is resolved', async ({
  page,
  context,
  openAs,
}) => {
  const { pane: mine, crm } = await openAs('Grace Weber');
  const { pane: theirs } = await openAs('Yusuf Demir', { in: await context.newPage() });
  await mine.getByRole('textbox', { name: crmInterval }).fill('450');
  await theirs.getByRole('textbox', { name: crmInterval }).fill('700');
  await save(theirs);
  await expect(savedNotice(theirs)).toBeVisible();
  await page.bringToFront();
  const conflict = conflictCard(mine, crmInterval);
  await refocusUntil(mine, conflict);
  await expect(conflict).toContainText('Yusuf Demir saved 700 while you were editing');
  await expect(conflict.getByRole('radio', { name: /^Yours\s*450/ })).not.toBeChecked();
  const patches = () => crm.requests.filter(({ isSave }) => isSave).length;
  const before = patches();
  await mine.getByRole('textbox', { name: crmInterval }).press('Enter');
  await expect(conflict).toBeFocused();
  await expect(mine.getByRole('dialog')).toHaveCount(0);
  expect(patches()).toBe(before);
  await resolveConflict(conflict, 'Keep “450”');
  await save(mine);
  await expect(savedNotice(mine)).toBeVisible();
  await expect(mine.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
  expect(patches()).toBe(before + 1);
});

test('shows a reader once who changed which setting and how', async ({ page, context, openAs }) => {
  const title = 'Changed since you looked';
  await openAs('Tom Okafor');
  const { pane: grace } = await openAs('Grace Weber', { in: await context.newPage() });
  await grace.getByRole('textbox', { name: crmInterval }).fill('450');
  await save(grace);
  await expect(savedNotice(grace)).toBeVisible();
  await page.bringToFront();

  const { pane: tom } = await openAs('Tom Okafor');
  await expect(tom.getByRole('status').filter({ hasText: title })).toContainText(
    `Grace Weber changed ${crmInterval} from 300 to 450 (Organization: Acme) at`,
  );
  await tom.getByRole('button', { name: `Dismiss, ${title}` }).click();
  await expect(tom.getByText(title)).toHaveCount(0);
  const { pane: again } = await openAs('Tom Okafor');
  await expect(again.getByRole('group')).toHaveCount(7);
  await expect(again.getByText(title)).toHaveCount(0);
});
