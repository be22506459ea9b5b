// The counts that each change maintains, after random changes from two processes at once, compared with a recount: what
// each person may do and sets is read from the store, and counted here.
import fc from 'fast-check';
import { acmeAndGlobex } from '../../../src/server/demonstration/demonstration';
import type { ScopeTarget } from '../../../src/policy/permission';
import { settingIds, type SettingId } from '../../../src/policy/settings';
import type { ServedStore } from '../../../src/server/servedStore';
import { versionOf } from '../../../src/server/readScope';
import { newKey } from '../crm';
import { toFirstTables } from './firstTables';
import { isolations, type TestData, type TestDatabase } from './stores';

const day = 24 * 60 * 60;
const start = Date.UTC(2026, 11, 1) / 1000;
const organizations = ['1', '2', '3'];
const newPeople = ['p0', 'p1', 'p2', 'p3', 'p4'];
const everybody = [...acmeAndGlobex().people.map(({ id }) => id), ...newPeople];
const system = { scope: 'global' } as const;
const organizationAt = (organizationId: string) => ({ scope: 'organization', organizationId }) as const;

type Setting = Extract<SettingId, 'tasks' | 'contacts' | 'crmSyncInterval'>;

/** `token`: a new one, of a person who may be new, have moved or have lost access. `forget`: people without a new token. */
type Step =
  | { kind: 'token'; person: string; organizationId: string; hasAccess: boolean }
  | { kind: 'own'; person: string; setting: Setting; value: unknown }
  | { kind: 'organization'; organizationId: string; setting: Setting; value: unknown }
  | { kind: 'forget' };

const anySetting = fc.constantFrom<Setting>('tasks', 'contacts', 'crmSyncInterval');
/** Undefined removes the override. */
const anyValue = fc.constantFrom<unknown>(1, 2, undefined);
const anyPerson = fc.constantFrom(...newPeople);
const anyOrganization = fc.constantFrom(...organizations);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('token' as const),
    person: anyPerson,
    organizationId: anyOrganization,
    hasAccess: fc.nat({ max: 3 }).map((nth) => nth > 0),
  }),
  fc.record({
    kind: fc.constant('own' as const),
    person: fc.constantFrom(...everybody),
    setting: anySetting,
    value: anyValue,
  }),
  fc.record({
    kind: fc.constant('organization' as const),
    organizationId: anyOrganization,
    setting: anySetting,
    value: anyValue,
  }),
  fc.constant({ kind: 'forget' as const }),
);

/** Steps that are taken at once, and then the next ones. */
const anySteps = fc.array(fc.array(anyStep, { minLength: 1, maxLength: 4 }), { minLength: 10, maxLength: 20 });

const change = async (store: ServedStore, actorId: string, target: ScopeTarget, setting: SettingId, value: unknown) => {
  const actor = await store.findActor(actorId);
  if (!actor) return;
  const at = new Date(start * 1000);
  const scopeValue = {
    value,
    enforced: false,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    updatedBy: actor,
  };
  await store.commit({
    target,
    actorId,
    expected: versionOf(await store.readScopeChain(target), actor),
    change: {
      writes: [{ setting, scopeValue: value === undefined ? undefined : scopeValue }],
      ...{ at: at.toISOString(), actor, scopeName: '', reason: undefined, entries: [] },
    },
    response: { status: 200, etag: '', body: '' },
    idempotencyKey: { key: newKey(), actorId, fingerprint: '', now: at },
  });
};

const ownScope = async (store: ServedStore, userId: string) => {
  const organizationId = (await store.findActor(userId))?.organization.id ?? '';
  return { scope: 'user', organizationId, userId } as const;
};

/** @param days since the first step */
const take = async (store: ServedStore, step: Step, days: number): Promise<void> => {
  switch (step.kind) {
    case 'token': {
      const { person: id, organizationId, hasAccess } = step;
      const capabilities = hasAccess ? (['reader'] as const) : [];
      await store.upsertUser({
        id,
        name: id,
        email: `${id}@${days}`,
        organizationId,
        capabilities,
        asOf: start + days * day,
      });
      return;
    }
    case 'own':
      return change(store, step.person, await ownScope(store, step.person), step.setting, step.value);
    case 'organization':
      return change(store, '2', organizationAt(step.organizationId), step.setting, step.value);
    case 'forget':
      return store.removeExpired(new Date((start + days * day) * 1000), { history: undefined, people: 4 });
  }
};

type Person = { organizationId: string; values: Readonly<Record<string, unknown>> };

/** With access. */
const readPeople = async (store: ServedStore): Promise<readonly Person[]> => {
  const people: Person[] = [];
  for (const id of everybody) {
    const actor = await store.findActor(id);
    if (!actor || actor.capabilities.length === 0) continue;
    const values = (await store.readScopeChain(await ownScope(store, id))).at(-1)?.values ?? {};
    const plain = Object.entries(values).map(([setting, { value }]) => [setting, value] as const);
    people.push({ organizationId: actor.organization.id, values: Object.fromEntries(plain) });
  }
  return people;
};

const countBy = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of [...keys].sort()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

/** The same for the same values. */
const textOf = (values: object): string => JSON.stringify(Object.entries(values).sort());

