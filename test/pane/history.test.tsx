// The history of a scope. An earlier value or version can be restored as a draft.
import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import type { UserEvent } from '@testing-library/user-event';
import { button, crmInterval, fill, openHistory, openSources, textbox } from './actions';
import { colleagueSets, recordedChanges, systemSets } from './colleague';
import { jsonResponse, errorDocument } from './literalPolicy';
import { openEditor, openPane, saveRequests, row, server } from './openPane';

const historyUrl = '*/api/configurationchanges';
const dialog = () => within(screen.getByRole('dialog'));
const items = () => dialog().getAllByRole('listitem');
const item = (index: number) => within(items()[index] ?? document.body);
const restoreVersion = (day: string) =>
  dialog().getByRole('button', { name: new RegExp(`^Restore this version, ${day}`) });
const saveChanges = async (user: UserEvent) => {
  await user.click(button('Save settings'));
  const review = within(await screen.findByRole('dialog', { name: 'Save these settings?' }));
  const reason = review.getByRole('textbox', { name: 'Reason (optional)' });
  await user.click(review.getByRole('button', { name: 'Save settings' }));
  await screen.findByText('Configuration saved');
  return reason;
};

describe('the history', () => {
  it('lists the changes with author, time, values and reason, newest first', async () => {
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    await history.findByText('“Sales needs its contacts in Outlook”');
    expect(items()[0]).toHaveTextContent(/Grace Weber, Nov 20, 2026, 10:02\sAM.*CRM Sync Interval.*from 600 to 300/);
    expect(items()[1]).toHaveTextContent(/Contacts.*from Off to Use System/);
    expect(items()).toHaveLength(4);
  });

  it('is available to a reader for each scope that applies, without Restore', async () => {
    const { user } = await openPane('tom');
    const history = await openHistory(user);
    expect(await history.findByText('“Tasks stay in the CRM”')).toBeVisible();
    expect(screen.getByRole('dialog', { name: 'History, Organization: Acme' })).toBeVisible();
    await user.selectOptions(history.getByRole('combobox', { name: 'Level' }), 'global');
    expect(await history.findByText(/^Ines Costa, Oct 1, 2026/)).toBeVisible();
    expect(history.getByText(/^OroCRM, Aug 17, 2026/)).toBeVisible();
    expect(history.queryByRole('button', { name: /Restore/ })).not.toBeInTheDocument();
  });

  it('of one setting opens from its source', async () => {
    const { user } = await openPane('tom');
    await openSources(user, crmInterval);
    await user.click(await screen.findByRole('button', { name: `History, ${crmInterval}` }));
    await screen.findByRole('dialog', { name: 'History, Organization: Acme' });
    await dialog().findByText(/^Grace Weber, Nov 2,/);
    expect(items()).toHaveLength(2);
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Setting' }), '');
    await dialog().findByText(/^Yusuf Demir/);
    expect(items()).toHaveLength(4);
  });

  it('loads more pages, and moves the focus to the first new item', async () => {
    for (let value = 1; value <= 20; value += 1) await colleagueSets('outlook.crm_sync_interval', value);
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    await user.click(await history.findByRole('button', { name: 'Show older changes' }));
    expect(await history.findByText('“Tasks stay in the CRM”')).toBeVisible();
    expect(items()).toHaveLength(24);
    expect(items()[20]).toHaveFocus();
  });

  it('shows the failure, and is read again by Try again', async () => {
    server.use(http.get(historyUrl, () => jsonResponse(errorDocument(500, 'internal', '!'), 500)));
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    expect(await history.findByRole('alert')).toHaveTextContent(/Something went wrong in OroCRMTry again/);
    server.use(http.get(historyUrl, () => jsonResponse({ data: [] })));
    await user.click(history.getByRole('button', { name: 'Try again' }));
    expect(await history.findByText('No changes here yet.')).toBeVisible();
  });

  it('shows an unknown option as received', async () => {
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
      http.get(historyUrl, () =>
        jsonResponse({ data: [{ type: 'configurationchanges', id: '9', attributes }], links: {} }),
      ),
    );
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    expect(await history.findByText('outlook.notes_enabled (not known to this add-in)')).toBeVisible();
    expect(history.getByText('from sideways to Bidirectional')).toBeInTheDocument();
  });
});

