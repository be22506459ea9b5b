// The history of one scope or of all that count, by day. An earlier value or version can be restored as a draft.
import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import type { UserEvent } from '@testing-library/user-event';
import { historyModule } from '../../src/pane/history/historyModule';
import { button, crmInterval, fill, flushResponses, menuItem, openHistory, openMenu } from './actions';
import { openSources, save, textbox } from './actions';
import { colleagueSets, recordedChanges, systemSets } from './colleague';
import { deferred } from './deferred';
import { jsonResponse, errorDocument } from './literalPolicy';
import { forward, openEditor, openPane, saveRequests, row, server } from './openPane';

const historyUrl = '*/api/configurationchanges';
const page = () => within(screen.getByRole('dialog', { name: 'History' }));
const days = () => page().getAllByRole('heading', { level: 2 });
const entries = () => page().getAllByRole('listitem');
const select = (user: UserEvent, name: 'Level' | 'Setting', value: string) =>
  user.selectOptions(page().getByRole('combobox', { name }), value);
const details = (start: string) =>
  page().findByRole('button', { name: (name) => name.startsWith(`Details, ${start}`) });
/** Opens the change of some settings. */
const openChange = async (user: UserEvent, labels: string) => user.click(await details(labels));
const restoreVersion = (day: string) => page().getByRole('button', { name: new RegExp(`^Restore all as of ${day}, `) });
const saveChanges = async (user: UserEvent) => {
  await user.click(button('Save'));
  const review = within(await screen.findByRole('dialog', { name: /^Save \d/ }));
  const reason = review.queryByRole('textbox', { name: 'Reason (optional)' });
  await user.click(review.getByRole('button', { name: 'Save' }));
  await screen.findByText(/^Saved/);
  return reason;
};
const respondWith = (attributes: object) =>
  server.use(
    http.get(historyUrl, () =>
      jsonResponse({ data: [{ type: 'configurationchanges', id: '9', attributes }], links: {} }),
    ),
  );
const change = {
  at: '2026-11-20T10:02:00Z',
  actor: null,
  scope: 'organization',
  scopeName: 'Acme',
  version: 'o4',
  entries: [{ option: 'outlook.tasks_enabled', action: 'create', to: true }],
};

