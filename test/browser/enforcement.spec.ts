// Enforce or allow: who may, who is told, what gives way and comes back, and what the CRM refuses whatever the pane sends.
import { crmInterval, outlookInterval, save } from './acts';
import { askByHand, saveByHand, says } from './byHand';
import { expect, openAs, test } from './preview';

const option = 'outlook.crm_sync_interval';
const enforced = /^Enforced by System, Ines Costa, \w+ \d+$/;

test('the system enforces a value: an administrator of an organization is told who, cannot override, and is led there', async ({
  page,
}) => {
  const ines = await openAs(page, 'Ines Costa');
  await ines.getByRole('radio', { name: 'System' }).check();
  await ines.getByRole('checkbox', { name: `Organizations and users can override, ${crmInterval}` }).uncheck();
  await save(ines);
  await expect(ines.getByText('Configuration saved')).toBeVisible();

  const grace = await openAs(page, 'Grace Weber');
  const row = grace.getByRole('group', { name: crmInterval, exact: true });
  await expect(row.getByText('60', { exact: true })).toBeVisible();
  await expect(row.getByText('Organization: Acme says 300: kept, not in effect')).toBeVisible();
  await expect(row.getByRole('textbox')).toHaveCount(0);
  await expect(row.getByRole('checkbox')).toHaveCount(0);
  await row.getByRole('button', { name: enforced }).click();
  await expect(grace.getByRole('radio', { name: 'System' })).toBeChecked();
  await expect(grace.getByText('Read only: people who may configure the system can change this level.')).toBeVisible();
  await expect(grace.getByRole('heading', { name: 'Sync policy: System' })).toBeFocused();
});

test('a reader is told the same and led nowhere; the organization has its value again when the enforcement ends', async ({
  page,
}) => {
  await openAs(page, 'Tom Okafor');
  await saveByHand(page, 'Ines', 'global', option, says(60, { enforced: true }));
  const tom = await openAs(page, 'Tom Okafor');
  const row = tom.getByRole('group', { name: crmInterval, exact: true });
  await expect(row.getByText(enforced)).toBeVisible();
  await expect(row.getByRole('button', { name: enforced })).toHaveCount(0);
  await saveByHand(page, 'Ines', 'global', option, says(60, { enforced: false }));
  await tom.getByRole('button', { name: 'Refresh' }).click();
  await expect(row.getByText('300', { exact: true })).toBeVisible();
  await expect(row.getByText(/^Enforced by/)).toHaveCount(0);
});

test("an organization enforces over a person's own value, which stays and comes back", async ({ page }) => {
  const grace = await openAs(page, 'Grace Weber');
  await grace.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).uncheck();
  await grace.getByRole('checkbox', { name: `Users can override, ${outlookInterval}` }).uncheck();
  await save(grace);
  await expect(grace.getByText('Configuration saved')).toBeVisible();

  const lena = await openAs(page, 'Lena Fischer');
  const row = lena.getByRole('group', { name: outlookInterval, exact: true });
  await expect(row.getByText(/^Enforced by Organization: Acme, Grace Weber,/)).toBeVisible();
  await expect(row.getByText('Your own value 60 is kept, not in effect')).toBeVisible();
  await expect(row.getByRole('textbox')).toHaveCount(0);

  const again = await openAs(page, 'Grace Weber');
  await again.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).check();
  await save(again);
  await expect(again.getByText('Configuration saved')).toBeVisible();
  const free = await openAs(page, 'Lena Fischer');
  await expect(free.getByRole('textbox', { name: outlookInterval })).toHaveValue('60');
});

test('the CRM refuses an override of an enforced value, and enforcing by the wrong person, even from an altered client', async ({
  page,
}) => {
  await openAs(page, 'Tom Okafor');
  await saveByHand(page, 'Ines', 'global', option, says(60, { enforced: true }));
  const by = async (person: 'Grace' | 'Lena' | 'Tom', scope: string, attributes: object) => {
    const answer = await askByHand(page, person, `configuration/outlook?scope=${scope}`, { option, attributes });
    return [answer.status, ...answer.codes];
  };
  expect(await by('Grace', 'organization', says(450))).toEqual([403, 'enforced']);
  expect(await by('Grace', 'organization', { useParentScopeValue: true })).toEqual([403, 'enforced']);
  expect(await by('Lena', 'user', says(450))).toEqual([403, 'enforced']);
  expect(await by('Lena', 'user', says(450, { enforced: true }))).toEqual([400, 'not_enforceable']);
  expect(await by('Tom', 'organization', says(450, { enforced: true }))).toEqual([403, 'access_denied']);
});

test('an edit under way when the system enforces is not lost, and not sent', async ({ page }) => {
  const grace = await openAs(page, 'Grace Weber');
  await grace.getByRole('textbox', { name: crmInterval }).fill('450');
  await saveByHand(page, 'Ines', 'global', option, says(60, { enforced: true }));
  await save(grace);
  const row = grace.getByRole('group', { name: crmInterval, exact: true });
  await expect(row.getByText('You have 450, not saved')).toBeVisible();
  await expect(row.getByRole('button', { name: enforced })).toBeVisible();
  await expect(grace.getByRole('button', { name: 'Save settings' })).toHaveCount(0);
});
