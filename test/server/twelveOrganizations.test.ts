// The whole demonstration: ten organizations more than Acme and Globex, each for another case.
import { acmeAndGlobex, demonstration } from '../../src/server/demonstration/demonstration';
import { atSystem, bodyOf, crm, documentOf, enforce, etagNow, jsonOf, patch, setTo, useParent, verdict } from './crm';

const ines = '2';

it('has twelve organizations and 23 people, with names, ids and addresses of their own', () => {
  const { organizations, people } = demonstration();
  expect([organizations.length, people.length]).toEqual([12, 23]);
  const texts = [
    organizations.map(({ id }) => id),
    organizations.map(({ name }) => name),
    people.map(({ id }) => id),
    people.map(({ name }) => name),
    people.map(({ email }) => email),
  ];
  for (const each of texts) expect(new Set(each).size).toBe(each.length);
  expect(people.every(({ email }) => /^[\w.]+@\w+\.example$/.test(email ?? ''))).toBe(true);
  const inhabited = new Set(people.map(({ organizationId }) => organizationId));
  expect([...inhabited].sort()).toEqual(organizations.map(({ id }) => id).sort());
});

it('has names in other scripts, and a long word', () => {
  const names = demonstration().organizations.map(({ name }) => name);
  for (const each of [/\p{Script=Arabic}/u, /\p{Script=Han}/u, /\p{Letter}{40}/u]) {
    expect(names.filter((name) => each.test(name))).toHaveLength(1);
  }
});

it('leaves the system, Acme and Globex as they are alone', () => {
  const [all, alone] = [demonstration(), acmeAndGlobex()];
  expect(all.scopes).toMatchObject(alone.scopes);
  expect(all.organizations.slice(0, 2)).toEqual(alone.organizations);
  expect(all.people.slice(0, alone.people.length)).toEqual(alone.people);
  expect(all.people.slice(alone.people.length).filter(({ organizationId }) => Number(organizationId) <= 2)).toEqual([]);
});

it('has a chronological history of the weeks before the tests', () => {
  const { history } = demonstration();
  expect(history.map(({ id }) => id)).toEqual(history.map((_change, index) => index + 1));
  const dates = history.map(({ at }) => at);
  expect(dates).toEqual([...dates].sort());
  expect(new Set(dates).size).toBe(dates.length);
  expect(dates.at(-1)?.slice(0, 10)).toBe('2026-11-20');
});

type Entry = { option: string; action: string; to?: unknown; toEnforced?: boolean | undefined };
const attributesOf = ({ action, to, toEnforced = false }: Entry) =>
  action === 'remove' ? useParent : { ...setTo(to), enforced: toEnforced };

it('has only changes that their authors could have made by requests', async () => {
  const expected = demonstration();
  const [imported, ...changes] = expected.history;
  const { calendarEvents } = expected.scopes.global?.values ?? {};
  const state = {
    ...demonstration(),
    scopes: { global: { version: 1, values: calendarEvents ? { calendarEvents } : {} } },
    history: imported ? [imported] : [],
  };
  let at = '';
  const { ask } = crm({ now: () => new Date(at) }, state);
  for (const { at: date, actor, scopeKey, reason, entries } of changes) {
    at = date;
    const [scope = '', scopeId] = scopeKey.split(':');
    const query = new URLSearchParams({ scope, ...(scopeId !== undefined && { scopeId }) });
    const [path, as] = [`/api/configuration/outlook?${query.toString()}`, actor?.id ?? 'nobody'];
    const options = Object.fromEntries(entries.map((entry) => [entry.option, attributesOf(entry)]));
    const body = bodyOf(options, reason === undefined ? undefined : { reason });
    expect(await verdict(await patch(ask, { as, path, ifMatch: await etagNow(ask, path, as), body }))).toBe('200');
  }
  const withoutMilliseconds = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('.000Z', 'Z')) as unknown;
  expect(withoutMilliseconds({ ...state, keys: {} })).toEqual(withoutMilliseconds(expected));
});

type Overview = {
  data: { attributes: { name: string; options: object; people: object } }[];
  meta: { counts: object };
};

it('shows every case in the overview', async () => {
  const { ask } = crm({}, demonstration());
  const path = '/api/configurationoverview?filter[section]=outlook';
  const { data, meta } = (await jsonOf(await ask(path, { as: ines }))) as Overview;
  const inEffect = true;
  const tasksOff = { 'outlook.tasks_enabled': { value: false, inEffect } };
  expect(data.map(({ attributes: { name, options, people } }) => [name, options, people])).toEqual([
    [
      'Acme',
      {
        ...tasksOff,
        'outlook.sync_direction': { value: 'bidirectional', inEffect },
        'outlook.crm_sync_interval': { value: 300, inEffect },
      },
      { 'outlook.outlook_sync_interval': 1 },
    ],
    ['Brightwater Logistics', tasksOff, { 'outlook.tasks_enabled': 1 }],
    [
      'Castellan Insurance',
      { 'outlook.conflict_resolution': { value: 'crm_wins', enforced: true, inEffect } },
      { 'outlook.conflict_resolution': 1 },
    ],
    ['Ferreira & Filhos', { 'outlook.crm_sync_interval': { value: 900, inEffect } }, {}],
    [
      'Globex',
      {
        'outlook.contacts_enabled': { value: false, inEffect },
        'outlook.sync_direction': { value: 'crm_to_outlook', enforced: true, inEffect },
        'outlook.conflict_resolution': { value: 'outlook_wins', inEffect },
      },
      {},
    ],
    ['Harrow & Finch', { 'outlook.sync_direction': { value: 'outlook_to_crm', inEffect } }, {}],
    ['Landmaschinenersatzteilversandgesellschaft Hohenfelde', tasksOff, { 'outlook.outlook_sync_interval': 1 }],
    ['Meridian Dental', tasksOff, {}],
    ['Tallgrass Cooperative', { 'outlook.sync_direction': { value: 'bidirectional', inEffect } }, {}],
    ['شركة نسيم الشرق للتوريدات', {}, { 'outlook.contacts_enabled': 1 }],
    ['株式会社みどり野精機', { 'outlook.outlook_sync_interval': { value: 300, inEffect } }, {}],
  ]);
  expect(meta.counts).toEqual({
    'outlook.contacts_enabled': { organizations: 1, people: 1 },
    'outlook.tasks_enabled': { organizations: 4, people: 1 },
    'outlook.calendar_events_enabled': { organizations: 0, people: 0 },
    'outlook.sync_direction': { organizations: 4, people: 0 },
    'outlook.conflict_resolution': { organizations: 2, people: 1 },
    'outlook.crm_sync_interval': { organizations: 2, people: 0 },
    'outlook.outlook_sync_interval': { organizations: 1, people: 2 },
  });
});

type Impact = { people: object; organizations: { organization: { name: string }; setAside: unknown[] }[] };

it('shows what a change of the system sets aside', async () => {
  const { ask } = crm({}, demonstration());
  const body = bodyOf({ 'outlook.tasks_enabled': enforce(true) }, { validate: true });
  const response = await patch(ask, { as: ines, path: atSystem, ifMatch: '"g2-a1"', key: null, body });
  const { people, organizations } = (await documentOf(response)).meta.impact as Impact;
  expect(organizations.map(({ organization, setAside }) => [organization.name, setAside.length])).toEqual([
    ['Acme', 1],
    ['Brightwater Logistics', 1],
    ['Landmaschinenersatzteilversandgesellschaft Hohenfelde', 1],
    ['Meridian Dental', 1],
  ]);
  expect(people).toMatchObject({ reached: 22, changed: 10, setAside: 1 });
});