describe('restoring', () => {
  it('a value creates a draft with a reason, and moves the focus to Save settings', async () => {
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    await user.click(await history.findByRole('button', { name: `Restore this value, ${crmInterval}: 600` }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(textbox(crmInterval)).toHaveValue('600');
    await waitFor(() => expect(button('Save settings')).toHaveFocus());
    expect(saveRequests()).toHaveLength(0);
    const reason = await saveChanges(user);
    expect(reason).toHaveValue('Restored to the version of Nov 2, 2026, 9:00 AM');
    expect(await recordedChanges()).toMatchObject([{ entries: [{ action: 'update', from: 300, to: 600 }] }]);
  });

  it('a version reverts all later changes, and is recorded itself', async () => {
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    await history.findByText('“Tasks stay in the CRM”');
    await user.click(restoreVersion('Nov 2'));
    expect(screen.getByText('2 changes')).toBeVisible();
    await saveChanges(user);
    expect(await recordedChanges()).toMatchObject([
      {
        entries: [
          { option: 'outlook.sync_direction', action: 'remove' },
          { option: 'outlook.crm_sync_interval', action: 'update', to: 600 },
        ],
      },
    ]);
  });

  it('is not offered for the current values', async () => {
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    await history.findByText('“Tasks stay in the CRM”');
    expect(item(0).queryByRole('button')).not.toBeInTheDocument();
    expect(item(0).getByText('As it is now')).toBeVisible();
  });

  it('is not offered while there are unsaved changes, with the reason', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const history = await openHistory(user);
    expect(history.getByText('Save or discard your changes first.')).toBeVisible();
    await history.findByText('“Tasks stay in the CRM”');
    expect(history.queryByRole('button', { name: /Restore/ })).not.toBeInTheDocument();
    await user.click(history.getByRole('button', { name: 'Close' }));
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('skips settings that the parent scope enforces, and lists them', async () => {
    await systemSets('outlook.crm_sync_interval', { useParentScopeValue: false, value: 60, enforced: true });
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    await history.findByText('“Tasks stay in the CRM”');
    const oldest = item(3);
    expect(oldest.getByText('Can’t be restored here: CRM Sync Interval (In Seconds).')).toBeVisible();
    await user.click(restoreVersion('Nov 2'));
    expect(screen.getByText('1 change')).toBeVisible();
    expect(row(crmInterval).getByText('(60)')).toBeVisible();
  });

  it('reads the changes of a colleague first', async () => {
    const { user } = await openEditor('grace');
    await colleagueSets('outlook.outlook_sync_interval', 900);
    const history = await openHistory(user);
    await waitFor(() => expect(history.getByRole('button', { name: /^Restore this version, Nov 20/ })).toBeVisible());
    await user.click(restoreVersion('Nov 20'));
    await saveChanges(user);
    expect(await recordedChanges()).toMatchObject([
      { entries: [{ option: 'outlook.outlook_sync_interval', action: 'remove', from: 900 }] },
      {},
    ]);
  });

  it('reverts an enforcement too', async () => {
    await colleagueSets('outlook.tasks_enabled', true);
    const { user } = await openEditor('grace');
    await user.click(screen.getByRole('checkbox', { name: 'Users can override, Tasks' }));
    await saveChanges(user);
    const history = await openHistory(user);
    expect(await history.findByText('from On to On, enforced')).toBeInTheDocument();
    await user.click(history.getByRole('button', { name: 'Restore this value, Tasks: On' }));
    await saveChanges(user);
    expect(screen.getByRole('checkbox', { name: 'Users can override, Tasks' })).toBeChecked();
  });
});
