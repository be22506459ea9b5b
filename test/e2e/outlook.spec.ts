// The pane in the emulated Outlook on the web, and the emulator itself.
import type { FrameLocator } from '@playwright/test';
import { expect, expectWithin, test } from './outlook';

const expectPolicyShown = (pane: FrameLocator) => expect(pane.getByRole('heading', { level: 1 })).toContainText('Acme');

test('starts as in Outlook on the web and shows the policy', async ({ outlook }) => {
  const { pane, frame, requests } = await outlook.open({ language: 'de-DE' });
  await expectPolicyShown(pane);
  const context = await (
    await frame()
  ).evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const { displayLanguage, mailbox, requirements } = Office.context;
    return {
      ...{ host, platform, displayLanguage },
      person: mailbox.userProfile.emailAddress,
      item: mailbox.item?.itemType,
      sets: ['1.14', '1.15'].map((version) => requirements.isSetSupported('Mailbox', version)),
      nested: requirements.isSetSupported('NestedAppAuth', '1.1'),
    };
  });
  expect(context).toEqual({
    ...{ host: 'Outlook', platform: 'OfficeOnline', displayLanguage: 'de-DE' },
    ...{ person: 'grace.weber@acme.example', item: 'message', sets: [true, false], nested: true },
  });
  expect(requests[0]).toBe('GET /api/configuration/outlook?scope=user&include=options');
});

test('passes the theme and its changes to the pane', async ({ outlook }) => {
  const { pane, choose } = await outlook.open({ theme: 'dark' });
  const root = pane.locator(':root');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await choose({ theme: 'light' });
  await expect(root).toHaveAttribute('data-theme', 'light');
});

test('passes no theme in an older Outlook', async ({ outlook }) => {
  const { page, pane, ready } = await outlook.open({ theme: 'dark', mailbox: '1.5' });
  await ready();
  await expect(pane.locator(':root')).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(pane.locator(':root')).toHaveAttribute('data-theme', 'dark');
});

test('raises ItemChanged for another item and for none', async ({ outlook }) => {
  const { frame, choose, openMail } = await outlook.open();
  const inFrame = await frame();
  await inFrame.evaluate(async () => {
    await Office.onReady();
    const { mailbox } = Office.context;
    const subjects: unknown[] = [];
    Object.assign(window, { subjects });
    await new Promise((resolve) =>
      mailbox.addHandlerAsync(
        Office.EventType.ItemChanged,
        () => subjects.push(mailbox.item ? `${mailbox.item.itemType}: ${String(mailbox.item.subject)}` : mailbox.item),
        resolve,
      ),
    );
  });
  const subjects = () => inFrame.evaluate(() => (window as { subjects?: unknown[] }).subjects);
  await openMail('Missing contacts');
  await choose({ item: 'appointment' });
  await choose({ item: 'none' });
  await expect.poll(subjects).toEqual(['message: Missing contacts', 'appointment: Quarterly review', null]);
});

test('stores roaming settings across panes', async ({ outlook }) => {
  const { pane, frame, roamingSettings, reloadPane, closePane, openPane } = await outlook.open();
  const saved = await (
    await frame()
  ).evaluate(async () => {
    await Office.onReady();
    const { roamingSettings: settings } = Office.context;
    settings.set('theme', { name: 'dark' });
    return new Promise((resolve) => settings.saveAsync(({ status }) => resolve(status)));
  });
  expect(saved).toBe('succeeded');
  expect(await roamingSettings()).toEqual({ theme: { name: 'dark' } });
  const read = async () =>
    (await frame()).evaluate(async () => {
      await Office.onReady();
      return Office.context.roamingSettings.get('theme') as unknown;
    });
  const mark = async () => (await frame()).evaluate(() => Object.assign(window, { isOld: true }));
  const isOld = async () => (await frame()).evaluate(() => 'isOld' in window);
  for (const again of [reloadPane, () => closePane().then(openPane)]) {
    await mark();
    await again();
    // Reloading the frame may interrupt the evaluation.
    await expect(async () => expect(await isOld()).toBe(false)).toPass();
    expect(await read()).toEqual({ name: 'dark' });
    await expectPolicyShown(pane);
  }
});

