// What each route costs with much data, compared with the demonstration data alone, in one run.
import { acmeAndGlobex, identifyDemonstration } from '../../src/server/demonstration/demonstration';
import type { State } from '../../src/server/memory/state';
import type { Identify } from '../../src/server/signIn';
import { atAcme, atOwn, atSystem, bodyOf, crm, patch, setTo, type Ask } from '../server/crm';
import { sqlDatabases, type TestDatabase } from '../server/stores/stores';
import { record, scaled } from './results';

const size = scaled(
  { organizations: 1000, people: 100_000, changes: 100_000, samples: 31 },
  { organizations: 5, people: 50, changes: 50, samples: 1 },
);

const count = (length: number) => Array.from({ length }, (_each, index) => index);
const at = '2026-11-20T12:00:00Z';

/**
 * The demonstration with many more organizations and people. Every tenth person sets one of five intervals, every second
 * organization tasks; Acme has the people of one organization, and a long history.
 */
const manyOf = (): State => {
  const state = acmeAndGlobex();
  const organizationOf = (person: number) => String(1000 + (person % size.organizations));
  const value = { enforced: false, createdAt: at, updatedAt: at, updatedBy: { id: '7', name: 'Grace Weber' } };
  return {
    ...state,
    organizations: [
      ...state.organizations,
      ...count(size.organizations).map((index) => ({ id: String(1000 + index), name: `Organization ${index}` })),
    ],
    people: [
      ...state.people,
      ...count(size.people).map((index) => ({
        id: `p${index}`,
        name: `Person ${index}`,
        email: `p${index}@example.com`,
        organizationId: index % size.organizations === 0 ? '1' : organizationOf(index),
        capabilities: ['reader' as const],
        accessRevision: 1,
      })),
    ],
    scopes: {
      ...state.scopes,
      ...Object.fromEntries([
        ...count(size.people / 10).map((index) => [
          `user:p${index * 10}`,
          { version: 1, values: { crmSyncInterval: { ...value, value: 60 * (1 + (Math.floor(index / 100) % 5)) } } },
        ]),
        ...count(size.organizations / 2).map((index) => [
          `organization:${1000 + index * 2}`,
          { version: 1, values: { tasks: { ...value, value: false } } },
        ]),
      ]),
    } as State['scopes'],
    history: [
      ...count(size.changes).map((index) => ({
        scopeKey: 'organization:1',
        id: 1 + index,
        version: index - size.changes,
        at,
        actor: { id: '7', name: 'Grace Weber' },
        scope: 'organization' as const,
        scopeName: 'Acme',
        entries: [{ option: 'outlook.crm_sync_interval', action: 'update' as const, from: index, to: index + 1 }],
      })),
      ...state.history.map((change) => ({ ...change, id: size.changes + change.id })),
    ],
  };
};

const reach = '/api/configurationreach?filter[section]=outlook';
const changes = '/api/configurationchanges?filter[section]=outlook';

/** Each changes the value, with the version of the response before. */
const changing = (path: string, as: string, first: string) => () => {
  let [ifMatch, value] = [first, 1];
  return async (ask: Ask) => {
    value += 1;
    const body = bodyOf({ 'outlook.crm_sync_interval': setTo(value) });
    const response = await patch(ask, { as, path, ifMatch, body });
    ifMatch = response.headers.get('ETag') ?? '';
    return response;
  };
};

/** `listsOrganizations`: its response is longer with more organizations. */
type Route = { name: string; create: () => (ask: Ask) => Promise<Response>; listsOrganizations?: boolean };

const get = (name: string, path: string, as = '7'): Route => ({ name, create: () => (ask) => ask(path, { as }) });

/** A dry run, whose response contains the impact on everybody under the scope. */
const validation = (name: string, path: string, ifMatch: string, as: string): Route => ({
  name,
  create: () => (ask) =>
    patch(ask, {
      ...{ as, path, ifMatch },
      key: null,
      body: bodyOf({ 'outlook.sync_direction': setTo('crm_to_outlook') }, { validate: true }),
    }),
});

/** Each request is by somebody else. */
const byNewPeople = () => {
  let person = 0;
  return (ask: Ask) => ask(atOwn, { as: `new${(person += 1)}` });
};

const identify: Identify = (token) => {
  const id = /^demo\.(new\d+)$/.exec(token)?.[1];
  if (id === undefined) return identifyDemonstration(token);
  return Promise.resolve({ id, name: id, organizationId: '1', capabilities: ['reader'], asOf: 1 });
};

