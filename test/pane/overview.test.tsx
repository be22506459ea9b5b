// Where organizations differ from the system, setting by setting.
import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import type { UserEvent } from '@testing-library/user-event';
import { button, menuItem, openMenu } from './actions';
import { systemSets } from './colleague';
import { deferred } from './deferred';
import { errorDocument, jsonResponse } from './literalPolicy';
import { openEditor, openPane, server } from './openPane';

const overviewUrl = '*/api/configurationoverview';
const page = () => within(screen.getByRole('dialog', { name: 'Where it differs' }));

const openOverview = async (user: UserEvent) => {
  await openMenu(user);
  await user.click(menuItem('Where it differs'));
  return within(await screen.findByRole('dialog', { name: 'Where it differs' }));
};
/** Waits until the organizations are read. */
const openWhole = async () => {
  const { user } = await openEditor('ines');
  const overview = await openOverview(user);
  await waitFor(() => expect(overview.queryByText(/^Loading/)).not.toBeInTheDocument());
  return user;
};
/** The item of a setting, with its organizations where it is open. */
const setting = (label: string): HTMLElement =>
  page().getByRole('heading', { level: 2, name: label }).closest('li') ?? document.body;
const settingNames = () =>
  page()
    .queryAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);
const press = (user: UserEvent, label: string) => user.click(page().getByRole('button', { name: label }));
const rows = (label: string) =>
  within(setting(label))
    .queryAllByRole('listitem')
    .map((row) => within(row).getByRole('button').getAttribute('aria-label'));
const search = async (user: UserEvent, text: string) => {
  await user.click(page().getByRole('searchbox', { name: 'Find an organization' }));
  await user.paste(text);
};

/** An organization in literal JSON. @param options what it sets, by the end of the option's id */
const organization = (id: number, name: string, options: object = { tasks_enabled: false }, people: object = {}) => {
  const byOption = (values: object, toValue: (value: unknown) => unknown) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`outlook.${key}`, toValue(value)]));
  return {
    type: 'configurationoverview',
    id: String(id),
    attributes: {
      name,
      options: byOption(options, (value) => ({ value, inEffect: true })),
      people: byOption(people, (count) => count),
    },
  };
};
const pageOf = (data: readonly object[], after?: string) =>
  jsonResponse({
    data,
    links: after === undefined ? {} : { next: `/api/configurationoverview?page[after]=${after}` },
    meta: { counts: {} },
  });
const respondWith = (...data: readonly object[]) => server.use(http.get(overviewUrl, () => pageOf(data)));

type Width = 'narrow' | 'wide';
/** Mocks the media query, which jsdom does not have. */
const setWidth = (initial: Width) => {
  const query = Object.assign(new EventTarget(), { matches: initial === 'wide' });
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => query });
  return {
    change: (width: Width) => {
      query.matches = width === 'wide';
      query.dispatchEvent(new Event('change'));
    },
  };
};
const rowNames = () =>
  page()
    .queryAllByRole('rowheader')
    .map(({ textContent }) => textContent);
/** The values in a row. */
const expectCells = (row: string, values: readonly string[]) => {
  const cells = page().getByRole('rowheader', { name: row }).closest('tr')?.querySelectorAll('td') ?? [];
  expect(cells).toHaveLength(values.length);
  for (const [index, cell] of [...cells].entries()) expect(cell).toHaveAccessibleName(values[index]);
};

it('is in the menu of those who administer all organizations', async () => {
  const { user } = await openPane('grace');
  const menu = await openMenu(user);
  expect(menu.queryByRole('menuitem', { name: 'Where it differs' })).not.toBeInTheDocument();
});

it('shows for each setting the value of the system and who has one of their own', async () => {
  await openWhole();
  expect(settingNames()).toHaveLength(7);
  expect(setting('Contacts')).toHaveTextContent(/^ContactsOn1 organization$/);
  expect(setting('Calendar Events')).toHaveTextContent(/^Calendar EventsOnSame everywhere$/);
  expect(setting('Sync Direction')).toHaveTextContent(/^Sync DirectionBidirectional1 organization, 1 sets the same$/);
  expect(setting('CRM Sync Interval (In Seconds)')).toHaveTextContent(/1 organizationEvery minute \(60\)$/);
  expect(setting('Outlook Sync Interval (In Seconds)')).toHaveTextContent(/1 personEvery 30 sec \(30\)$/);
  // There is no organization to go to.
  expect(page().queryByRole('button', { name: 'Outlook Sync Interval (In Seconds)' })).not.toBeInTheDocument();
  expect(page().getByRole('button', { name: 'Contacts' })).toHaveAccessibleDescription('On 1 organization');
});

