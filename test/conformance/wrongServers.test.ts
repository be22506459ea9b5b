// The kit finds mistakes that are easy to make.
import { demonstration } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { versionOf } from '../../src/server/readScope';
import type { Commit, Store } from '../../src/server/store';
import { checks } from '../../tools/conformance/checks';
import type { Fetch } from '../../tools/conformance/crm';
import { newKey } from '../server/crm';
import { endpointWith, failuresIn, runKit } from './kit';

type Break = (store: Store) => Partial<Store>;

const presentVersion = async (store: Store, { target, actorId }: Commit) => {
  const actor = await store.findActor(actorId);
  if (!actor) throw new Error(`There is no person ${actorId}.`);
  return versionOf(await store.readScopeChain(target), actor);
};

/** The last save wins. */
const blindWrite: Break = (store) => ({
  commit: async (commit) => {
    for (;;) {
      const result = await store.commit({ ...commit, expected: await presentVersion(store, commit) });
      if (result === 'committed') return result;
    }
  },
});

/** A removed value becomes the parent's. */
const copyingRemoval: Break = (store) => ({
  commit: async (commit) => {
    if (!commit.change) return store.commit(commit);
    const parents = (await store.readScopeChain(commit.target)).slice(0, -1);
    const writes = commit.change.writes.map(({ setting, scopeValue }) => ({
      setting,
      scopeValue:
        scopeValue ??
        parents
          .map(({ values }) => values[setting])
          .filter((value) => value !== undefined)
          .at(-1),
    }));
    return store.commit({ ...commit, change: { ...commit.change, writes } });
  },
});

const ignoredKeys: Break = (store) => ({
  findKey: () => Promise.resolve({ kind: 'unused' }),
  commit: (commit) => store.commit({ ...commit, idempotencyKey: { ...commit.idempotencyKey, key: newKey() } }),
});

/** The key of one person is everybody's. */
const sharedKeys: Break = (store) => {
  const shared = <Keyed extends { key: string; actorId: string; fingerprint: string }>(keyed: Keyed): Keyed => {
    const [, ...rest] = JSON.parse(keyed.key) as unknown[];
    return { ...keyed, key: JSON.stringify(rest), actorId: '7' };
  };
  return {
    findKey: (key) => store.findKey(shared(key)),
    commit: (commit) => store.commit({ ...commit, idempotencyKey: shared(commit.idempotencyKey) }),
  };
};

/** The version of a scope does not depend on its parents. */
const versionWithoutParents: Break = (store) => ({
  readScopeChain: async (target) =>
    (await store.readScopeChain(target)).map((scope, index, chain) =>
      index === chain.length - 1 ? scope : { ...scope, version: 0 },
    ),
  commit: async (commit) => {
    const present = await presentVersion(store, commit);
    const own = commit.target.scope;
    return store.commit({ ...commit, expected: { ...present, [own]: commit.expected[own] } });
  },
});

const fetchFrom = (change: Break): Fetch => {
  const store = createMemoryStore(demonstration);
  const app = endpointWith({ ...store, ...change(store) });
  return (url, init) => app.request(url, init);
};

type Rewrite = (document: { errors: unknown[] }, response: Response) => [status: number, document: object];

/** Changes the error documents of one status. */
const rewriting = (status: number, rewrite: Rewrite): Fetch => {
  const app = endpointWith();
  return async (url, init) => {
    const response = await app.request(url, init);
    if (response.status !== status || init.method === 'HEAD') return response;
    const document = JSON.parse(await response.text()) as { errors: unknown[] };
    const [newStatus, body] = rewrite(document, response);
    return new Response(JSON.stringify(body), { status: newStatus, headers: response.headers });
  };
};

const onlyFirstError = rewriting(400, ({ errors, ...rest }) => [400, { ...rest, errors: errors.slice(0, 1) }]);

const forbidden = { status: '403', code: 'access_denied', title: 'access denied exception', detail: 'No access.' };
const forbiddenForUnknown = rewriting(404, (document) => [403, { ...document, errors: [forbidden] }]);

const wrongServers: [mistake: string, fetch: Fetch, check: string][] = [
  ['writes blindly', fetchFrom(blindWrite), 'exactly one of many concurrent changes of one version is stored'],
  [
    "copies the parent's value at a removal",
    fetchFrom(copyingRemoval),
    'a removal follows the parent, and never copies its value',
  ],
  [
    'ignores keys',
    fetchFrom(ignoredKeys),
    'a repeated request gets the first response again, and is not applied twice',
  ],
  ['shares keys between people', fetchFrom(sharedKeys), 'a key belongs to one person'],
  ['compares no versions of parents', fetchFrom(versionWithoutParents), 'a change of the parent makes a 412'],
  ['reports only the first error', onlyFirstError, 'all wrong values are errors, each at its pointer'],
  [
    'admits that another organization exists',
    forbiddenForUnknown,
    'another organization is a 404, like one that does not exist',
  ],
];

it.each(wrongServers)('a server that %s', async (_mistake, fetch, check) => {
  const failed = failuresIn(await runKit(fetch, { checks: checks.filter(({ name }) => name === check) }));
  expect(failed.map(({ name }) => name)).toContain(check);
});