describe('the history', () => {
  it('lists the changes of all scopes that count, newest first, each below its day', async () => {
    const { user } = await openPane('tom');
    const history = await openHistory(user);
    expect(await history.findByText('“Tasks stay in the CRM”')).toBeVisible();
    expect(history.getByRole('combobox', { name: 'Level' })).toHaveDisplayValue('All my scopes');
    expect(days().map(({ textContent }) => textContent)).toEqual([
      'Friday, November 20',
      'Thursday, November 12',
      'Tuesday, November 10',
      'Monday, November 2',
      'Thursday, October 1',
      'Monday, August 17',
    ]);
    expect(entries()[0]).toHaveTextContent(/^CRM Sync Interval.*from 600 to 300.*Acme · Grace Weber · 10:02\sAM$/);
    expect(entries()[1]).toHaveTextContent(/^Contacts.*from Off to Inherited.*“Sales needs its contacts in Outlook”$/);
    expect(entries()[2]).toHaveTextContent(/^Contacts.*from Inherited to Off.*Sync Direction.*to Bidirectional/);
    expect(entries()[4]).toHaveTextContent(/System · Ines Costa · 8:00\sAM$/);
    expect(entries()[5]).toHaveTextContent(/System · OroCRM · 6:30\sAM.*“Import”$/);
  });

  it('shows one scope, which is not named again', async () => {
    const { user } = await openPane('lena');
    const history = await openHistory(user);
    expect(await history.findByText('You')).toBeVisible();
    await select(user, 'Level', 'organization');
    await waitFor(() => expect(entries()[0]).toHaveTextContent(/300\)Grace Weber · 10:02\sAM$/));
    expect(entries()).toHaveLength(4);
    await select(user, 'Level', 'user');
    await waitFor(() => expect(entries()[0]).toHaveTextContent(/Lena Fischer · 7:45\sAM$/));
    expect(entries()).toHaveLength(1);
  });

  it('has no choice of a scope where only one counts', async () => {
    const { user } = await openEditor('ines');
    await user.click(screen.getByRole('radio', { name: 'System' }));
    await screen.findByRole('heading', { level: 1, name: 'Sync policy: System' });
    const history = await openHistory(user);
    expect(await history.findByText('“Import”')).toBeVisible();
    expect(history.queryByRole('combobox', { name: 'Level' })).not.toBeInTheDocument();
  });

  it('of one setting opens from its source, and shows only that setting in each change', async () => {
    const { user } = await openPane('tom');
    await openSources(user, crmInterval);
    await user.click(await screen.findByRole('button', { name: `History, ${crmInterval}` }));
    await screen.findByRole('dialog', { name: 'History' });
    await page().findByText('“Tasks stay in the CRM”');
    expect(entries()).toHaveLength(3);
    expect(entries()[1]).toHaveTextContent(/^CRM Sync Interval.*from Inherited to 600/);
    expect(page().queryByText('Tasks', { selector: 'span' })).not.toBeInTheDocument();
    await select(user, 'Setting', '');
    await waitFor(() => expect(entries()).toHaveLength(6));
    expect(page().getByText('Tasks', { selector: 'span' })).toBeVisible();
  });

  it('has nothing to open for a reader, at their own scope either', async () => {
    respondWith({ ...change, scope: 'user', scopeName: 'Tom Okafor', version: 'u1' });
    const { user } = await openPane('tom');
    const history = await openHistory(user);
    await history.findByText('Tasks');
    expect(history.getAllByRole('button')).toEqual([history.getByRole('button', { name: 'Back' })]);
  });

  it('has something to open only at the scope in view', async () => {
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    await history.findByText('“Import”');
    expect(entries().map((each) => within(each).queryAllByRole('button').length)).toEqual([1, 1, 1, 1, 0, 0]);
  });

  it('shows two lines of a long reason, and the rest on a press', async () => {
    const scrollHeight = jest.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(48);
    jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(32);
    respondWith({ ...change, reason: 'A long story' });
    const { user } = await openPane('tom');
    const history = await openHistory(user);
    const more = await history.findByRole('button', { name: /^More, reason of Nov 20, 2026, 10:02/ });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await user.click(more);
    expect(history.getByRole('button', { name: /^Less, reason of / })).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{Escape}');
    expect(history.getByRole('button', { name: /^More, / })).toHaveFocus();
    scrollHeight.mockReturnValue(32);
    act(() => void window.dispatchEvent(new Event('resize')));
    expect(history.queryByRole('button', { name: /^More, / })).not.toBeInTheDocument();
  });

  it('loads more pages, and moves the focus to the first new change', async () => {
    for (let value = 1; value <= 20; value += 1) await colleagueSets('outlook.crm_sync_interval', value);
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    const [newest] = await history.findAllByRole('button', { name: /^Details, / });
    await user.click(newest ?? document.body);
    await user.click(history.getByRole('button', { name: 'Show older changes' }));
    expect(await history.findByText('“Tasks stay in the CRM”')).toBeVisible();
    // With the step of the one that is open.
    expect(entries()).toHaveLength(27);
    expect(entries()[21]).toHaveFocus();
    expect(days()[0]).toHaveTextContent(/^Today$/);
  });

  it('says below the last page since when changes are listed', async () => {
    const since = '2026-08-29T00:00:00Z';
    const next = '/api/configurationchanges?page%5Bafter%5D=9';
    const pageOf = (id: string, links: object) =>
      jsonResponse({ data: [{ type: 'configurationchanges', id, attributes: change }], links, meta: { since } });
    server.use(
      http.get(historyUrl, ({ request }) => (request.url.includes('after') ? pageOf('8', {}) : pageOf('9', { next }))),
    );
    const { user } = await openPane('tom');
    const history = await openHistory(user);
    const more = await history.findByRole('button', { name: 'Show older changes' });
    expect(history.queryByText(/no longer listed/)).not.toBeInTheDocument();
    await user.click(more);
    expect(await history.findByText('Changes before Aug 29, 2026 are no longer listed.')).toBeVisible();
    expect(entries()).toHaveLength(2);
  });

  it('says so where no change is listed', async () => {
    server.use(http.get(historyUrl, () => jsonResponse({ data: [], meta: { since: '2026-08-29T00:00:00Z' } })));
    const { user } = await openPane('tom');
    const history = await openHistory(user);
    expect(await history.findByText('Changes before Aug 29, 2026 are no longer listed.')).toBeVisible();
    expect(history.getByText('No changes here.')).toBeVisible();
  });

  it('reads a later page again by Try again, and moves the focus to the first new change', async () => {
    for (let value = 1; value <= 20; value += 1) await colleagueSets('outlook.crm_sync_interval', value);
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    const more = await history.findByRole('button', { name: /^Show older changes/ });
    server.use(http.get(historyUrl, () => jsonResponse(errorDocument(500, 'internal', '!'), 500)));
    await user.click(more);
    const tryAgain = await history.findByRole('button', { name: 'Try again' });
    const respond = deferred();
    server.use(
      http.get(historyUrl, async ({ request }) => {
        await respond.promise;
        return forward(request);
      }),
    );
    await user.click(tryAgain);
    expect(history.getByRole('button', { name: /^Show older changes/ })).toHaveFocus();
    respond.resolve();
    await history.findByText('“Tasks stay in the CRM”');
    expect(entries()[20]).toHaveFocus();
  });

  it('shows the failure, and is read again by Try again', async () => {
    server.use(http.get(historyUrl, () => jsonResponse(errorDocument(500, 'internal', '!'), 500)));
    const { user } = await openEditor('grace');
    const history = await openHistory(user);
    expect(await history.findByRole('alert')).toHaveTextContent(/Something went wrong in OroCRM Try again/);
    server.use(http.get(historyUrl, () => jsonResponse({ data: [] })));
    await user.click(history.getByRole('button', { name: 'Try again' }));
    expect(await history.findByText('No changes here yet.')).toBeVisible();
  });

  it('shows an unknown option and an unknown value as received', async () => {
    respondWith({
      ...change,
      entries: [
        { option: 'outlook.notes_enabled', action: 'create', to: true },
        { option: 'outlook.sync_direction', action: 'update', from: 'sideways', to: 'bidirectional' },
      ],
    });
    const { user } = await openPane('tom');
    const history = await openHistory(user);
    expect(await history.findByText('outlook.notes_enabled (not known to this add-in)')).toBeVisible();
    expect(history.getByText('from sideways to Bidirectional')).toBeInTheDocument();
  });

  it.each(['Back', '{Escape}'])('is closed by %s, and returns the focus', async (way) => {
    const { user } = await openPane('tom');
    const history = await openHistory(user);
    expect(history.getByRole('heading', { level: 1, name: 'History' })).toHaveFocus();
    if (way === 'Back') await user.click(history.getByRole('button', { name: way }));
    else await user.keyboard(way);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(button('More')).toHaveFocus();
  });
});

