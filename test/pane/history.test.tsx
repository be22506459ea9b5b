// The history of a level, and the way back: a former value or version becomes a draft like any other.
import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import type { UserEvent } from '@testing-library/user-event';
import { button, crmInterval, fill, openTools, textbox } from './actions';
import { colleagueSets, savedSince, systemSays } from './colleague';
import { answer, refusal } from './literalPolicy';
import { openEditor, openPane, patches, row, server } from './openPane';

const historyUrl = '*/api/configurationchanges';
const dialog = () => within(screen.getByRole('dialog'));
const openHistory = async (user: UserEvent) => {
  await openTools(user);
  await user.click(await screen.findByRole('button', { name: 'History' }));
  await screen.findByRole('dialog', { name: /^History, / });
  return dialog();
};
const items = () => dialog().getAllByRole('listitem');
const item = (index: number) => within(items()[index] ?? document.body);
const restoreVersion = (day: string) =>
  dialog().getByRole('button', { name: new RegExp(`^Restore this version, ${day}`) });
const submitted = async (user: UserEvent) => {
  await user.click(button('Save settings'));
  const review = within(await screen.findByRole('dialog', { name: 'Save these settings?' }));
  const reason = review.getByRole('textbox', { name: 'Reason (optional)' });
  await user.click(review.getByRole('button', { name: 'Save settings' }));
  await screen.findByText('Configuration saved');
  return reason;
};

describe('the history', () => {
  it('tells newest first who changed what from what, when and why', async () => {
    const { user } = await openEditor('grace');
    const told = await openHistory(user);
    await told.findByText('“Sales needs its contacts in Outlook”');
    expect(items()[0]).toHaveTextContent(/Grace Weber, Nov 20, 2026, 10:02\sAM.*CRM Sync Interval.*from 600 to 300/);
    expect(items()[1]).toHaveTextContent(/Contacts.*from Off to Use System/);
    expect(items()).toHaveLength(4);
  });

  it('of what governs them is there for a reader, of each level that counts, with nothing to restore', async () => {
    const { user } = await openPane('tom');
    const told = await openHistory(user);
    expect(await told.findByText('“Tasks stay in the CRM”')).toBeVisible();
    expect(screen.getByRole('dialog', { name: 'History, Organization: Acme' })).toBeVisible();
    await user.selectOptions(told.getByRole('combobox', { name: 'Level' }), 'global');
    expect(await told.findByText(/^Ines Costa, Oct 1, 2026/)).toBeVisible();
    expect(told.getByText(/^OroCRM, Aug 17, 2026/)).toBeVisible();
    expect(told.queryByRole('button', { name: /Restore/ })).not.toBeInTheDocument();
  });

  it('of one setting is opened from its source', async () => {
    const { user } = await openPane('tom');
    await user.click(button(`Source: Organization: Acme, ${crmInterval}`));
    await user.click(await screen.findByRole('button', { name: `History, ${crmInterval}` }));
    await screen.findByRole('dialog', { name: 'History, Organization: Acme' });
    await dialog().findByText(/^Grace Weber, Nov 2,/);
    expect(items()).toHaveLength(2);
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Setting' }), '');
    await dialog().findByText(/^Yusuf Demir/);
    expect(items()).toHaveLength(4);
  });

  it('goes on page by page', async () => {
    for (let value = 1; value <= 20; value += 1) await colleagueSets('outlook.crm_sync_interval', value);
    const { user } = await openEditor('grace');
    const told = await openHistory(user);
    await user.click(await told.findByRole('button', { name: 'Show older changes' }));
    expect(await told.findByText('“Tasks stay in the CRM”')).toBeVisible();
    expect(items()).toHaveLength(24);
    expect(items()[20]).toHaveFocus();
  });

  it('that cannot be read says why, and is read again', async () => {
    server.use(http.get(historyUrl, () => answer(refusal(500, 'internal', '!'), 500)));
    const { user } = await openEditor('grace');
    const told = await openHistory(user);
    expect(await told.findByRole('alert')).toHaveTextContent(/OroCRM had an internal error \(500\)Try again/);
    server.use(http.get(historyUrl, () => answer({ data: [] })));
    await user.click(told.getByRole('button', { name: 'Try again' }));
    expect(await told.findByText('Nothing has been changed here yet.')).toBeVisible();
  });

  it('shows an option of a newer CRM as it came', async () => {
    const attributes = {
      at: '2026-11-20T10:02:00Z',
      actor: null,
      scope: 'organization',
      scopeName: 'Acme',
      version: 'o4',
      entries: [
        { option: 'outlook.notes_enabled', action: 'create', to: true },
        { option: 'outlook.sync_direction', action: 'update', from: 'sideways', to: 'bidirectional' },
      ],
    };
    server.use(
      http.get(historyUrl, () => answer({ data: [{ type: 'configurationchanges', id: '9', attributes }], links: {} })),
    );
    const { user } = await openEditor('grace');
    const told = await openHistory(user);
    expect(await told.findByText('outlook.notes_enabled (not known to this add-in)')).toBeVisible();
    expect(told.getByText('from sideways to Bidirectional')).toBeInTheDocument();
  });
});

