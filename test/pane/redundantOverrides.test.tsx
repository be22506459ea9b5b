// Redundant overrides, the filter of the settings, and the copy of a policy.
import { act, screen, within } from '@testing-library/react';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  focusAgain,
  filterItem,
  menuItem,
  openMenu,
  outlookInterval,
  save,
  selectScope,
  textbox,
} from './actions';
import { colleagueSets, recordedChanges, systemSets } from './colleague';
import { openEditor, openPane } from './openPane';
import type { UserEvent } from '@testing-library/user-event';

const labels = [
  'Contacts',
  'Tasks',
  'Calendar Events',
  'Sync Direction',
  'Conflict Resolution',
  crmInterval,
  outlookInterval,
];
/** The settings that are shown, in their order. */
const shown = () =>
  screen
    .queryAllByRole('listitem')
    .flatMap((item) => labels.filter((name) => within(item).queryByRole('group', { name })));
const show = async (user: UserEvent, name: string) => {
  await openMenu(user);
  await user.click(filterItem(name));
};

/** The check boxes of values that would be inherited anyway. */
const same = () => screen.queryAllByRole('checkbox', { name: /\(same\)/ }).map((box) => box.getAttribute('aria-label'));

describe('an override that is the same as what would be inherited', () => {
  it('is marked, and removed like any other', async () => {
    const { user } = await openEditor('grace');
    expect(same()).toEqual(['Use System (same), Sync Direction']);
    await user.click(checkbox('Use System (same), Sync Direction'));
    expect(checkbox('Use System (Bidirectional), Sync Direction')).toBeChecked();
    expect(same()).toEqual([]);
    await save(user);
    await screen.findByText('Saved');
    expect(await recordedChanges()).toMatchObject([{ entries: [{ action: 'remove', from: 'bidirectional' }] }]);
  });

  it('is not marked when it is enforced', async () => {
    await systemSets('outlook.sync_direction', { useParentScopeValue: false, value: 'bidirectional', enforced: true });
    const { user } = await openEditor('ines');
    await selectScope(user, 'System');
    expect(button('Enforce for everyone below, Sync Direction')).toHaveAttribute('aria-pressed', 'true');
    expect(same()).toEqual(['Use Default (same), Calendar Events']);
  });

  it('is not marked for a reader', async () => {
    await openPane('tom');
    expect(screen.queryByText(/\(same\)/)).not.toBeInTheDocument();
  });
});

describe('the filter', () => {
  it('shows the overridden settings and their number, and all settings again', async () => {
    const { user } = await openPane('tom');
    await show(user, 'Overridden');
    expect(shown()).toEqual(['Tasks', 'Sync Direction', crmInterval]);
    expect(screen.getByText('Overridden: 3 of 7 settings')).toBeVisible();
    await user.click(button('Show all settings'));
    expect(shown()).toEqual(labels);
    await openMenu(user);
    expect(filterItem('All settings')).toBeChecked();
  });

  it('shows the enforced settings', async () => {
    const { user } = await openPane('sven');
    await show(user, 'Enforced');
    expect(shown()).toEqual(['Sync Direction']);
  });

  it('has the number of settings, and is not available for none', async () => {
    const { user } = await openPane('tom');
    const menu = await openMenu(user);
    const entries = () =>
      menu.getAllByRole('menuitemradio').map((item) => [item.textContent, item.getAttribute('aria-disabled')]);
    expect(entries()).toEqual([
      ['All settings 7', 'false'],
      ['Overridden 3', 'false'],
      ['Enforced 0', 'true'],
      ['Changed 0', 'true'],
    ]);
    await user.click(filterItem('Enforced'));
    expect(menu.getByRole('menuitemradio', { checked: true })).toBe(filterItem('All settings'));
    expect(shown()).toEqual(labels);
  });

  it('shows remote changes until they are dismissed', async () => {
    const { user } = await openPane('tom');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await focusAgain();
    await show(user, 'Changed');
    expect(shown()).toEqual([crmInterval]);
    await user.click(button('Dismiss, Changed since you looked'));
    expect(shown()).toEqual([]);
    expect(screen.getByText('Nothing has changed since you looked.')).toBeVisible();
    await openMenu(user);
    expect(filterItem('Changed')).toHaveAttribute('aria-disabled', 'false');
  });

  it('never hides unsaved edits', async () => {
    await systemSets('outlook.outlook_sync_interval', { useParentScopeValue: false, value: 60, enforced: true });
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '0');
    await show(user, 'Enforced');
    expect(shown()).toEqual([crmInterval, outlookInterval]);
    await user.click(button('Fix 1 value'));
    expect(textbox(crmInterval)).toHaveFocus();
  });
});