describe('a history whose code cannot be loaded', () => {
  const openWithoutCode = async () => {
    const { user } = await openEditor('grace');
    const load = jest.spyOn(historyModule, 'load').mockResolvedValue({ kind: 'failed' });
    await openMenu(user);
    await user.click(menuItem('History'));
    await screen.findByText(/^The controls didn’t load/);
    return { user, load };
  };

  it('is reported each time, and loaded again by each press', async () => {
    const { user, load } = await openWithoutCode();
    const first = screen.getByText(/^The controls didn’t load/);
    await openMenu(user);
    await user.click(menuItem('History'));
    await waitFor(() => expect(first).not.toBeInTheDocument());
    expect(screen.getByText(/^The controls didn’t load/)).toBeVisible();
    load.mockRestore();
    await user.click(button('Try again'));
    expect(await screen.findByRole('dialog', { name: 'History' })).toBeVisible();
    expect(screen.queryByText(/^The controls didn’t load/)).not.toBeInTheDocument();
  });

  it('does not hide how a save ended', async () => {
    const { user } = await openWithoutCode();
    await fill(user, crmInterval, '450');
    await save(user);
    expect(await screen.findByText('Saved')).toBeVisible();
  });
});

describe('restoring', () => {
  it('a value creates a draft with a reason, and moves the focus to Save', async () => {
    const { user } = await openEditor('grace');
    await openHistory(user);
    await openChange(user, `Tasks and ${crmInterval}, Nov 2`);
    await user.click(page().getByRole('button', { name: `Restore 600, ${crmInterval}` }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(textbox(crmInterval)).toHaveValue('600');
    await waitFor(() => expect(button('Save')).toHaveFocus());
    expect(saveRequests()).toHaveLength(0);
    const reason = await saveChanges(user);
    expect(reason).toHaveValue('Restored to the version of Nov 2, 2026, 9:00 AM');
    expect(await recordedChanges()).toMatchObject([{ entries: [{ action: 'update', from: 300, to: 600 }] }]);
  });

  it('a version reverts all later changes of the scope, and is recorded itself', async () => {
    await systemSets('outlook.crm_sync_interval', { useParentScopeValue: false, value: 90 });
    const { user } = await openEditor('grace');
    await openHistory(user);
    await openChange(user, `${crmInterval}, Nov 20`);
    expect(page().queryByRole('button', { name: /^Restore all/ })).not.toBeInTheDocument();
    await openChange(user, 'Tasks');
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

  it('a version is not offered where only one setting is shown', async () => {
    const { user } = await openEditor('grace');
    await openHistory(user);
    await select(user, 'Setting', 'contacts');
    await openChange(user, 'Contacts, Nov 10');
    expect(
      entries()
        .map(({ textContent }) => textContent)
        .join(),
    ).not.toMatch(/Sync Direction/);
    expect(page().getByRole('button', { name: 'Restore Off, Contacts' })).toBeVisible();
    expect(page().queryByRole('button', { name: /^Restore all/ })).not.toBeInTheDocument();
  });

  it('is not offered for the current values', async () => {
    const { user } = await openEditor('grace');
    await openHistory(user);
    await openChange(user, `${crmInterval}, Nov 20`);
    expect(page().getByText('In effect')).toBeVisible();
    await openChange(user, 'Contacts, Nov 12');
    expect(page().getByText('As it is now')).toBeVisible();
    expect(page().queryByRole('button', { name: /^Restore (?!all)/ })).not.toBeInTheDocument();
  });

  it('is not offered while there are unsaved changes, with the reason', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const history = await openHistory(user);
    await openChange(user, 'Tasks');
    expect(history.getByText('Save or discard your changes first.')).toBeVisible();
    expect(history.queryByRole('button', { name: /Restore/ })).not.toBeInTheDocument();
    await user.click(history.getByRole('button', { name: 'Back' }));
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('skips settings that the parent scope enforces, and lists them with the reason', async () => {
    await systemSets('outlook.crm_sync_interval', { useParentScopeValue: false, value: 60, enforced: true });
    const { user } = await openEditor('grace');
    await openHistory(user);
    await openChange(user, 'Tasks');
    expect(page().getByText(/Can’t be restored/)).toHaveTextContent(/^Can’t be restored: enforced by System$/);
    await openChange(user, 'Contacts, Nov 12');
    expect(page().getByText(`${crmInterval}: Can’t be restored: enforced by System`)).toBeVisible();
    await user.click(restoreVersion('Nov 2'));
    expect(screen.getByText('1 change')).toBeVisible();
    expect(row(crmInterval).getByText('60')).toBeVisible();
  });

  it('reads the changes of a colleague first', async () => {
    const { user } = await openEditor('grace');
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await openHistory(user);
    // The policy that contains them, and the history of its version.
    await flushResponses();
    await openChange(user, `${crmInterval}, Nov 20`);
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
    await user.click(button('Enforce for everyone below, Tasks'));
    await saveChanges(user);
    const history = await openHistory(user);
    expect(await history.findByText('from On to On, enforced')).toBeInTheDocument();
    await user.click(within(entries()[1] ?? document.body).getByRole('button', { name: /^Details, Tasks, / }));
    await user.click(history.getByRole('button', { name: 'Restore On, Tasks' }));
    await saveChanges(user);
    expect(button('Enforce for everyone below, Tasks')).toHaveAttribute('aria-pressed', 'false');
  });
});