it('lists the organizations of a setting, those with another value first', async () => {
  const user = await openWhole();
  await press(user, 'Sync Direction');
  expect(rows('Sync Direction')).toEqual([
    'Globex, OroCRM to Outlook, enforced, Sync Direction',
    'Acme, Bidirectional, Sync Direction',
  ]);
  await press(user, 'Sync Direction');
  expect(rows('Sync Direction')).toEqual([]);
});

it('sorts by name as the language does, and counts people apart', async () => {
  respondWith(
    organization(1, 'Zebra', { tasks_enabled: false }, { tasks_enabled: 2 }),
    organization(2, 'Ärztehaus'),
    organization(3, 'Filiale 10'),
    organization(4, 'Filiale 9', { tasks_enabled: true }, { tasks_enabled: 1 }),
  );
  const user = await openWhole();
  expect(setting('Tasks')).toHaveTextContent(/3 organizations, 1 sets the same, 3 people$/);
  await press(user, 'Tasks');
  expect(rows('Tasks')).toEqual([
    'Ärztehaus, Off, Tasks',
    'Filiale 10, Off, Tasks',
    'Zebra, Off, Tasks',
    'Filiale 9, On, Tasks',
  ]);
  expect(within(setting('Tasks')).getByText('3 people have their own')).toBeVisible();
});

it('leads from a value to its organization and setting', async () => {
  const user = await openWhole();
  await press(user, 'Sync Direction');
  await press(user, 'Globex, OroCRM to Outlook, enforced, Sync Direction');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: Globex' })).toBeVisible();
  const row = screen.getByRole('group', { name: 'Sync Direction' });
  await waitFor(() => expect(row).toContainElement(document.activeElement as HTMLElement));
});

it('leaves the focus where a person has moved it while the organization was read', async () => {
  const user = await openWhole();
  await press(user, 'Sync Direction');
  const policy = deferred();
  server.use(
    http.get('*/api/configuration/outlook', async () => {
      await policy.promise;
      return undefined;
    }),
  );
  await press(user, 'Globex, OroCRM to Outlook, enforced, Sync Direction');
  const radio = screen.getByRole('radio', { name: 'Organization' });
  act(() => radio.focus());
  policy.resolve();
  await screen.findByRole('group', { name: 'Sync Direction' });
  expect(radio).toHaveFocus();
});

it('leads to the reason where the organization cannot be read', async () => {
  const user = await openWhole();
  await press(user, 'Sync Direction');
  server.use(http.get('*/api/configuration/outlook', () => jsonResponse(errorDocument(500, 'internal', '!'), 500)));
  await press(user, 'Globex, OroCRM to Outlook, enforced, Sync Direction');
  expect(await screen.findByText('Something went wrong in OroCRM')).toBeVisible();
  expect(screen.queryByRole('group', { name: 'Sync Direction' })).not.toBeInTheDocument();
});

it('marks the values that the system overrules', async () => {
  await systemSets('outlook.tasks_enabled', { useParentScopeValue: false, value: true, enforced: true });
  const user = await openWhole();
  expect(page().getByRole('button', { name: 'Tasks' })).toHaveAccessibleDescription('On enforced 1 organization');
  await press(user, 'Tasks');
  expect(page().getByText('System enforces its value. These are kept but ignored:')).toBeVisible();
  expect(rows('Tasks')).toEqual(['Acme, Off, not in effect, Tasks']);
});

