// The emulated Outlook does what Outlook does, as far as the real office.js and the pane can tell.
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
