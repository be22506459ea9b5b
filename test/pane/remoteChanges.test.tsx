// The notice of changes by others since the last visit: once for each user and organization, and never for own changes.
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  flushResponses,
  focusAgain,
  outlookInterval,
  selectOrganization,
  selectScope,
  save,
} from './actions';
import { colleagueRemoves, colleagueSets, saveElsewhere, systemSets } from './colleague';
import type { people } from './openPane';
import { openEditor, openPane, requested, server } from './openPane';

const title = 'Changed since you looked';
const notice = async () => (await screen.findByText(title)).closest('[role=status]');
const expectNoNotice = async () => {
  await flushResponses();
  expect(screen.queryByText(title)).not.toBeInTheDocument();
};
const openAndClose = async (who: keyof typeof people) => (await openPane(who)).close();
const dismiss = `Dismiss, ${title}`;
const change = 'changed CRM Sync Interval (In Seconds) from 300 to 900';

it('is not shown at the first visit', async () => {
  await colleagueSets('outlook.crm_sync_interval', 900);
  await openPane('tom');
  await expectNoNotice();
});

it('shows the setting, its values and the author at the next opening', async () => {
  await openAndClose('tom');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await openPane('tom');
  expect(await notice()).toHaveTextContent(`Yusuf Demir ${change} (Organization: Acme) at`);
});

it('is shown until it is dismissed, and then not again', async () => {
  await openAndClose('tom');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await openAndClose('tom');
  const { user, close } = await openPane('tom');
  await notice();
  await user.click(button(dismiss));
  await expectNoNotice();
  close();
  await openPane('tom');
  await expectNoNotice();
});

it('combines several changes of a setting', async () => {
  await openAndClose('tom');
  await colleagueSets('outlook.crm_sync_interval', 500);
  await openAndClose('tom');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await openPane('tom');
  expect(await notice()).toHaveTextContent(change);
});

it('is not shown when a value was changed and reverted', async () => {
  await openAndClose('tom');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await colleagueSets('outlook.crm_sync_interval', 300);
  await openPane('tom');
  await expectNoNotice();
});

it('shows one change, and the others on a click', async () => {
  await openAndClose('tom');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await colleagueSets('outlook.tasks_enabled', true);
  const { user } = await openPane('tom');
  expect(await notice()).toHaveTextContent(/changed Tasks from Off to On.*and 1 more/);
  expect(await notice()).not.toHaveTextContent('CRM Sync Interval');
  await user.click(button('and 1 more'));
  expect(await notice()).toHaveTextContent(change);
});

it('shows that a value is now enforced', async () => {
  await openAndClose('tom');
  await systemSets('outlook.crm_sync_interval', { useParentScopeValue: false, value: 60, enforced: true });
  await openPane('tom');
  expect(await notice()).toHaveTextContent(
    'Ines Costa changed CRM Sync Interval (In Seconds) from 300 to 60, enforced (System)',
  );
});

describe('an override that was removed', () => {
  it('is shown with the author, who comes from the history', async () => {
    await openAndClose('tom');
    await colleagueRemoves('outlook.crm_sync_interval');
    await openPane('tom');
    expect(await notice()).toHaveTextContent(
      'Yusuf Demir changed CRM Sync Interval (In Seconds) from 300 to 60 (Organization: Acme)',
    );
  });

  it('is shown with the last author even if the clock of the CRM was set back in between', async () => {
    await systemSets('outlook.crm_sync_interval', { useParentScopeValue: false, value: 90 });
    await openAndClose('tom');
    const anHourAgo = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
    await colleagueRemoves('outlook.crm_sync_interval');
    anHourAgo.mockRestore();
    await openPane('tom');
    expect(await notice()).toHaveTextContent('Yusuf Demir changed CRM Sync Interval (In Seconds) from 300 to 90');
  });

  it('is shown without a name when the history cannot be read', async () => {
    await openAndClose('tom');
    await colleagueRemoves('outlook.crm_sync_interval');
    server.use(http.get('*/api/configurationchanges', () => HttpResponse.error()));
    await openPane('tom');
    expect(await notice()).toHaveTextContent('Somebody changed CRM Sync Interval (In Seconds) from 300 to 60');
  });

  it('is not shown to its author in another pane', async () => {
    await openAndClose('yusuf');
    await colleagueRemoves('outlook.crm_sync_interval');
    const { close } = await openEditor('yusuf');
    await expectNoNotice();
    close();
    // The author is read from the history once.
    const before = requested().length;
    await openEditor('yusuf');
    await expectNoNotice();
    expect(requested().slice(before).join()).not.toContain('configurationchanges');
  });
});

describe("one's own change is not shown", () => {
  it('when it was made in another pane', async () => {
    await openAndClose('yusuf');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await openEditor('yusuf');
    await expectNoNotice();
  });

  it('at the next opening, nor are the values before it', async () => {
    const { user, close } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await screen.findByText('Saved');
    close();
    await openEditor('grace');
    await expectNoNotice();
  });

  it.each([
    ['lena', 'Use Organization (30)', outlookInterval],
    ['grace', 'Use System (60)', crmInterval],
  ] as const)('when %s removes an override, also when the history cannot be read', async (who, box, label) => {
    const { user, close } = await openEditor(who);
    server.use(http.get('*/api/configurationchanges', () => HttpResponse.error()));
    await user.click(checkbox(`${box}, ${label}`));
    await save(user);
    await screen.findByText('Saved');
    await expectNoNotice();
    close();
    await openEditor(who);
    await expectNoNotice();
  });

  it('when the user removed their own override elsewhere, of a setting that others have changed too', async () => {
    const own = '/api/configuration/outlook?scope=user';
    await saveElsewhere('outlook.crm_sync_interval', { useParentScopeValue: false, value: 45 }, own, '5');
    await openAndClose('lena');
    await saveElsewhere('outlook.crm_sync_interval', { useParentScopeValue: true }, own, '5');
    await openEditor('lena');
    await expectNoNotice();
  });
});

it('is separate for each user and organization', async () => {
  await openAndClose('yusuf');
  await openAndClose('tom');
  const { user, close } = await openEditor('ines');
  await selectOrganization(user, 'Globex');
  await screen.findByRole('heading', { name: 'Sync policy: Globex' });
  close();
  const globex = '/api/configuration/outlook?scope=organization';
  await saveElsewhere('outlook.contacts_enabled', { useParentScopeValue: false, value: true }, globex, '9');
  const { close: closeAgain } = await openPane('tom');
  await expectNoNotice();
  closeAgain();
  await openEditor('ines');
  expect(await notice()).toHaveTextContent('Maya Lindqvist changed Contacts from Off to On');
});

it('is separate for each scope', async () => {
  const { user } = await openEditor('grace');
  await selectScope(user, 'You');
  await selectScope(user, 'Organization');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await focusAgain();
  await user.click(await screen.findByRole('button', { name: dismiss }));
  await selectScope(user, 'You');
  await waitFor(() => expect(screen.getByText(title)).toBeVisible());
});
