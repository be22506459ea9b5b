// A reader sees the seven values and their sources, and no controls.
import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { button, crmInterval, openSources, outlookInterval, sourceButton } from './actions';
import { acmeOption, jsonResponse, policyWith, defaultOption } from './literalPolicy';
import { openEditor, openPane, people, row, server } from './openPane';

/** A policy of Acme that Tom reads. */
const openWith = (options: Record<string, object>) => {
  const document = policyWith(options);
  const actor = { id: people.tom, name: 'Tom Okafor', capabilities: ['reader'] };
  Object.assign(document.data.meta, { actor, editableScopes: [] });
  server.use(http.get('*/api/configuration/outlook', () => jsonResponse(document)));
  return openPane('tom');
};

it.each([
  ['Contacts', 'On', 'Default'],
  ['Tasks', 'Off', 'Acme · Grace Weber'],
  ['Calendar Events', 'On', 'System'],
  ['Sync Direction', 'Bidirectional', 'Acme · Yusuf Demir'],
  ['Conflict Resolution', 'OroCRM always wins', 'Default'],
  [crmInterval, 'Every 5 minutes (300)', 'Acme · Grace Weber'],
  [outlookInterval, 'Every 30 seconds (30)', 'Default'],
])('shows %s as %s, from %s', async (label, value, source) => {
  await openPane('tom');
  const shown = screen.getByRole('group', { name: label });
  // The source has the given name alone.
  expect(shown).toHaveTextContent(`${label}${value}${source.replace(/ \w+$/, '')}`);
  expect(within(shown).getByRole('button', { name: `${source}, source of ${label}` })).toBeVisible();
});

it('names the organization, the user and their permissions', async () => {
  await openPane('tom');
  expect(screen.getByRole('heading', { level: 1, name: 'Sync policy: Acme' })).toBeVisible();
  expect(screen.getByText('Tom Okafor · View only')).toBeVisible();
});

it.each([
  ['grace', 'Grace Weber · Can edit Acme'],
  ['lena', 'Lena Fischer · Can edit your own settings'],
  ['maya', 'Maya Lindqvist · Can edit Globex'],
  ['ines', 'Ines Costa · Can edit System and all organizations'],
] as const)('names what %s can edit', async (who, person) => {
  await openEditor(who);
  expect(screen.getByText(person)).toBeVisible();
});

it('names the author of a value as you to themselves', async () => {
  await openEditor('grace');
  expect(sourceButton('Tasks')).toHaveAccessibleName('Acme · you, source of Tasks');
  expect(sourceButton('Sync Direction')).toHaveAccessibleName('Acme · Yusuf Demir, source of Sync Direction');
});

it('shows a summary of the policy', async () => {
  await openPane('tom');
  expect(screen.getByText('Contacts and calendar events sync both ways.')).toBeInTheDocument();
  expect(screen.getByText('If both sides change, OroCRM wins')).toBeVisible();
  expect(screen.getByText('Checks OroCRM for changes every 5 minutes, Outlook every 30 seconds.')).toBeInTheDocument();
});

it('shows what happens to edits on the other side, and no intervals, in the summary of one direction', async () => {
  await openPane('sven');
  expect(screen.getByText('Tasks and calendar events sync from OroCRM to Outlook.')).toBeInTheDocument();
  expect(screen.getByText('Outlook edits aren’t sent and may be overwritten')).toBeVisible();
  expect(screen.queryByText(/^If both sides change/)).not.toBeInTheDocument();
  expect(screen.queryByText(/^Checks OroCRM/)).not.toBeInTheDocument();
  expect(row('Conflict Resolution').getByText('Not used: sync goes one way')).toBeVisible();
});

it('shows why an interval is not valid', async () => {
  await openWith({ 'outlook.outlook_sync_interval': acmeOption(86_400, 30) });
  expect(row(outlookInterval).getByText('86400')).toBeVisible();
  expect(row(outlookInterval).getByText('86400 is over the maximum (86399)')).toBeVisible();
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
  await openWith(off);
  expect(screen.getByText('Nothing syncs')).toBeVisible();
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
  expect(screen.getByText('Replaces the value of Acme (45)')).toBeVisible();
  expect(sourceButton(outlookInterval)).toHaveAccessibleName(`You, source of ${outlookInterval}`);
});

describe('the list of sources of a value', () => {
  const chainOf = async (label: string) => {
    const { user } = await openPane('tom');
    const chain = await openSources(user, label);
    return chain.getAllByRole('listitem').map(({ textContent }) => textContent);
  };

  it('starts with the default, and ends with the strongest scope', async () => {
    expect(await chainOf(crmInterval)).toEqual([
      'DefaultEvery 2 minutes (120) Not in effect',
      'SystemEvery minute (60) Not in effectInes Costa · Oct 1, 2026',
      'AcmeEvery 5 minutes (300)In effect · Grace Weber · Nov 20, 2026',
      'YouNot set',
    ]);
  });

  it('has the reason of a value', async () => {
    expect(await chainOf('Tasks')).toContain('AcmeOffIn effect · Grace Weber · Nov 2, 2026Tasks stay in the CRM');
  });

  it('names the CRM when no person set the value', async () => {
    expect(await chainOf('Calendar Events')).toContain('SystemOnIn effect · OroCRM · Aug 17, 2026Import');
  });

  it('names the default of the CRM where it is in effect', async () => {
    expect(await chainOf('Contacts')).toContain('DefaultOnIn effect · OroCRM’s default');
  });
});

describe('the author of a value', () => {
  const mailOf = (link: HTMLElement) => new URL((link as HTMLAnchorElement).href);

  it('can be written to, with the setting and its value', async () => {
    const { user } = await openPane('tom');
    await openSources(user, 'Tasks');
    const { protocol, pathname, searchParams } = mailOf(
      screen.getByRole('link', { name: 'Write to Grace Weber, Tasks' }),
    );
    expect([protocol, decodeURIComponent(pathname)]).toEqual(['mailto:', 'grace.weber@acme.example']);
    expect(searchParams.get('subject')).toBe('Sync policy of Acme: Tasks');
    expect(searchParams.get('body')).toContain('“Tasks” is set to “Off”');
  });

  it('gets a copied text where the CRM has no address', async () => {
    const { user } = await openWith({ 'outlook.tasks_enabled': acmeOption(false, true) });
    const write = jest.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openSources(user, 'Tasks');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    await user.click(button('Copy a request, Tasks'));
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(write.mock.lastCall?.[0]).toMatch(/^Sync policy of Acme: Tasks\n\nHello Grace Weber,/);
  });

  it.each([
    ['oneself', 'grace', 'Tasks'],
    ['the CRM', 'tom', 'Calendar Events'],
  ] as const)('is not written to when it is %s', async (_author, who, label) => {
    const { user } = await openPane(who);
    await openSources(user, label);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Copy a request/ })).not.toBeInTheDocument();
  });
});