const routes: readonly Route[] = [
  get('own policy', `${atOwn}&include=options`, '5'),
  get('policy of an organization', `${atAcme}&include=options`),
  get('policy of the system', `${atSystem}&include=options`, '2'),
  { ...validation('validation of a change of the system', atSystem, '"g2-a1"', '2'), listsOrganizations: true },
  validation('validation of a change of an organization', atAcme, '"g2-o4-a1"', '7'),
  { name: 'change of own settings', create: changing(atOwn, '5', '"g2-o4-u1-a1"') },
  { name: 'change of an organization', create: changing(atAcme, '7', '"g2-o4-a1"') },
  get('history', `${changes}&scope=organization`),
  get('history with parents', `${changes}&scope=user&include=parents`, '5'),
  get('history of an option', `${changes}&scope=organization&filter[option]=outlook.contacts_enabled`),
  get('contacts of a 403', atAcme, '4'),
  get('audience of an organization', `${reach}&scope=organization`),
  get('people of an organization', '/api/configurationreach/outlook.crm_sync_interval/overriding?scope=organization'),
  get('audience of the system', `${reach}&scope=global`, '2'),
  get('people of the system', '/api/configurationreach/outlook.crm_sync_interval/overriding?scope=global', '2'),
  get('overview', '/api/configurationoverview?filter[section]=outlook', '2'),
  { ...get('organizations', '/api/organizations', '2'), listsOrganizations: true },
  { name: 'first request of a person', create: byNewPeople },
];

type Figures = {
  /** Medians, in milliseconds. */
  before: number;
  after: number;
  /** As above, of the fastest: other programs on the machine only make responses slower. */
  fastestBefore: number;
  fastestAfter: number;
  /** How many times as long the response is. */
  length: number;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** With little and with much data, taking turns. */
const measure = async ({ name, create }: Route, asks: readonly [Ask, Ask]): Promise<Figures> => {
  const newMeasurement = (ask: Ask) => ({ ask, send: create(), times: [] as number[], length: 0 });
  const [little, much] = [newMeasurement(asks[0]), newMeasurement(asks[1])];
  for (let sample = 0; sample <= size.samples; sample += 1) {
    for (const each of [little, much]) {
      const began = performance.now();
      const response = await each.send(each.ask);
      // The first one warms up.
      if (sample > 0) each.times.push(performance.now() - began);
      each.length = (await response.text()).length;
      expect([name, response.status]).toEqual([name, name.includes('403') ? 403 : 200]);
    }
  }
  const [before, after] = [median(little.times), median(much.times)];
  const [fastestBefore, fastestAfter] = [Math.min(...little.times), Math.min(...much.times)];
  return { before, after, fastestBefore, fastestAfter, length: much.length / little.length };
};

/** What grows with people takes ten times as long and more; below a millisecond, a difference means nothing. */
const isFlat = ({ fastestBefore, fastestAfter }: Figures): boolean => fastestAfter <= 3 * Math.max(fastestBefore, 1);

describe.each(sqlDatabases)('%s', (name, start) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.stop());

  it('answers every route with much data', async () => {
    const [little, much] = [await database.create(), await database.create()];
    const stores = [await little.open(), await much.open()] as const;
    await stores[0].importState(acmeAndGlobex());
    await stores[1].importState(manyOf());
    const asks = [crm({ store: stores[0], identify }).ask, crm({ store: stores[1], identify }).ask] as const;
    const flat: { ratio: number; figure: string }[] = [];
    const lists: string[] = [];
    const growing: string[] = [];
    for (const route of routes) {
      const measured = await measure(route, asks);
      const { before, after, length } = measured;
      const ratio = after / before;
      const figure = `${route.name} ${ratio.toFixed(1)} (${after.toFixed(1)} ms)`;
      if (route.listsOrganizations) {
        lists.push(`${figure}, whose response is ${length.toFixed(0)} times as long`);
        continue;
      }
      flat.push({ ratio, figure });
      if (!isFlat(measured)) growing.push(figure);
    }
    const [most, ...others] = flat.sort((one, other) => other.ratio - one.ratio);
    record(
      name === 'SQLite' ? 70 : 71,
      `Growth: ${size.people.toLocaleString('en')} people, ${size.organizations.toLocaleString('en')} organizations, ${size.changes.toLocaleString('en')} changes, compared with 8, 2 and 9 (${name})`,
      `times as long: ${most?.figure}, ${others.length} others less; ${lists.join('; ')}`,
    );
    await little.close();
    await much.close();
    // Times mean something with the whole data only.
    if (scaled(true, false)) expect(growing).toEqual([]);
  }, 1_200_000);
});
