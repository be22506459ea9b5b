// What changed since a person looked: one line, until they say that they have seen it, and never of their own changes.
import { crmInterval, save } from './acts';
import { saveByHand, says } from './byHand';
import { expect, openAs, test } from './preview';

const title = 'Changed since you looked';

test('a governed person is told setting, old, new and who, once', async ({ page, context }) => {
  await openAs(page, 'Tom Okafor');
  const other = await context.newPage();
  const grace = await openAs(other, 'Grace Weber');
  await grace.getByRole('textbox', { name: crmInterval }).fill('450');
  await save(grace);
  await expect(grace.getByText('Configuration saved')).toBeVisible();
  await page.bringToFront();

  const tom = await openAs(page, 'Tom Okafor');
  await expect(tom.getByRole('status').filter({ hasText: title })).toContainText(
    `Grace Weber changed ${crmInterval} from 300 to 450 (Organization: Acme) at`,
  );
  await tom.getByRole('button', { name: `Dismiss, ${title}` }).click();
  await expect(tom.getByText(title)).toHaveCount(0);
  const again = await openAs(page, 'Tom Okafor');
  await expect(again.getByRole('group')).toHaveCount(7);
  await expect(again.getByText(title)).toHaveCount(0);
});

test('nobody is told of their own change, made here or elsewhere; a colleague is', async ({ page }) => {
  for (const person of ['Grace Weber', 'Yusuf Demir'] as const) await openAs(page, person);
  await saveByHand(page, 'Grace', 'organization', 'outlook.crm_sync_interval', says(450));
  const grace = await openAs(page, 'Grace Weber');
  await expect(grace.getByRole('textbox', { name: crmInterval })).toHaveValue('450');
  await expect(grace.getByText(title)).toHaveCount(0);
  const yusuf = await openAs(page, 'Yusuf Demir');
  await expect(yusuf.getByText(title)).toBeVisible();
});

test('who removed an override is told too, and one organization is not told of another', async ({ page }) => {
  await openAs(page, 'Tom Okafor');
  await openAs(page, 'Ines Costa');
  await saveByHand(page, 'Maya', 'organization', 'outlook.contacts_enabled', says(true));
  await saveByHand(page, 'Yusuf', 'organization', 'outlook.crm_sync_interval', { useParentScopeValue: true });
  for (const person of ['Tom Okafor', 'Ines Costa'] as const) {
    const pane = await openAs(page, person);
    const told = pane.getByRole('status').filter({ hasText: title });
    await expect(told).toContainText(`Yusuf Demir changed ${crmInterval} from 300 to 60`);
    await expect(told).not.toContainText('Contacts');
  }
});

test('of several changes one line is shown, and the others on a press', async ({ page }) => {
  await openAs(page, 'Tom Okafor');
  await saveByHand(page, 'Yusuf', 'organization', 'outlook.crm_sync_interval', says(450));
  await saveByHand(page, 'Yusuf', 'organization', 'outlook.outlook_sync_interval', says(45));
  const tom = await openAs(page, 'Tom Okafor');
  await expect(tom.getByText(/^Yusuf Demir changed/)).toHaveCount(1);
  await tom.getByRole('button', { name: 'and 1 more' }).click();
  await expect(tom.getByText(/^Yusuf Demir changed/)).toHaveCount(2);
});
