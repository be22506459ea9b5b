// Somebody else saved since the change was reviewed (412): neither loses anything, and nothing is sent again silently.
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { button, checkbox, crmInterval, fill, look, outlookInterval, pressSave, save, textbox } from './actions';
import { colleagueRemoves, colleagueSets, savedSince } from './colleague';
import { answer, policyWith } from './literalPolicy';
import { forward, openEditor, patches, server } from './openPane';
import { onNextChange, policyUrl } from './faultyCrm';

const saved = () => screen.findByText('Configuration saved');
const notice = () => screen.findByRole('group', { name: 'Somebody else saved meanwhile' });

/** They are that quick: between the review and the change. */
const savesJustBefore = (colleague: () => Promise<void>, answerWith = forward): void =>
  server.use(
    onNextChange(async (request) => {
      await colleague();
      return answerWith(request);
    }),
  );

const saveAfterColleague = async (colleague: () => Promise<void>, answerWith = forward) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  savesJustBefore(colleague, answerWith);
  await save(user);
  await screen.findByText('Somebody else saved meanwhile');
  return user;
};

describe('different settings', () => {
  const saveAfterOther = () => saveAfterColleague(() => colleagueSets('outlook.outlook_sync_interval', 900));

  it('tells who changed what and when', async () => {
    await saveAfterOther();
    expect(await notice()).toHaveTextContent(
      /Yusuf Demir changed Outlook Sync Interval \(In Seconds\) from Use System to 900 at \d+:\d\d\s[AP]M\.\s*Your changes are kept\./,
    );
  });

  it('tells the time of the CRM, whatever this device’s clock says', async () => {
    await saveAfterColleague(
      () => colleagueSets('outlook.outlook_sync_interval', 900),
      async (request) => {
        const told = await forward(request);
        return new Response((await told.text()).replace(/"at":"[^"]*"/, '"at":"2001-02-03T12:00:00Z"'), told);
      },
    );
    expect(await notice()).toHaveTextContent('at Feb 3, 2001');
  });

  it('puts the focus on what is told', async () => {
    await saveAfterOther();
    const told = await notice();
    await waitFor(() => expect(told).toHaveFocus());
  });

  it('shows theirs and keeps mine', async () => {
    await saveAfterOther();
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('waits for the person before it sends anything again', async () => {
    await saveAfterOther();
    expect(patches()).toHaveLength(1);
  });

  it('ends with both saved, under a new key and on the newer version', async () => {
    const user = await saveAfterOther();
    await save(user);
    await saved();
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toHaveValue('450');
    const [first, second] = patches().map(({ headers }) => headers);
    expect(second?.get('if-match')).toBe('"g2-o5-a1"');
    expect(second?.get('idempotency-key')).not.toBe(first?.get('idempotency-key'));
    expect(await savedSince()).toHaveLength(2);
  });
});

describe('the same setting', () => {
  const saveAfterSame = () => saveAfterColleague(() => colleagueSets('outlook.crm_sync_interval', 900));
  const choice = () => within(screen.getByRole('group', { name: `${crmInterval}: two changes` }));

  it('shows both values and who saved theirs', async () => {
    await saveAfterSame();
    expect(choice().getByText(/^Yusuf Demir saved 900 at \d+:\d\d\s[AP]M$/)).toBeVisible();
    expect(choice().getByText('You have 450, not saved')).toBeVisible();
  });

  it('tells what each would do', async () => {
    await saveAfterSame();
    expect(choice().getByText('every 15 minutes')).toBeVisible();
    expect(choice().getByText('every 7 minutes, 30 seconds')).toBeVisible();
  });

  it('can be edited on, from mine', async () => {
    const user = await saveAfterSame();
    await user.click(choice().getByRole('button', { name: `Edit, ${crmInterval}` }));
    await waitFor(() => expect(textbox(crmInterval)).toHaveFocus());
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.queryByRole('group', { name: /two changes/ })).not.toBeInTheDocument();
    expect(patches()).toHaveLength(1);
  });

  it('sends nothing before the choice is made, and leads to it', async () => {
    const user = await saveAfterSame();
    await user.click(button('Save settings'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('group', { name: `${crmInterval}: two changes` })).toHaveFocus();
    expect(patches()).toHaveLength(1);
  });

  it('stays to be decided when something else is read meanwhile', async () => {
    await saveAfterSame();
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await look();
    await waitFor(() => expect(textbox(outlookInterval)).toHaveValue('900'));
    expect(choice().getByText('You have 450, not saved')).toBeVisible();
  });

  it('sends mine over theirs once I keep mine', async () => {
    const user = await saveAfterSame();
    await user.click(choice().getByRole('button', { name: 'Keep mine (450)' }));
    await save(user);
    await saved();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(await savedSince()).toMatchObject([{ entries: [{ action: 'update', from: 900, to: 450 }] }, {}]);
  });

  it('has nothing left to save once I take theirs', async () => {
    const user = await saveAfterSame();
    await user.click(choice().getByRole('button', { name: 'Take theirs (900)' }));
    expect(textbox(crmInterval)).toHaveValue('900');
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  });

  it('is decided between my value and their way back to the system', async () => {
    const user = await saveAfterColleague(() => colleagueRemoves('outlook.crm_sync_interval'));
    await user.click(choice().getByRole('button', { name: 'Take theirs (Use System (60))' }));
    expect(checkbox(`Use System (60), ${crmInterval}`)).toBeChecked();
  });

  it('is none where both typed the same value', async () => {
    await saveAfterColleague(() => colleagueSets('outlook.crm_sync_interval', 450));
    expect(screen.queryByRole('group', { name: /two changes/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  });

  it('is told too when it comes to light on a refresh', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await user.click(button('Refresh'));
    expect(await screen.findByRole('group', { name: `${crmInterval}: two changes` })).toBeVisible();
  });

  it('is told where it is decided, and there alone', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await look();
    expect(await screen.findByText(/^Yusuf Demir saved 900/)).toBeVisible();
    expect(screen.queryByText('Changed since you looked')).not.toBeInTheDocument();
    await user.click(choice().getByRole('button', { name: 'Take theirs (900)' }));
    expect(screen.queryByText('Changed since you looked')).not.toBeInTheDocument();
  });
});

it('tells what each of two directions would do to data', async () => {
  const { user } = await openEditor('grace');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sync Direction' }), 'crm_to_outlook');
  await colleagueSets('outlook.sync_direction', 'outlook_to_crm');
  await pressSave(user);
  const told = within(await screen.findByRole('group', { name: 'Sync Direction: two changes' })).getAllByRole(
    'listitem',
  );
  expect(told.map(({ textContent }) => textContent)).toEqual([
    'OroCRM follows Outlook',
    'An edit in OroCRM is overwritten from Outlook; an edit in Outlook is copied to OroCRM.',
    'When both were edited, the edit in Outlook replaces the one in OroCRM.',
    'A record deleted in OroCRM is deleted from Outlook too; one deleted in Outlook stays in OroCRM.',
    'Outlook follows OroCRM',
    'An edit in OroCRM is copied to Outlook; an edit in Outlook stays in Outlook and is not sent to OroCRM.',
    'When both were edited, the edit in OroCRM replaces the one in Outlook.',
    'A record deleted in OroCRM leaves its copy in Outlook; one deleted in Outlook is created there again.',
  ]);
});

it('keeps the edits where the newer policy cannot be read', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  savesJustBefore(() => colleagueSets('outlook.outlook_sync_interval', 900));
  server.use(http.get(policyUrl, () => HttpResponse.error()));
  await save(user);
  expect((await screen.findAllByText('OroCRM cannot be reached'))[0]).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('450');
});

it('drops a policy that is older than the one known', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  savesJustBefore(() => colleagueSets('outlook.outlook_sync_interval', 900));
  server.use(http.get(policyUrl, () => answer(policyWith({}, 'g2-o3-a1'))));
  await save(user);
  await screen.findByText('Somebody else saved meanwhile');
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(button(`Source: Organization: Acme, ${crmInterval}`)).toBeVisible();
});

it('does not ask to save again where nothing is left to save', async () => {
  await saveAfterColleague(() => colleagueSets('outlook.crm_sync_interval', 450));
  expect(await notice()).not.toHaveTextContent('Look at them, then save again.');
});
