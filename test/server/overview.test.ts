// The overview: what organizations and their people set themselves.
import type { State } from '../../src/server/memory/state';
import { atOwn, bodyOf, crm, documentOf, enforce, jsonOf, patch, patchSystem, setTo, verdict, type Ask } from './crm';

const overview = '/api/configurationoverview?filter[section]=outlook';
const ines = '2';

type Item = { id: string; attributes: { name: string; options: Record<string, unknown>; people: object } };
type Page = {
  data: Item[];
  links: { next?: string };
  meta: { counts: Record<string, { organizations: number; people: number }> };
};
const pageAt = async (ask: Ask, path = overview) => (await jsonOf(await ask(path, { as: ines }))) as Page;
const namesOf = ({ data }: Page) => data.map(({ attributes }) => attributes.name);
const idsOf = ({ data }: Page) => data.map(({ id }) => id);

const allPages = async (ask: Ask, path: string): Promise<Page[]> => {
  const pages = [await pageAt(ask, path)];
  for (let next = pages[0]?.links.next; next !== undefined; next = pages.at(-1)?.links.next) {
    pages.push(await pageAt(ask, next));
  }
  return pages;
};

const scopeValue = (value: unknown) => ({
  value,
  enforced: false,
  createdAt: '2026-01-02T03:04:05Z',
  updatedAt: '2026-01-02T03:04:05Z',
  updatedBy: null,
});

/** An organization that sets its tasks. */
const addOrganization = (state: State, id: string, name: string): void => {
  state.organizations.push({ id, name });
  state.scopes[`organization:${id}`] = { version: 1, values: { tasks: scopeValue(false) } };
};

const none = { organizations: 0, people: 0 };

it('has the values that organizations set, the numbers of people who set one, and the counts of both', async () => {
  const response = await crm().ask(overview, { as: ines });
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/vnd.api+json']);
  expect(await jsonOf(response)).toEqual({
    data: [
      {
        type: 'configurationoverview',
        id: '1',
        attributes: {
          name: 'Acme',
          options: {
            'outlook.tasks_enabled': { value: false, inEffect: true },
            'outlook.sync_direction': { value: 'bidirectional', inEffect: true },
            'outlook.crm_sync_interval': { value: 300, inEffect: true },
          },
          people: { 'outlook.outlook_sync_interval': 1 },
        },
      },
      {
        type: 'configurationoverview',
        id: '2',
        attributes: {
          name: 'Globex',
          options: {
            'outlook.contacts_enabled': { value: false, inEffect: true },
            'outlook.sync_direction': { value: 'crm_to_outlook', enforced: true, inEffect: true },
            'outlook.conflict_resolution': { value: 'outlook_wins', inEffect: true },
          },
          people: {},
        },
      },
    ],
    links: {},
    meta: {
      counts: {
        'outlook.contacts_enabled': { organizations: 1, people: 0 },
        'outlook.tasks_enabled': { organizations: 1, people: 0 },
        'outlook.calendar_events_enabled': none,
        'outlook.sync_direction': { organizations: 2, people: 0 },
        'outlook.conflict_resolution': { organizations: 1, people: 0 },
        'outlook.crm_sync_interval': { organizations: 1, people: 0 },
        'outlook.outlook_sync_interval': { organizations: 0, people: 1 },
      },
    },
  });
});

describe('an organization', () => {
  it('has values that are not in effect where the system enforces its own', async () => {
    const { ask } = crm();
    await patchSystem(ask, { 'outlook.sync_direction': enforce('bidirectional') });
    const { data, meta } = await pageAt(ask);
    expect(data.map(({ attributes }) => attributes.options['outlook.sync_direction'])).toEqual([
      { value: 'bidirectional', inEffect: false },
      { value: 'crm_to_outlook', enforced: true, inEffect: false },
    ]);
    expect(meta.counts['outlook.sync_direction']).toEqual({ organizations: 2, people: 0 });
  });

  it('is missing without a value of its own or of its people', async () => {
    const { ask, state } = crm();
    state.organizations.push({ id: '3', name: 'Branch' });
    state.scopes['organization:1'] = { version: 5, values: {} };
    state.scopes['organization:2'] = { version: 3, values: {} };
    const { data } = await pageAt(ask);
    expect(data).toEqual([
      {
        type: 'configurationoverview',
        id: '1',
        attributes: { name: 'Acme', options: {}, people: { 'outlook.outlook_sync_interval': 1 } },
      },
    ]);
  });

  it('has values that are false', async () => {
    const { ask, state } = crm();
    state.scopes = {};
    addOrganization(state, '3', 'Branch');
    expect((await pageAt(ask)).data.map(({ attributes }) => attributes.options)).toEqual([
      { 'outlook.tasks_enabled': { value: false, inEffect: true } },
    ]);
  });
});

