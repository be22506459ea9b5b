// What each route costs with much data, compared with the demonstration data alone, in one run.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import type { State } from '../../src/server/memory/state';
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
 * The demonstration with many more organizations and people. Every tenth person sets an interval, every second organization
 * tasks; Acme has the people of one organization, and a long history.
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
          { version: 1, values: { crmSyncInterval: { ...value, value: 60 } } },
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
const changing = () => {
  let [ifMatch, value] = ['"g2-o4-a1"', 1];
  return async (ask: Ask) => {
    value += 1;
    const response = await patch(ask, { ifMatch, body: bodyOf({ 'outlook.crm_sync_interval': setTo(value) }) });
    ifMatch = response.headers.get('ETag') ?? '';
    return response;
  };
};

type Route = { name: string; create: () => (ask: Ask) => Promise<Response> };

const get = (name: string, path: string, as = '7'): Route => ({ name, create: () => (ask) => ask(path, { as }) });

const routes: readonly Route[] = [
  get('own policy', `${atOwn}&include=options`, '5'),
  get('policy of an organization', `${atAcme}&include=options`),
  get('policy of the system', `${atSystem}&include=options`, '2'),
  { name: 'change', create: changing },
  get('history', `${changes}&scope=organization`),
  get('history with parents', `${changes}&scope=user&include=parents`, '5'),
  get('history of an option', `${changes}&scope=organization&filter[option]=outlook.contacts_enabled`),
  get('contacts of a 403', atAcme, '4'),
  get('audience of an organization', `${reach}&scope=organization`),
  get('people of an organization', '/api/configurationreach/outlook.crm_sync_interval/overriding?scope=organization'),
  get('audience of the system', `${reach}&scope=global`, '2'),
  get('people of the system', '/api/configurationreach/outlook.crm_sync_interval/overriding?scope=global', '2'),
  get('overview', '/api/configurationoverview?filter[section]=outlook', '2'),
  get('organizations', '/api/organizations', '2'),
];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds with little and with much data, taking turns. */
const measure = async ({ name, create }: Route, asks: readonly [Ask, Ask]): Promise<readonly [number, number]> => {
  const sends = asks.map((ask) => ({ ask, send: create(), times: [] as number[] }));
  for (let sample = 0; sample <= size.samples; sample += 1) {
    for (const { ask, send, times } of sends) {
      const began = performance.now();
      const { status } = await send(ask);
      times.push(performance.now() - began);
      expect([name, status]).toEqual([name, name.includes('403') ? 403 : 200]);
    }
  }
  const [little, much] = sends.map(({ times }) => median(times.slice(1)));
  return [little ?? 0, much ?? 0];
};

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
    const asks = [crm({ store: stores[0] }).ask, crm({ store: stores[1] }).ask] as const;
    const figures: string[] = [];
    for (const route of routes) {
      const [before, after] = await measure(route, asks);
      figures.push(`${route.name} ${(after / before).toFixed(1)} (${after.toFixed(1)} ms)`);
    }
    record(
      name === 'SQLite' ? 70 : 71,
      `Growth: ${size.people.toLocaleString('en')} people, ${size.organizations.toLocaleString('en')} organizations, ${size.changes.toLocaleString('en')} changes, compared with 8, 2 and 9 (${name})`,
      figures.join('; '),
    );
    await little.close();
    await much.close();
  }, 1_200_000);
});
