// Changes of one policy from many clients and two processes, while a parent changes: none is lost. And the checker finds
// the two mistakes that an implementer is likely to make.
import { createEndpoint } from '../../src/server/app';
import { acmeAndGlobex, identifyDemonstration } from '../../src/server/demonstration/demonstration';
import { versionOf } from '../../src/server/readScope';
import type { ServedStore } from '../../src/server/servedStore';
import type { Commit, Store } from '../../src/server/store';
import { askOf, readOption } from '../server/crm';
import { isolations, type TestData, type TestDatabase } from '../server/stores/stores';
import { changeTogether, mistakesIn, wholeHistory, type Load, type Run } from './clients';
import { record, scaled } from './results';

/** Enough to find a planted mistake. */
const fewer = { clients: 8, requests: 60, parentEvery: 20 };
const load = { clients: scaled(64, 8), requests: scaled(10_000, 60), parentEvery: scaled(500, 20) };
/** As docs/contract.md advises a client that repeats a change by itself. */
const politeLoad = { clients: 64, requests: 2500, parentEvery: 500, maxWait: 1000 };

/** From the fewest to the most changes of one client. */
const shares = ({ acknowledged }: Run, { clients }: Load): readonly number[] => {
  const counts = Array.from({ length: clients }, () => 0);
  for (const { client } of acknowledged) counts[client] = (counts[client] ?? 0) + 1;
  return counts.sort((one, other) => one - other);
};

/** Writes on whatever version is there: the last save wins. */
const writesBlindly = (store: Store): Store => ({
  ...store,
  commit: async (intent) => {
    for (;;) {
      const actor = await store.findActor(intent.actorId);
      if (!actor) return 'stale';
      const expected = versionOf(await store.readScopeChain(intent.target), actor);
      if ((await store.commit({ ...intent, expected })) === 'committed') return 'committed';
    }
  },
});

/** Compares first, and writes then: what comes between is overwritten. */
const comparesBeforeWriting = (store: Store): Store => ({
  ...store,
  commit: async (intent: Commit) => {
    const actor = await store.findActor(intent.actorId);
    if (!actor) return 'stale';
    const current = versionOf(await store.readScopeChain(intent.target), actor);
    const isCurrent = Object.entries(intent.expected).every(([scope, version]) => current[scope as never] === version);
    return isCurrent ? writesBlindly(store).commit(intent) : 'stale';
  },
});

describe.each(isolations)('%s', (name, start, isolation) => {
  let database: TestDatabase;
  let data: TestData;

  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    data = await database.create(isolation);
  });
  afterEach(() => data.close());

  const runOver = async (stores: readonly Store[], size = load) => {
    // Minutes later with each request, or the clients would have more idempotency keys than a person may have.
    let minutes = 0;
    const now = () => new Date(Date.UTC(2026, 11, 1) + (minutes += 5) * 60_000);
    const asks = stores.map((store) => askOf(createEndpoint({ store, identify: identifyDemonstration, now })));
    const run = await changeTogether(asks, size);
    const [ask] = asks;
    if (!ask) throw new Error('There is no store.');
    const current = (await readOption(ask, 'outlook.crm_sync_interval'))?.value;
    return { run, mistakes: mistakesIn(run, await wholeHistory(ask), current) };
  };

  const recordShares = (order: number, what: string, run: Run, size: Load): void => {
    const counts = shares(run, size);
    const share = `${run.requests} requests of ${size.clients} clients: ${run.acknowledged.length} changes accepted, ${counts[0]} to ${counts.at(-1)} for a client`;
    const position = isolations.findIndex(([each]) => each === name);
    record(order + position, what, `none lost, the history unbroken; ${share}`);
  };

  const openTwo = async (): Promise<readonly [ServedStore, ServedStore]> => {
    const stores = [await data.open(), await data.open()] as const;
    await stores[0].importState(acmeAndGlobex());
    return stores;
  };

  it('loses no change', async () => {
    const { run, mistakes } = await runOver(await openTwo());
    expect(mistakes).toEqual([]);
    expect(run.acknowledged.length).toBeGreaterThan(0);
    recordShares(10, `Changes of one policy at once (${name})`, run, load);
  }, 1_200_000);

  // Chance decides: only with many requests it never leaves a client out.
  scaled(it, it.skip)(
    'starves no client that waits before it repeats',
    async () => {
      const { run, mistakes } = await runOver(await openTwo(), politeLoad);
      expect(mistakes).toEqual([]);
      expect(shares(run, politeLoad)[0]).toBeGreaterThan(0);
      const what = `The same, and each client waits up to a second and reads before a change (${name})`;
      recordShares(15, what, run, politeLoad);
    },
    1_200_000,
  );

  it.each([
    ['a blind write', writesBlindly],
    ['a comparison before the write', comparesBeforeWriting],
  ])(
    'is checked by what finds %s',
    async (_mistake, plant) => {
      const { mistakes } = await runOver((await openTwo()).map(plant), fewer);
      expect(mistakes).not.toEqual([]);
    },
    1_200_000,
  );
});
