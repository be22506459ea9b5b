// Somebody else saved after the review (412): no change is lost, and nothing is sent again without the user.
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { button, checkbox, crmInterval, fill, focusAgain, outlookInterval, clickSave, save, textbox } from './actions';
import { colleagueRemoves, colleagueSets, recordedChanges } from './colleague';
import { jsonResponse, policyWith } from './literalPolicy';
import { forward, openEditor, saveRequests, server } from './openPane';
import { onNextSave, policyUrl } from './faultyCrm';

const saved = () => screen.findByText('Configuration saved');
const notice = () => screen.findByRole('group', { name: 'Somebody else saved changes' });

/** After the review, before the change. */
const colleagueSavesFirst = (colleague: () => Promise<void>, respond = forward): void =>
  server.use(
    onNextSave(async (request) => {
      await colleague();
      return respond(request);
    }),
  );

const saveAfterColleague = async (colleague: () => Promise<void>, respond = forward) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  colleagueSavesFirst(colleague, respond);
  await save(user);
  await screen.findByText('Somebody else saved changes');
  return user;
};

describe('different settings', () => {
  const saveAfterOther = () => saveAfterColleague(() => colleagueSets('outlook.outlook_sync_interval', 900));

  it('shows who changed which setting and when', async () => {
    await saveAfterOther();
    expect(await notice()).toHaveTextContent(
      /Yusuf Demir changed Outlook Sync Interval \(In Seconds\) from Use System to 900 at \d+:\d\d\s[AP]M\.\s*Your changes are kept\./,
    );
  });

  it('shows the time of the CRM, not of the device', async () => {
    await saveAfterColleague(
      () => colleagueSets('outlook.outlook_sync_interval', 900),
      async (request) => {
        const response = await forward(request);
        return new Response((await response.text()).replace(/"at":"[^"]*"/, '"at":"2001-02-03T12:00:00Z"'), response);
      },
    );
    expect(await notice()).toHaveTextContent('at Feb 3, 2001');
  });

  it('moves the focus to the notice', async () => {
    await saveAfterOther();
    const shown = await notice();
    await waitFor(() => expect(shown).toHaveFocus());
  });

  it('shows the change of the colleague, and keeps the edit', async () => {
    await saveAfterOther();
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('sends nothing again without the user', async () => {
    await saveAfterOther();
    expect(saveRequests()).toHaveLength(1);
  });

  it('saves both changes, with a new key and the newer version', async () => {
    const user = await saveAfterOther();
    await save(user);
    await saved();
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toHaveValue('450');
    const [first, second] = saveRequests().map(({ headers }) => headers);
    expect(second?.get('if-match')).toBe('"g2-o5-a1"');
    expect(second?.get('idempotency-key')).not.toBe(first?.get('idempotency-key'));
    expect(await recordedChanges()).toHaveLength(2);
  });
});

describe('the same setting', () => {
  const saveAfterSame = () => saveAfterColleague(() => colleagueSets('outlook.crm_sync_interval', 900));
  const conflict = () => within(screen.getByRole('group', { name: `${crmInterval}: two changes` }));

  it('shows both values, and who saved the other', async () => {
    await saveAfterSame();
    expect(conflict().getByText(/^Yusuf Demir saved 900 at \d+:\d\d\s[AP]M$/)).toBeVisible();
    expect(conflict().getByText('You have 450, not saved')).toBeVisible();
  });

  it('shows what each value means', async () => {
    await saveAfterSame();
    expect(conflict().getByText('every 15 minutes')).toBeVisible();
    expect(conflict().getByText('every 7 minutes, 30 seconds')).toBeVisible();
  });

  it('can be edited further', async () => {
    const user = await saveAfterSame();
    await user.click(conflict().getByRole('button', { name: `Edit, ${crmInterval}` }));
    await waitFor(() => expect(textbox(crmInterval)).toHaveFocus());
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.queryByRole('group', { name: /two changes/ })).not.toBeInTheDocument();
    expect(saveRequests()).toHaveLength(1);
  });

  it('sends nothing before the conflict is resolved, and moves the focus to it', async () => {
    const user = await saveAfterSame();
    await user.click(button('Save settings'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('group', { name: `${crmInterval}: two changes` })).toHaveFocus();
    expect(saveRequests()).toHaveLength(1);
  });

  it('stays unresolved when the policy is read again', async () => {
    await saveAfterSame();
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await focusAgain();
    await waitFor(() => expect(textbox(outlookInterval)).toHaveValue('900'));
    expect(conflict().getByText('You have 450, not saved')).toBeVisible();
  });

  it('is saved with my value after Keep mine', async () => {
    const user = await saveAfterSame();
    await user.click(conflict().getByRole('button', { name: 'Keep mine (450)' }));
    await save(user);
    await saved();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(await recordedChanges()).toMatchObject([{ entries: [{ action: 'update', from: 900, to: 450 }] }, {}]);
  });

  it('leaves nothing to save after Take theirs', async () => {
    const user = await saveAfterSame();
    await user.click(conflict().getByRole('button', { name: 'Take theirs (900)' }));
    expect(textbox(crmInterval)).toHaveValue('900');
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  });

  it('can be between my value and an override that was removed', async () => {
    const user = await saveAfterColleague(() => colleagueRemoves('outlook.crm_sync_interval'));
    await user.click(conflict().getByRole('button', { name: 'Take theirs (Use System (60))' }));
    expect(checkbox(`Use System (60), ${crmInterval}`)).toBeChecked();
  });

  it('is no conflict when both values are the same', async () => {
    await saveAfterColleague(() => colleagueSets('outlook.crm_sync_interval', 450));
    expect(screen.queryByRole('group', { name: /two changes/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  });

  it('is shown after a Refresh too', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await user.click(button('Refresh'));
    expect(await screen.findByRole('group', { name: `${crmInterval}: two changes` })).toBeVisible();
  });

  it('is shown only at the setting', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await focusAgain();
    expect(await screen.findByText(/^Yusuf Demir saved 900/)).toBeVisible();
    expect(screen.queryByText('Changed since you looked')).not.toBeInTheDocument();
    await user.click(conflict().getByRole('button', { name: 'Take theirs (900)' }));
    expect(screen.queryByText('Changed since you looked')).not.toBeInTheDocument();
  });
});

it('shows what each of two directions does to data', async () => {
  const { user } = await openEditor('grace');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sync Direction' }), 'crm_to_outlook');
  await colleagueSets('outlook.sync_direction', 'outlook_to_crm');
  await clickSave(user);
  const items = within(await screen.findByRole('group', { name: 'Sync Direction: two changes' })).getAllByRole(
    'listitem',
  );
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Changes go from Outlook to OroCRM only',
    'Edited in OroCRM: overwritten from Outlook.',
    'Edited in Outlook: updates OroCRM.',
    'Edited in both: Outlook’s edit is kept.',
    'Deleted in OroCRM: deleted from Outlook too.',
    'Deleted in Outlook: kept in OroCRM.',
    'Changes go from OroCRM to Outlook only',
    'Edited in OroCRM: updates Outlook.',
    'Edited in Outlook: not sent, may be overwritten.',
    'Edited in both: OroCRM’s edit is kept.',
    'Deleted in OroCRM: kept in Outlook.',
    'Deleted in Outlook: comes back.',
  ]);
});

it('keeps the edits when the newer policy cannot be read', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  colleagueSavesFirst(() => colleagueSets('outlook.outlook_sync_interval', 900));
  server.use(http.get(policyUrl, () => HttpResponse.error()));
  await save(user);
  expect((await screen.findAllByText('OroCRM can’t be reached'))[0]).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('450');
});

it('ignores a policy that is older than the known one', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  colleagueSavesFirst(() => colleagueSets('outlook.outlook_sync_interval', 900));
  server.use(http.get(policyUrl, () => jsonResponse(policyWith({}, 'g2-o3-a1'))));
  await save(user);
  await screen.findByText('Somebody else saved changes');
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(button(`Acme · you, source of ${crmInterval}`)).toBeVisible();
});

it('does not ask to save again when nothing is left to save', async () => {
  await saveAfterColleague(() => colleagueSets('outlook.crm_sync_interval', 450));
  expect(await notice()).not.toHaveTextContent('Review what was saved, then save again.');
});