describe('a copy', () => {
  const copy = async (user: UserEvent, name: string): Promise<string> => {
    const write = jest.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openMenu(user);
    await user.click(menuItem(name));
    expect(await screen.findByRole('menuitem', { name: 'Copied' })).toBeVisible();
    return write.mock.lastCall?.[0] ?? '';
  };

  it('as text has every setting with its value, source, author and date', async () => {
    const { user } = await openPane('tom');
    const lines = (await copy(user, 'Copy as text')).split('\n');
    expect(lines[0]).toMatch(/^Sync policy of Acme, /);
    expect(lines.slice(1)).toEqual([
      'Contacts: On, OroCRM’s default',
      'Tasks: Off, Organization: Acme, Grace Weber, Nov 2, 2026, 9:00 AM',
      'Calendar Events: On, System, OroCRM, Aug 17, 2026, 6:30 AM',
      'Sync Direction: Bidirectional, Organization: Acme, Yusuf Demir, Nov 10, 2026, 2:30 PM',
      'Conflict Resolution: OroCRM always wins, OroCRM’s default',
      'CRM Sync Interval (In Seconds): 300, Organization: Acme, Grace Weber, Nov 20, 2026, 10:02 AM',
      'Outlook Sync Interval (In Seconds): 30, OroCRM’s default',
    ]);
  });

  it('as text marks enforced settings', async () => {
    const { user } = await openPane('sven');
    expect(await copy(user, 'Copy as text')).toContain(
      'Sync Direction: OroCRM to Outlook, Organization: Globex, Maya Lindqvist, Sep 21, 2026, 11:15 AM, enforced',
    );
  });

  it('as JSON has the same, and no id of a user', async () => {
    const { user } = await openPane('tom');
    const text = await copy(user, 'Copy as JSON');
    const policy = JSON.parse(text) as { policyOf: string; settings: unknown[] };
    expect(policy.policyOf).toBe('Acme');
    expect(policy.settings).toHaveLength(7);
    expect(policy.settings[1]).toEqual({
      setting: 'tasks',
      label: 'Tasks',
      value: false,
      level: 'organization',
      source: 'Organization: Acme',
      setBy: 'Grace Weber',
      setAt: '2026-11-02T09:00:00Z',
      enforced: false,
    });
    expect(text).not.toMatch(/demo\.|"id"|"3"|"7"/);
  });

  it('is shown in a field when the host blocks the clipboard', async () => {
    const { user } = await openPane('tom');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await openMenu(user);
    await user.click(menuItem('Copy as text'));
    const text = await screen.findByRole('textbox', {
      name: 'This pane can’t copy here. Select the text and copy it:',
    });
    expect(text).toHaveDisplayValue(/Contacts: On, OroCRM’s default/);
    expect(text).toHaveAttribute('readonly');
    act(() => text.focus());
    const { selectionStart, selectionEnd, value } = text as HTMLTextAreaElement;
    expect([selectionStart, selectionEnd]).toEqual([0, value.length]);
    await user.keyboard('{Escape}');
    expect(button('More')).toHaveFocus();
  });

  it('has the effective values, not the unsaved edits', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    expect(await copy(user, 'Copy as text')).toContain('CRM Sync Interval (In Seconds): 300');
  });
});