describe('the numbers of people', () => {
  it('count each option that a person sets, in effect or not', async () => {
    const { ask } = crm();
    const own = bodyOf({ 'outlook.tasks_enabled': setTo(true), 'outlook.outlook_sync_interval': setTo(45) });
    await patch(ask, { as: ines, path: atOwn, ifMatch: '"g2-o4-u0-a1"', body: own });
    await patchSystem(ask, { 'outlook.tasks_enabled': enforce(false) });
    const { data, meta } = await pageAt(ask);
    expect(data[0]?.attributes.people).toEqual({ 'outlook.tasks_enabled': 1, 'outlook.outlook_sync_interval': 2 });
    expect(meta.counts['outlook.outlook_sync_interval']).toEqual({ organizations: 0, people: 2 });
  });

  it('do not count people without access', async () => {
    const { ask, state } = crm();
    for (const person of state.people) if (person.id === '5') person.capabilities = [];
    const { data, meta } = await pageAt(ask);
    expect(data[0]?.attributes.people).toEqual({});
    expect(meta.counts['outlook.outlook_sync_interval']).toEqual(none);
  });
});

describe('the pages', () => {
  it('are by name, then by id', async () => {
    const { ask, state } = crm();
    for (const [id, name] of [
      ['30', 'Branch'],
      ['4', 'Zeta'],
      ['3', 'Branch'],
    ] as const)
      addOrganization(state, id, name);
    const pages = await allPages(ask, `${overview}&page[size]=2`);
    expect(pages.map(idsOf)).toEqual([['1', '3'], ['30', '2'], ['4']]);
    expect(pages.map(({ links }) => links.next === undefined)).toEqual([false, false, true]);
  });

  it('have the counts of all organizations', async () => {
    const { ask } = crm();
    const all = await pageAt(ask);
    const pages = await allPages(ask, `${overview}&page[size]=1`);
    expect(pages.map(({ meta }) => meta)).toEqual([all.meta, all.meta]);
  });

  it('continue where the last organization was removed and one before it added', async () => {
    const { ask, state } = crm();
    addOrganization(state, '3', 'Branch');
    const first = await pageAt(ask, `${overview}&page[size]=2`);
    expect(namesOf(first)).toEqual(['Acme', 'Branch']);
    state.organizations = state.organizations.filter(({ id }) => id !== '3');
    addOrganization(state, '4', 'Aardvark');
    expect(namesOf(await pageAt(ask, first.links.next))).toEqual(['Globex']);
  });

  it('have no next page after a full last one', async () => {
    expect((await pageAt(crm().ask, `${overview}&page[size]=2`)).links).toEqual({});
  });

  it('have twenty organizations by default', async () => {
    const { ask, state } = crm();
    for (let id = 100; id < 119; id += 1) addOrganization(state, String(id), `Branch ${id}`);
    const { data, links } = await pageAt(ask);
    expect([data.length, links.next]).toEqual([20, expect.any(String)]);
  });

  it('of a thousand organizations have each of them once', async () => {
    const { ask, state } = crm();
    for (let id = 1000; id < 1998; id += 1) addOrganization(state, String(id), `Branch ${(id * 7919) % 997}`);
    const pages = await allPages(ask, `${overview}&page[size]=100`);
    expect(pages.map(({ data }) => data.length)).toEqual(Array.from({ length: 10 }, () => 100));
    expect(new Set(pages.flatMap(idsOf)).size).toBe(1000);
    const names = pages.flatMap(namesOf);
    expect(names).toEqual([...names].sort());
    expect(pages[9]?.meta.counts['outlook.tasks_enabled']).toEqual({ organizations: 999, people: 0 });
  });
});

describe('the permission', () => {
  it.each([
    ["the system's administrator", '2', '200'],
    ['a reader', '3', '403 access_denied'],
    ['a person without access', '4', '403 access_denied'],
    ["an organization's administrator", '7', '403 access_denied'],
  ])('of %s: person %s, %s', async (_name, as, expected) => {
    expect(await verdict(await crm().ask(overview, { as }))).toBe(expected);
  });

  it('is denied with contacts', async () => {
    const { errors } = await documentOf(await crm().ask(overview));
    expect(errors[0]?.meta).toEqual({
      contacts: [{ id: '8', name: 'Yusuf Demir', email: 'yusuf.demir@acme.example' }],
    });
  });

  it('comes before the errors of the query, and after the section', async () => {
    const { ask } = crm();
    expect(await verdict(await ask(`${overview}&surplus=1`))).toBe('403 access_denied');
    expect(await verdict(await ask('/api/configurationoverview?filter[section]=other'))).toBe('404 not_found');
  });
});

it.each([
  ['/api/configurationoverview', 'filter[section]'],
  [`${overview}&scope=global`, 'scope'],
  [`${overview}&filter[option]=outlook.tasks_enabled`, 'filter[option]'],
  [`${overview}&page[size]=0`, 'page[size]'],
  [`${overview}&page[size]=101`, 'page[size]'],
  [`${overview}&page[after]=2`, 'page[after]'],
  [`${overview}&page[after]=["Acme"]`, 'page[after]'],
])('%s: 400 at %s', async (path, parameter) => {
  const response = await crm().ask(path, { as: ines });
  const { errors } = await documentOf(response);
  expect([response.status, errors.map(({ source }) => source)]).toEqual([400, [{ parameter }]]);
});

it('has no ETag, because it changes with other scopes and with people', async () => {
  expect((await crm().ask(overview, { as: ines })).headers.has('ETag')).toBe(false);
});

it('responds to HEAD without a body', async () => {
  const response = await crm().ask(overview, { as: ines, method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});
