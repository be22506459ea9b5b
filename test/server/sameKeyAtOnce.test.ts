// Requests with one key that run at the same time.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { bodyOf, crm, historyNow, newKey, patch, setTo, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const bodyWith = (value: unknown) => bodyOf({ 'outlook.crm_sync_interval': setTo(value) });

/** Each commit waits until `count` of them have arrived. */
const crmWithCommitsAtOnce = (count: number) => {
  const store = createMemoryStore(acmeAndGlobex);
  let arrived = 0;
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  return crm({
    store: {
      ...store,
      commit: async (commit) => {
        arrived += 1;
        if (arrived === count) release();
        await released;
        return store.commit(commit);
      },
    },
  }).ask;
};

/** Status, ETag and body. */
const partsOf = async (response: Response) => [response.status, response.headers.get('ETag'), await response.text()];

it.each([
  ['a change', bodyWith(900), 1],
  ['a change that changes nothing', bodyWith(300), 0],
])('get one response: %s', async (_name, body, changes) => {
  const ask = crmWithCommitsAtOnce(3);
  const before = (await historyNow(ask)).length;
  const key = newKey();
  const send = async () => partsOf(await patch(ask, { ifMatch, key, body }));
  const [first, ...others] = await Promise.all([send(), send(), send()]);
  expect(first[0]).toBe(200);
  for (const other of others) expect(other).toEqual(first);
  expect(await historyNow(ask)).toHaveLength(before + changes);
});

it('get one response where the slower one reads the new version already', async () => {
  const store = createMemoryStore(acmeAndGlobex);
  const key = newKey();
  const { ask } = crm({ store });
  let first: Promise<Response> | undefined;
  const slower = crm({
    store: {
      ...store,
      readScopeChain: async (target) => {
        await (first ??= patch(ask, { ifMatch, key }));
        return store.readScopeChain(target);
      },
    },
  });
  const second = await partsOf(await patch(slower.ask, { ifMatch, key }));
  expect(second).toEqual(await partsOf((await first) ?? Response.error()));
  expect(second[0]).toBe(200);
});

it.each([
  ['changes', [bodyWith(1000), bodyWith(2000)]],
  ['changes that change nothing', [bodyWith(300), bodyOf({ 'outlook.tasks_enabled': setTo(false) })]],
])('are refused where they are another request: %s', async (_name, bodies) => {
  const ask = crmWithCommitsAtOnce(2);
  const key = newKey();
  const responses = await Promise.all(bodies.map((body) => patch(ask, { ifMatch, key, body })));
  const verdicts = await Promise.all(responses.map(verdict));
  expect(verdicts.sort()).toEqual(['200', '422 key_reused']);
});