const recount = async (store: ServedStore) => {
  const people = await readPeople(store);
  const organizationValues = new Map<string, object>();
  for (const id of organizations) {
    organizationValues.set(id, (await store.readScopeChain(organizationAt(id))).at(-1)?.values ?? {});
  }
  const audienceOf = (under: readonly Person[], isSet: (person: Person, setting: SettingId) => boolean) =>
    Object.fromEntries(
      settingIds.map((setting) => {
        const overriding = under.filter((person) => isSet(person, setting)).length;
        return [setting, { inheriting: under.length - overriding, overriding }];
      }),
    );
  const settingsOf = (some: readonly Person[]) => countBy(some.flatMap(({ values }) => Object.keys(values)));
  return {
    system: audienceOf(
      people,
      ({ organizationId, values }, setting) =>
        setting in values || setting in (organizationValues.get(organizationId) ?? {}),
    ),
    people: settingsOf(people),
    organizations: organizations.map((id) => {
      const under = people.filter(({ organizationId }) => organizationId === id);
      return {
        id,
        audience: audienceOf(under, ({ values }, setting) => setting in values),
        people: settingsOf(under),
        groups: countBy(under.map(({ values }) => textOf(values))),
      };
    }),
  };
};

/** The same from the counts. */
const counted = async (store: ServedStore) => {
  const affected = await store.affectedOrganizations(system);
  const { counts, organizations: overriding } = await store.overview({ after: undefined, limit: 100 });
  const groupsOf = (id: string) =>
    (affected.find((each) => each.id === id)?.people ?? [])
      .filter(({ people }) => people !== 0)
      .map(({ values, people }) => [textOf(values), people] as const);
  const organizationOf = async (id: string) => ({
    id,
    audience: await store.audience(organizationAt(id)),
    people: overriding.find((each) => each.id === id)?.people ?? {},
    groups: Object.fromEntries(groupsOf(id)),
  });
  const people = settingIds.map((id) => [id, counts[id].people] as const).filter(([, count]) => count !== 0);
  return {
    system: await store.audience(system),
    people: Object.fromEntries(people),
    organizations: await Promise.all(organizations.map(organizationOf)),
  };
};

describe.each(isolations)('%s', (name, startDatabase, isolation) => {
  let database: TestDatabase;
  let data: TestData | undefined;

  beforeAll(async () => {
    database = await startDatabase();
  });
  const close = async (): Promise<void> => {
    await data?.close();
    data = undefined;
  };
  afterEach(close);
  afterAll(() => database.stop());

  const open = async (): Promise<readonly [ServedStore, ServedStore]> => {
    await close();
    data = await database.create(isolation);
    const stores = [await data.open(), await data.open()] as const;
    await stores[0].importState(acmeAndGlobex());
    await stores[0].saveOrganizations([{ id: '3', name: 'Initech' }]);
    return stores;
  };

  it('counts as a recount does', async () => {
    const run = fc.asyncProperty(anySteps, async (steps) => {
      const stores = await open();
      expect(await counted(stores[0])).toEqual(await recount(stores[0]));
      for (const [days, batch] of steps.entries()) {
        await Promise.all(batch.map((step, nth) => take(stores[nth % 2] ?? stores[0], step, days)));
      }
      expect(await counted(stores[0])).toEqual(await recount(stores[0]));
    });
    await fc.assert(run, { numRuns: name === 'SQLite' ? 10 : 4 });
  }, 300_000);

  it('counts somebody once who moves and changes their own values at the same time', async () => {
    const [one, other] = await open();
    const move = (days: number): Step => ({
      ...{ kind: 'token', person: 'p0', hasAccess: true },
      organizationId: organizations[days % 3] ?? '',
    });
    await take(one, move(0), 0);
    for (let days = 1; days <= 12; days += 1) {
      const value = days % 2 === 0 ? undefined : 1;
      await Promise.all([
        take(one, { kind: 'own', person: 'p0', setting: 'tasks', value }, days),
        take(other, move(days), days),
      ]);
    }
    expect(await counted(one)).toEqual(await recount(one));
  });

  it('counts people whose first requests come at the same time', async () => {
    const stores = await open();
    const first = (person: string): Step => ({ kind: 'token', person, organizationId: '3', hasAccess: true });
    await Promise.all(newPeople.flatMap((person) => stores.map((store) => take(store, first(person), 0))));
    expect(await counted(stores[0])).toEqual(await recount(stores[0]));
  });

  it('counts people who were there before the counts', async () => {
    const [store] = await open();
    for (const person of newPeople) {
      await take(store, { kind: 'token', person, organizationId: '3', hasAccess: person !== 'p0' }, 0);
      for (const setting of ['tasks', 'contacts'] as const) {
        await take(store, { kind: 'own', person, setting, value: 1 }, 0);
      }
    }
    const before = await counted(store);
    await data?.withDriver(toFirstTables);
    await data?.open();
    expect(await counted(store)).toEqual(before);
    await take(store, { kind: 'own', person: 'p1', setting: 'tasks', value: undefined }, 0);
    expect(await counted(store)).toEqual(await recount(store));
  });

  it('counts again after a restore', async () => {
    const [store] = await open();
    const before = await counted(store);
    await data?.withDriver(async ({ db }) => {
      await db.updateTable('people_counts').set({ people: 0 }).execute();
      await db.deleteFrom('own_value_counts').execute();
    });
    expect(await counted(store)).not.toEqual(before);
    await store.afterRestore();
    expect(await counted(store)).toEqual(before);
  });
});