describe('to restore', () => {
  it('a value makes a draft, with the focus at the way on and a reason', async () => {
    const { user } = await openEditor('grace');
    const told = await openHistory(user);
    await user.click(await told.findByRole('button', { name: `Restore this value, ${crmInterval}: 600` }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(textbox(crmInterval)).toHaveValue('600');
    await waitFor(() => expect(button('Save settings')).toHaveFocus());
    expect(patches()).toHaveLength(0);
    const reason = await submitted(user);
    expect(reason).toHaveValue('Restored as of Nov 2, 2026, 9:00 AM');
    expect(await savedSince()).toMatchObject([{ entries: [{ action: 'update', from: 300, to: 600 }] }]);
  });

  it('a version takes back all that was changed since, and is itself recorded', async () => {
    const { user } = await openEditor('grace');
    const told = await openHistory(user);
    await told.findByText('“Tasks stay in the CRM”');
    await user.click(restoreVersion('Nov 2'));
    expect(screen.getByText('2 changes')).toBeVisible();
    await submitted(user);
    expect(await savedSince()).toMatchObject([
      {
        entries: [
          { option: 'outlook.sync_direction', action: 'remove' },
          { option: 'outlook.crm_sync_interval', action: 'update', to: 600 },
        ],
      },
    ]);
  });

  it('is not offered for what is so now', async () => {
    const { user } = await openEditor('grace');
    const told = await openHistory(user);
    await told.findByText('“Tasks stay in the CRM”');
    expect(item(0).queryByRole('button')).not.toBeInTheDocument();
    expect(item(0).getByText('As it is now')).toBeVisible();
  });

  it('is not offered over what is unsaved, and says why', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const told = await openHistory(user);
    expect(told.getByText('Save or discard your changes before you restore.')).toBeVisible();
    await told.findByText('“Tasks stay in the CRM”');
    expect(told.queryByRole('button', { name: /Restore/ })).not.toBeInTheDocument();
    await user.click(told.getByRole('button', { name: 'Close' }));
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('leaves what is enforced by a level above, and names it', async () => {
    await systemSays('outlook.crm_sync_interval', { useParentScopeValue: false, value: 60, enforced: true });
    const { user } = await openEditor('grace');
    const told = await openHistory(user);
    await told.findByText('“Tasks stay in the CRM”');
    const oldest = item(3);
    expect(oldest.getByText('Cannot be restored here: CRM Sync Interval (In Seconds).')).toBeVisible();
    await user.click(restoreVersion('Nov 2'));
    expect(screen.getByText('1 change')).toBeVisible();
    expect(row(crmInterval).getByText('60')).toBeVisible();
  });

  it('is of the level as it is now: what a colleague has saved meanwhile is read first', async () => {
    const { user } = await openEditor('grace');
    await colleagueSets('outlook.outlook_sync_interval', 900);
    const told = await openHistory(user);
    await waitFor(() => expect(told.getByRole('button', { name: /^Restore this version, Nov 20/ })).toBeVisible());
    await user.click(restoreVersion('Nov 20'));
    await submitted(user);
    expect(await savedSince()).toMatchObject([
      { entries: [{ option: 'outlook.outlook_sync_interval', action: 'remove', from: 900 }] },
      {},
    ]);
  });

  it('takes back an enforcement too', async () => {
    await colleagueSets('outlook.tasks_enabled', true);
    const { user } = await openEditor('grace');
    await user.click(screen.getByRole('checkbox', { name: 'Users can override, Tasks' }));
    await submitted(user);
    const told = await openHistory(user);
    expect(await told.findByText('from On to On, enforced')).toBeInTheDocument();
    await user.click(told.getByRole('button', { name: 'Restore this value, Tasks: On' }));
    await submitted(user);
    expect(screen.getByRole('checkbox', { name: 'Users can override, Tasks' })).toBeChecked();
  });
});
