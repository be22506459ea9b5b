// The pane in Outlook on a phone: office.js talks to a native object instead of the page around the pane.
import { expect, test } from './outlook';

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

test('shows the policy beside a received message on a phone, and stores preferences in the mailbox', async ({
  outlook,
}) => {
  const { page, pane, frame, ready, openMail, roamingSettings } = await outlook.open({
    device: 'iPhone',
    language: 'de-DE',
    mailbox: '1.5',
  });
  await expect(pane.getByRole('heading', { name: 'Acme' })).toBeVisible();
  await ready();
  const host = await (
    await frame()
  ).evaluate(async () => {
    const { host: name, platform } = await Office.onReady();
    const { displayLanguage, mailbox } = Office.context;
    return [name, platform, displayLanguage, mailbox.userProfile.displayName, mailbox.item?.itemType];
  });
  expect(host).toEqual(['Outlook', 'iOS', 'de-DE', 'Grace Weber', 'message']);
  await expect(pane.locator('html')).toHaveAttribute('lang', 'de-DE');
  await pane.getByRole('button', { name: 'Mehr' }).tap();
  await pane.getByRole('menuitem', { name: 'Design und Sprache' }).tap();
  await pane.getByRole('menuitemradio', { name: 'English' }).tap();
  await expect(pane.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(async () => JSON.stringify(await roamingSettings())).toContain('"en"');
  await page.getByRole('button', { name: 'Reload pane' }).tap();
  await expect(pane.getByRole('button', { name: 'More', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Close pane' }).tap();
  await openMail('Quarterly review');
  await expect(page.getByRole('button', { name: 'Sync Policy' })).toHaveCount(0);
});

test('signs in through Outlook on a phone', async ({ outlook }) => {
  const { pane } = await outlook.open({ device: 'iPhone', signIn: 'microsoft', mailbox: '1.5' });
  await expect(pane.getByRole('heading', { name: 'Acme' })).toBeVisible();
});