test('opens a dialog and passes its message to the pane', async ({ outlook }) => {
  const { page, frame } = await outlook.open();
  const inFrame = await frame();
  const opened = page.waitForEvent('popup');
  const message = inFrame.evaluate(async () => {
    await Office.onReady();
    return new Promise((resolve) => {
      const options = { height: 60, width: 30, promptBeforeOpen: false };
      Office.context.ui.displayDialogAsync(window.location.href, options, ({ value: dialog }) => {
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
          dialog.close();
          resolve(event);
        });
      });
    });
  });
  const dialog = await opened;
  const closed = dialog.waitForEvent('close');
  await dialog.waitForFunction(() => 'Office' in window);
  await dialog.evaluate(async () => {
    await Office.onReady();
    Office.context.ui.messageParent('hello');
  });
  expect(await message).toMatchObject({ message: 'hello' });
  await closed;
});

test('moves the focus in and out of the pane by Tab, and out by Escape', async ({ page, outlook }) => {
  const { pane, ready } = await outlook.open();
  await expectPolicyShown(pane);
  await ready();
  const stops = pane.locator('a[href], button:enabled, input:enabled, select:enabled, [tabindex="0"]');
  await page.getByRole('button', { name: 'Close pane' }).focus();
  await page.keyboard.press('Tab');
  await expect(stops.first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Close pane' })).toBeFocused();
  await page.getByRole('link', { name: 'Outlook add-ins' }).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(stops.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Outlook add-ins' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sync Policy' })).toBeFocused();
});

test('signs in through the host with a token that the CRM verifies', async ({ outlook }) => {
  const { pane, microsoft } = await outlook.open({ signIn: 'microsoft' });
  await expectPolicyShown(pane);
  expect(microsoft.minted).toHaveLength(1);
});

test('signs in after a click if the host needs interaction', async ({ outlook }) => {
  const { pane, microsoft } = await outlook.open({ signIn: 'microsoft', nestedAppAuth: 'interaction', person: '9' });
  await pane.getByRole('button', { name: 'Sign in' }).click();
  await expect(pane.getByRole('heading', { level: 1 })).toContainText('Globex');
  expect(microsoft.minted).toHaveLength(1);
});

test('can block the storage of the pane’s frame', async ({ outlook }) => {
  const { pane, frame } = await outlook.open({ storage: 'blocked' });
  await expectPolicyShown(pane);
  const refusal = (await frame()).evaluate(() => {
    try {
      return window.localStorage.length;
    } catch (error) {
      return String(error);
    }
  });
  expect(await refusal).toContain('SecurityError');
});

const noAnswerNotice = 'Outlook didn’t respond, so your browser’s theme and language are used.';

for (const script of ['officeJs', 'microsoftAjax'] as const) {
  for (const how of ['blocked', 'never'] as const) {
    test(`shows the policy if ${script} ${how === 'never' ? 'never responds' : 'is blocked'}`, async ({ outlook }) => {
      const { page, pane } = await outlook.open({ [script]: how, clock: true });
      await expectPolicyShown(pane);
      await expectWithin(page, pane.getByText(noAnswerNotice), 11_000);
    });
  }
}

for (const [callbacks, line] of [
  ['never', 'This version of Outlook doesn’t share its theme, so your device’s theme is used.'],
  ['not even ready', noAnswerNotice],
] as const) {
  test(`shows the policy if callbacks are called: ${callbacks}`, async ({ outlook }) => {
    const { page, pane } = await outlook.open({ callbacks, clock: true });
    await expectPolicyShown(pane);
    await expectWithin(page, pane.getByText(line), 11_000);
  });
}

test('shows the policy without an item', async ({ outlook }) => {
  const { pane, frame, ready } = await outlook.open({ item: 'none' });
  await ready();
  expect(await (await frame()).evaluate(() => Office.context.mailbox.item ?? 'none')).toBe('none');
  await expectPolicyShown(pane);
  await expect(pane.getByText(/Outlook doesn’t share|Outlook didn’t respond/)).toHaveCount(0);
});

test('lets tests replace responses of the CRM', async ({ outlook }) => {
  const { pane, reloadPane, setFault } = await outlook.open({ person: '3', storage: 'blocked' });
  await expectPolicyShown(pane);
  setFault((_request, response) => {
    response.writeHead(403).end();
    return true;
  });
  await reloadPane();
  await expect(pane.getByText('You don’t have access to this sync policy')).toBeVisible();
});
