// The emulated Outlook does what Outlook does, as far as the real office.js can tell; and the pane follows it, live.
import { expect } from '@playwright/test';
import { test } from './outlook';

test('the real office.js takes it for Outlook on the web', async ({ outlook }) => {
  const { pane, frame } = await outlook({ language: 'de-DE' });
  await expect(pane.getByRole('heading', { level: 1 })).toContainText('Acme');
  const told = await frame().evaluate(() => {
    const { diagnostics, displayLanguage, mailbox, requirements } = Office.context;
    return {
      host: diagnostics.host,
      platform: diagnostics.platform,
      displayLanguage,
      address: mailbox.userProfile.emailAddress,
      item: mailbox.item?.itemType,
      sets: ['1.5', '1.14', '1.15'].map((version) => requirements.isSetSupported('Mailbox', version)),
      nested: requirements.isSetSupported('NestedAppAuth', '1.1'),
    };
  });
  expect(told).toEqual({
    host: 'Outlook',
    platform: 'OfficeOnline',
    displayLanguage: 'de-DE',
    address: 'grace@acme.example',
    item: 'message',
    sets: [true, true, false],
    nested: true,
  });
});

test('its roaming settings outlive the pane', async ({ outlook }) => {
  const { pane, frame, roamingSettings, reopen } = await outlook();
  await expect(pane.getByRole('heading', { level: 1 })).toContainText('Acme');
  const saved = await frame().evaluate(
    () =>
      new Promise((resolve) => {
        Office.context.roamingSettings.set('test', 'kept');
        Office.context.roamingSettings.saveAsync(({ status }) => resolve(status));
      }),
  );
  expect(saved).toBe('succeeded');
  expect(await roamingSettings()).toMatchObject({ test: '"kept"' });
  await reopen();
  await expect(pane.getByRole('heading', { level: 1 })).toContainText('Acme');
  expect(await frame().evaluate(() => Office.context.roamingSettings.get('test') as unknown)).toBe('kept');
});

test('a theme that changes is followed at once, and what was typed stays', async ({ outlook }) => {
  const { pane, changeTheme } = await outlook();
  const interval = pane.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
  await interval.fill('450');
  await expect(async () => expect(await changeTheme('dark')).toBe(true)).toPass();
  await expect(pane.locator('html[data-theme="dark"]')).toBeAttached();
  await changeTheme('light');
  await expect(pane.locator('html[data-theme="light"]')).toBeAttached();
  await expect(interval).toHaveValue('450');
});

test('another mail, twenty times: no edit lost, nothing asked of the CRM', async ({ outlook }) => {
  const { pane, crm, changeItem } = await outlook();
  const interval = pane.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
  await interval.fill('450');
  const before = crm.requests.length;
  for (let mail = 0; mail < 5; mail += 1) {
    for (const item of ['read', 'none', 'compose', 'appointment'] as const) await changeItem(item);
  }
  await expect(interval).toHaveValue('450');
  await expect(pane.getByRole('button', { name: 'Save settings' })).toBeEnabled();
  expect(crm.requests.length).toBe(before);
});

test('a pane that is unpinned and opened again offers what was typed', async ({ outlook }) => {
  const { pane, crm, reopen } = await outlook();
  const interval = pane.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
  await interval.fill('450');
  await expect(pane.getByRole('region', { name: 'Unsaved changes' })).toBeVisible();
  const before = crm.requests.length;
  await reopen();
  await pane.getByRole('button', { name: 'Restore' }).click();
  await expect(interval).toHaveValue('450');
  expect(crm.requests.length - before).toBeLessThanOrEqual(3);
});

test('a token that the CRM refuses while something is edited is renewed once, and the change is saved', async ({
  outlook,
}) => {
  const { pane, crm, problems } = await outlook();
  await pane.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' }).fill('450');
  const minted = crm.tokensMinted();
  let refused = 0;
  crm.meet((request, response) => {
    if (request.method !== 'PATCH' || refused > 0) return false;
    refused += 1;
    const origin = request.headers.origin ?? '';
    response.writeHead(401, { 'access-control-allow-origin': origin, 'www-authenticate': 'Bearer' }).end();
    return true;
  });
  await pane.getByRole('button', { name: 'Save settings' }).click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }).click();
  await expect(pane.getByText('Configuration saved')).toBeVisible();
  expect(crm.tokensMinted() - minted).toBe(1);
  expect(crm.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(2);
  expect(problems.splice(0)).toEqual([expect.stringContaining('401')]);
});

test('a token that the CRM does not accept is renewed once, then the pane asks to sign in', async ({ outlook }) => {
  const { pane, crm, problems } = await outlook({ nestedAppAuth: 'asks' });
  crm.changeClaims({ aud: 'somebody else' });
  await pane.getByRole('button', { name: 'Sign in' }).click();
  await expect(pane.getByText('You are signed out')).toBeVisible();
  expect(crm.requests).toHaveLength(2);
  crm.changeClaims({});
  await pane.getByRole('button', { name: 'Sign in' }).click();
  await expect(pane.getByRole('heading', { level: 1 })).toContainText('Acme');
  expect(problems.splice(0)).toEqual([expect.stringContaining('401'), expect.stringContaining('401')]);
});

test('says who is signed in, by the name of the account', async ({ outlook }) => {
  const { pane } = await outlook({ who: 'tom' });
  await expect(pane.getByText('Tom Okafor (tom@acme.example) can view, not change')).toBeVisible();
});

test('somebody without a role is told whom to ask', async ({ outlook }) => {
  const { pane, problems } = await outlook({ who: 'nadia' });
  await expect(pane.getByText('You may not see this sync policy')).toBeVisible();
  expect(problems.splice(0).every((problem) => problem.includes('403'))).toBe(true);
});
