// Somebody who reads: seven values, what they mean, who decided, and nothing to change.
import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { answer, policyWith, shipped } from './literalPolicy';
import { openEditor, openPane, row, server } from './openPane';

it.each([
  ['Contacts', 'On', 'Synced both ways', 'Default'],
  ['Tasks', 'Off', 'Not synced', 'Organization: Acme'],
  ['Calendar Events', 'On', 'Synced both ways', 'System'],
  ['Sync Direction', 'Bidirectional', 'Both ways', 'Organization: Acme'],
  ['Conflict Resolution', 'OroCRM always wins', 'OroCRM replaces Outlook', 'Default'],
  ['CRM Sync Interval (In Seconds)', '300', 'every 5 minutes', 'Organization: Acme'],
  ['Outlook Sync Interval (In Seconds)', '30', 'every 30 seconds', 'Default'],
])('shows %s as %s: %s, from %s', async (label, value, plain, source) => {
  await openPane('tom');
  expect(row(label).getByText(value)).toBeVisible();
  expect(row(label).getByText(plain)).toBeVisible();
  expect(row(label).getByRole('button', { name: `Source: ${source}, ${label}` })).toBeVisible();
});

it('names the organization, who is looking and what they may do', async () => {
  await openPane('tom');
  expect(screen.getByRole('heading', { level: 1, name: 'Sync policy: Acme' })).toBeVisible();
  expect(screen.getByText('Tom Okafor can view, not change')).toBeVisible();
});

it('says the policy in short', async () => {
  await openPane('tom');
  expect(
    screen.getByText(
      'Contacts and calendar events sync both ways. When both sides changed, OroCRM wins. ' +
        'OroCRM is checked every 5 minutes, Outlook every 30 seconds.',
    ),
  ).toBeVisible();
});

it('says nothing about the intervals of a one-way direction', async () => {
  await openPane('sven');
  const summary = 'Tasks and calendar events sync from OroCRM to Outlook. When both sides changed, OroCRM wins.';
  expect(screen.getByText(summary)).toBeVisible();
  expect(row('Conflict Resolution').getByText('Only used when direction is Bidirectional')).toBeVisible();
});

it('has nothing that a reader could change', async () => {
  await openPane('tom');
  for (const role of ['textbox', 'combobox', 'checkbox', 'switch', 'radio', 'spinbutton'] as const) {
    expect(screen.queryByRole(role)).not.toBeInTheDocument();
  }
});

it('says that four settings are not used where all three types are off', async () => {
  const off = {
    'outlook.contacts_enabled': shipped(false),
    'outlook.tasks_enabled': shipped(false),
    'outlook.calendar_events_enabled': shipped(false),
  };
  server.use(http.get('*/api/configuration/outlook', () => answer(policyWith(off))));
  await openEditor('grace');
  expect(screen.getByText('Nothing syncs: contacts, tasks, and calendar events are off.')).toBeVisible();
  expect(screen.getAllByText('Not used: nothing syncs')).toHaveLength(4);
});

it("says where a person's own value hides the organization's", async () => {
  const own = (scope: string, scopeName: string, value: number) => ({ scope, scopeName, value });
  const hiding = {
    ...shipped(60),
    useParentScopeValue: false,
    valueScope: 'user',
    chain: [{ scope: 'default', value: 30 }, own('organization', 'Acme', 45), own('user', 'Lena Fischer', 60)],
  };
  const document = policyWith({ 'outlook.outlook_sync_interval': hiding });
  Object.assign(document.data.meta, { scope: 'user', scopeId: '5', scopeName: 'Lena Fischer', editableScopes: [] });
  server.use(http.get('*/api/configuration/outlook', () => answer(document)));
  await openPane('lena');
  expect(screen.getByText('Your own value hides Organization: Acme: 45')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Source: You, Outlook Sync Interval (In Seconds)' })).toBeVisible();
});

describe('the source of a value, pressed,', () => {
  const chainOf = async (label: string) => {
    const { user } = await openPane('tom');
    await user.click(screen.getByRole('button', { name: new RegExp(`^Source: .*${label}`) }));
    const chain = within(screen.getByRole('list', { name: new RegExp(`^Where ${label}.* comes from$`) }));
    return chain.getAllByRole('listitem').map(({ textContent }) => textContent);
  };

  it('says who decided it, in which words, and that it is in effect', async () => {
    const [winner] = await chainOf('CRM Sync Interval');
    expect(winner).toMatch(/^Organization: Acme300 \(every 5 minutes\)Set by Grace Weber, Nov \d+, 2026, .*In effect$/);
  });

  it('lists the levels that lost below, down to the shipped value', async () => {
    const [, system, shippedValue, ...none] = await chainOf('CRM Sync Interval');
    expect(system).toMatch(/^System60 \(every minute\)Set by Ines Costa, .*Not in effect$/);
    expect(shippedValue).toBe('Default120 (every 2 minutes)Ships with OroCRMNot in effect');
    expect(none).toEqual([]);
  });

  it('names the CRM where nobody set the value', async () => {
    const [winner] = await chainOf('Calendar Events');
    expect(winner).toMatch(/^SystemOnSet by OroCRM, Aug \d+, 2026, .*In effect$/);
  });
});
