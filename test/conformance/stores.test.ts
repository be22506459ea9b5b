// The endpoint conforms to the contract, over HTTP, with each store.
import { createServer } from 'node:http';
import { demonstration, identifyDemonstration } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { nodeListener } from '../../src/server/mount/node';
import type { Store } from '../../src/server/store';
import { checks } from '../../tools/conformance/checks';
import { closed, listening } from '../server/listening';
import { sqlDatabases } from '../server/stores/stores';
import { failuresIn, origin, runKit } from './kit';

/** A new store with the data of the demonstration; `close` removes it. */
type OpenStore = () => Promise<{ store: Store; close: () => Promise<unknown> }>;

/** In a database server of its own. */
const openIn =
  (start: (typeof sqlDatabases)[number][1]): OpenStore =>
  async () => {
    const database = await start();
    const data = await database.create();
    const store = await data.open();
    await store.importState(demonstration());
    const close = async () => {
      await data.close();
      await database.stop();
    };
    return { store, close };
  };

const stores: readonly [name: string, open: OpenStore][] = [
  ['memory', () => Promise.resolve({ store: createMemoryStore(demonstration), close: () => Promise.resolve() })],
  ...sqlDatabases.map(([name, start]): [string, OpenStore] => [name, openIn(start)]),
];

describe.each(stores)('the store in %s', (_name, open) => {
  it('passes every check', async () => {
    const { store, close } = await open();
    const server = createServer(nodeListener({ store, identify: identifyDemonstration, origins: [origin] }));
    try {
      const results = await runKit(fetch, { url: `${await listening(server)}/api` });
      expect(failuresIn(results)).toEqual([]);
      expect(results).toHaveLength(checks.length + 2);
    } finally {
      await closed(server);
      await close();
    }
  });
});
