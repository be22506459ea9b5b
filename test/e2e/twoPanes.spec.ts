// Two panes with one CRM.
import { crmInterval, outlookInterval, save } from './actions';
import { expect, test } from './pane';

test('merges different settings of two administrators, and shows the other’s change', async ({
  page,
  context,
  openAs,
}) => {
  const { pane: mine } = await openAs('Grace Weber');
  await mine.getByRole('textbox', { name: crmInterval }).fill('450');
  const { pane: theirs } = await openAs('Yusuf Demir', { in: await context.newPage() });
  await theirs.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).uncheck();
  await theirs.getByRole('textbox', { name: outlookInterval }).fill('900');
  await save(theirs);
  await expect(theirs.getByText('Configuration saved')).toBeVisible();
  await page.bringToFront();
  await expect(async () => {
    await mine.locator('html').evaluate(() => window.dispatchEvent(new Event('focus')));
    const remoteChange = mine.getByText(/Yusuf Demir changed Outlook Sync Interval \(In Seconds\) from 30 to 900 at/);
    await expect(remoteChange).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(mine.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
  await save(mine);
  await expect(mine.getByText('Configuration saved')).toBeVisible();
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
  await expect(theirs.getByText('Configuration saved')).toBeVisible();
  await page.bringToFront();
  const conflict = mine.getByRole('group', { name: `${crmInterval}: two changes` });
  await mine.getByRole('button', { name: 'Save settings' }).click();
  await expect(conflict).toContainText('Yusuf Demir saved 700');
  await expect(conflict).toContainText('You have 450, not saved');
  const patches = () => crm.requests.filter(({ isSave }) => isSave).length;
  const before = patches();
  await mine.getByRole('button', { name: 'Save settings' }).click();
  await expect(mine.getByRole('dialog')).toHaveCount(0);
  expect(patches()).toBe(before);
  await conflict.getByRole('button', { name: 'Keep mine (450)' }).click();
  await save(mine);
  await expect(mine.getByText('Configuration saved')).toBeVisible();
  await expect(mine.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
  expect(patches()).toBe(before + 1);
});

test('shows a reader once who changed which setting and how', async ({ page, context, openAs }) => {
  const title = 'Changed since you looked';
  await openAs('Tom Okafor');
  const { pane: grace } = await openAs('Grace Weber', { in: await context.newPage() });
  await grace.getByRole('textbox', { name: crmInterval }).fill('450');
  await save(grace);
  await expect(grace.getByText('Configuration saved')).toBeVisible();
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
