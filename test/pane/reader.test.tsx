// A reader sees the seven values, their meaning and their sources, and no controls.
import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { jsonResponse, policyWith, defaultOption } from './literalPolicy';
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

it('names the organization, the user and their permissions', async () => {
  await openPane('tom');
  expect(screen.getByRole('heading', { level: 1, name: 'Sync policy: Acme' })).toBeVisible();
  expect(screen.getByText('Tom Okafor can view, not change')).toBeVisible();
});

it('shows a summary of the policy', async () => {
  await openPane('tom');
  expect(
    screen.getByText(
      'Contacts and calendar events sync both ways. When both sides changed, OroCRM wins. ' +
        'OroCRM is checked every 5 minutes, Outlook every 30 seconds.',
    ),
  ).toBeVisible();
});

it('omits the intervals from the summary of a one-way direction', async () => {
  await openPane('sven');
  const summary = 'Tasks and calendar events sync from OroCRM to Outlook. When both sides changed, OroCRM wins.';
  expect(screen.getByText(summary)).toBeVisible();
  expect(row('Conflict Resolution').getByText('Only used when direction is Bidirectional')).toBeVisible();
});

it('has no input for a reader', async () => {
  await openPane('tom');
  for (const role of ['textbox', 'combobox', 'checkbox', 'switch', 'radio', 'spinbutton'] as const) {
    expect(screen.queryByRole(role)).not.toBeInTheDocument();
  }
});

it('marks four settings as not used when all three types are off', async () => {
  const off = {
    'outlook.contacts_enabled': defaultOption(false),
    'outlook.tasks_enabled': defaultOption(false),
    'outlook.calendar_events_enabled': defaultOption(false),
  };
  server.use(http.get('*/api/configuration/outlook', () => jsonResponse(policyWith(off))));
  await openEditor('grace');
  expect(screen.getByText('Nothing syncs: contacts, tasks, and calendar events are off.')).toBeVisible();
  expect(screen.getAllByText('Not used: nothing syncs')).toHaveLength(4);
});

it("shows the value of the organization that a user's own value hides", async () => {
  const entry = (scope: string, scopeName: string, value: number) => ({ scope, scopeName, value });
  const hidingOption = {
    ...defaultOption(60),
    useParentScopeValue: false,
    valueScope: 'user',
    chain: [{ scope: 'default', value: 30 }, entry('organization', 'Acme', 45), entry('user', 'Lena Fischer', 60)],
  };
  const document = policyWith({ 'outlook.outlook_sync_interval': hidingOption });
  Object.assign(document.data.meta, { scope: 'user', scopeId: '5', scopeName: 'Lena Fischer', editableScopes: [] });
  server.use(http.get('*/api/configuration/outlook', () => jsonResponse(document)));
  await openPane('lena');
  expect(screen.getByText('Your own value hides Organization: Acme: 45')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Source: You, Outlook Sync Interval (In Seconds)' })).toBeVisible();
});

describe('the list of sources of a value', () => {
  const chainOf = async (label: string) => {
    const { user } = await openPane('tom');
    await user.click(screen.getByRole('button', { name: new RegExp(`^Source: .*${label}`) }));
    const chain = within(screen.getByRole('list', { name: new RegExp(`^Where ${label}.* comes from$`) }));
    return chain.getAllByRole('listitem').map(({ textContent }) => textContent);
  };

  it('starts with the effective value, who set it and when', async () => {
    const [winner] = await chainOf('CRM Sync Interval');
    expect(winner).toMatch(/^Organization: Acme300 \(every 5 minutes\)Set by Grace Weber, Nov \d+, 2026, .*In effect$/);
  });

  it('lists the overridden scopes below it, down to the default', async () => {
    const [, system, defaultValue, ...others] = await chainOf('CRM Sync Interval');
    expect(system).toMatch(/^System60 \(every minute\)Set by Ines Costa, .*Not in effect$/);
    expect(defaultValue).toBe('Default120 (every 2 minutes)Ships with OroCRMNot in effect');
    expect(others).toEqual([]);
  });

  it('names the CRM when no person set the value', async () => {
    const [winner] = await chainOf('Calendar Events');
    expect(winner).toMatch(/^SystemOnSet by OroCRM, Aug \d+, 2026, .*In effect$/);
  });
});
