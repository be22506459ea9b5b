// One intent, sent twice, at once, after a failure of the store and after a cut: one change. And the schedules find two
// mistakes that an implementer is likely to make.
import fc from 'fast-check';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import type { Store } from '../../src/server/store';
import { sqlDatabases, type TestData, type TestDatabase } from '../server/stores/stores';
import { record, scaled } from './results';
import { anySchedule, mistakesOf } from './schedules';

const schedules: Readonly<Record<string, number>> = { SQLite: scaled(700, 25), PostgreSQL: scaled(300, 15) };

/** The change is saved, and the response to it is not. */
const savesNoResponse = (store: Store): Store => ({
  ...store,
  commit: (commit) => {
    const { idempotencyKey } = commit;
    return store.commit({ ...commit, idempotencyKey: { ...idempotencyKey, key: `${idempotencyKey.key} of another` } });
  },
});

/** A process finds only the keys of its own requests. */
const findsOwnKeysOnly = (store: Store): Store => {
  const own = new Set<string>();
  return {
    ...store,
    findKey: (key) => (own.has(key.key) ? store.findKey(key) : Promise.resolve({ kind: 'unused' })),
    commit: async (commit) => {
      const result = await store.commit(commit);
      if (result === 'committed') own.add(commit.idempotencyKey.key);
      return result;
    },
  };
};

describe.each(sqlDatabases)('%s', (name, start) => {
  let database: TestDatabase;
  let data: TestData;

  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    data = await database.create();
  });
  afterEach(() => data.close());

  /** @throws Error at the first wrong one of so many schedules */
  const check = async (numRuns: number, plant: (store: Store) => Store = (store) => store) => {
    const stores = [await data.open(), await data.open()] as const;
    await stores[0].importState(acmeAndGlobex());
    const planted = [plant(stores[0]), plant(stores[1])] as const;
    const property = fc.asyncProperty(anySchedule, async (schedule) => {
      const mistakes = await mistakesOf(planted, schedule);
      if (mistakes.length > 0) throw new Error(mistakes.join(' '));
    });
    await fc.assert(property, { numRuns, endOnFailure: true, includeErrorInReport: true });
  };

  it('makes one change of each intent', async () => {
    await check(schedules[name] ?? 0);
    record(
      40 + sqlDatabases.findIndex(([each]) => each === name),
      `One intent twice, at once, after a 500, after a cut (${name})`,
      `one change in the history, in all ${schedules[name]} schedules`,
    );
  }, 1_200_000);

  it.each([
    ['a commit that does not save its response', savesNoResponse],
    ['keys that only one process finds', findsOwnKeysOnly],
  ])(
    'is checked by what finds %s',
    async (_mistake, plant) => {
      await expect(check(1000, plant)).rejects.toThrow(/A 412|At last, the response is 412/);
    },
    1_200_000,
  );
});