describe('the search', () => {
  it('shows only the settings of the organizations that it finds, opened', async () => {
    const user = await openWhole();
    await search(user, 'GLÖB');
    expect(page().getByRole('status')).toHaveTextContent(/^1 organization found$/);
    expect(settingNames()).toEqual(['Contacts', 'Sync Direction', 'Conflict Resolution']);
    expect(rows('Sync Direction')).toEqual(['Globex, OroCRM to Outlook, enforced, Sync Direction']);
    await press(user, 'Sync Direction');
    expect(rows('Sync Direction')).toEqual([]);
    await press(user, 'Clear search');
    expect(page().getByRole('searchbox')).toHaveFocus();
    expect(settingNames()).toHaveLength(7);
    expect(rows('Contacts')).toEqual([]);
  });

  it('finds organizations of which only people have their own', async () => {
    respondWith(organization(1, 'Acme'), organization(2, 'Castellan', {}, { contacts_enabled: 1 }));
    const user = await openWhole();
    await search(user, 'cast');
    expect(settingNames()).toEqual(['Contacts']);
    expect(setting('Contacts')).toHaveTextContent(/1 person$/);
  });

  it('announces that nothing matches, and is cleared by Escape', async () => {
    const user = await openWhole();
    await search(user, 'initech');
    expect(page().getByRole('status')).toHaveTextContent(/^No organization matches/);
    expect(settingNames()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(settingNames()).toHaveLength(7);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('many organizations', () => {
  const hundred = Array.from({ length: 100 }, (_each, index) => organization(index + 10, `Branch ${index + 1}`));

  it('are read page by page, and drawn as many at a time as can be read', async () => {
    const second = deferred();
    server.use(
      http.get(overviewUrl, async ({ request }) => {
        if (!new URL(request.url).searchParams.has('page[after]')) return pageOf(hundred, 'x');
        await second.promise;
        return pageOf([organization(1, 'Annex')]);
      }),
    );
    const { user } = await openEditor('ines');
    await openOverview(user);
    expect(await page().findByText('Loading organizations… 100')).toBeVisible();
    expect(setting('Calendar Events')).toHaveTextContent(/^Calendar EventsOn$/);
    second.resolve();
    await waitFor(() => expect(setting('Tasks')).toHaveTextContent(/101 organizations$/));
    expect(setting('Calendar Events')).toHaveTextContent(/Same everywhere$/);
    await press(user, 'Tasks');
    expect(rows('Tasks')).toHaveLength(50);
    expect(rows('Tasks')[0]).toBe('Annex, Off, Tasks');
    await press(user, 'Show more, Tasks');
    expect(rows('Tasks')).toHaveLength(100);
    expect(document.activeElement).toHaveTextContent(/^Branch 50Off$/);
    await search(user, 'branch 100');
    expect(rows('Tasks')).toEqual(['Branch 100, Off, Tasks']);
  });

  it('are read on after a failure', async () => {
    const failure = () => jsonResponse(errorDocument(500, 'internal', '!'), 500);
    server.use(
      http.get(overviewUrl, ({ request }) =>
        new URL(request.url).searchParams.has('page[after]') ? failure() : pageOf(hundred, 'x'),
      ),
    );
    const { user } = await openEditor('ines');
    await openOverview(user);
    expect(await page().findByRole('alert')).toHaveTextContent(/Something went wrong in OroCRM/);
    expect(setting('Tasks')).toHaveTextContent(/100 organizations$/);
    respondWith(organization(1, 'Annex'));
    await press(user, 'Try again');
    await waitFor(() => expect(setting('Tasks')).toHaveTextContent(/101 organizations$/));
  });
});

describe('on a wide page', () => {
  afterEach(() => Reflect.deleteProperty(window, 'matchMedia'));

  it('is a table, in which the whole policy of an organization can be read, and a value leads to it', async () => {
    setWidth('wide');
    const user = await openWhole();
    expect(settingNames()).toEqual([]);
    expect(page().getByRole('columnheader', { name: 'Contacts 1 organization' })).toBeInTheDocument();
    expectCells('System', ['On', 'On', 'On', 'Bidirectional', 'OroCRM always wins', '60', '30']);
    expectCells('Acme', ['', 'Off', '', 'Bidirectional', '', '300', '1 person has their own']);
    await user.click(page().getByRole('switch', { name: 'Only what differs' }));
    expectCells('Acme', ['On', 'Off', 'On', 'Bidirectional', 'OroCRM always wins', '300', '30 1 person has their own']);
    await press(user, 'Globex, OroCRM to Outlook, enforced, Sync Direction');
    expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: Globex' })).toBeVisible();
    const row = screen.getByRole('group', { name: 'Sync Direction' });
    await waitFor(() => expect(row).toContainElement(document.activeElement as HTMLElement));
  });

  it('draws as many organizations at a time as can be read', async () => {
    setWidth('wide');
    respondWith(...Array.from({ length: 60 }, (_each, index) => organization(index + 10, `Branch ${index + 1}`)));
    const user = await openWhole();
    expect(rowNames()).toHaveLength(51);
    await press(user, 'Show more');
    expect(rowNames()).toHaveLength(61);
    expect(document.activeElement).toHaveTextContent(/^Branch 51$/);
    expect(page().queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('keeps the search when it becomes narrow, and the settings are listed', async () => {
    const width = setWidth('wide');
    const user = await openWhole();
    await search(user, 'glob');
    expect(rowNames()).toEqual(['System', 'Globex']);
    act(() => width.change('narrow'));
    expect(page().queryByRole('table')).not.toBeInTheDocument();
    expect(page().getByRole('searchbox')).toHaveValue('glob');
    expect(rows('Contacts')).toEqual(['Globex, Off, Contacts']);
    act(() => width.change('wide'));
    await user.type(page().getByRole('searchbox'), 'al');
    expect(page().getByRole('status')).toHaveTextContent(/^No organization matches/);
    expect(page().queryByRole('table')).not.toBeInTheDocument();
  });
});

it('returns the focus to the menu', async () => {
  const user = await openWhole();
  expect(page().getByRole('heading', { level: 1 })).toHaveFocus();
  await press(user, 'Back');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(button('More')).toHaveFocus();
});
