// Generated requests: each gets a response of the contract, and none an exception.
import fc from 'fast-check';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import type { Store } from '../../src/server/store';
import { crm } from '../server/crm';
import { sqlDatabases, type TestDatabase } from '../server/stores/stores';
import { anyRequest, type GeneratedRequest } from './requests';
import { mistakesIn } from './responses';
import { record, scaled } from './results';

/** Requests to one CRM. */
const batch = scaled(1000, 300);
const batches: Readonly<Record<string, number>> = {
  memory: scaled(50, 4),
  SQLite: scaled(6, 1),
  PostgreSQL: scaled(4, 1),
};
/** Of the first batch. A failure prints the seed of its batch: as this one, it repeats the failure. */
const firstSeed = scaled(Date.now() % 1_000_000_000, 1);
/** In milliseconds, for one response. */
const timeout = 10_000;
const minute = 60_000;

/** The status of every method: "PATCH 200". */
const seen = new Set<string>();

const serve = (store: Store) => {
  // No person reaches the limit of keys within a day.
  let time = Date.parse('2026-12-01T10:00:00Z');
  const reported: unknown[] = [];
  const { app } = crm({
    store,
    origins: ['https://pane.example'],
    now: () => new Date(time),
    report: (error) => void reported.push(error),
  });
  const tagOf = async ({ path, headers: { Authorization = '' } }: GeneratedRequest): Promise<string | null> =>
    (await app.request(path, { headers: { Authorization } })).headers.get('ETag');

  return async (request: GeneratedRequest): Promise<void> => {
    time += 2 * minute;
    const { method, path, headers, body, hasCurrentTag } = request;
    const tag = method === 'PATCH' && hasCurrentTag ? await tagOf(request) : null;
    const tagHeader = tag === null ? {} : { 'If-Match': tag };
    const response = await app.request(path, {
      method,
      headers: { ...headers, ...tagHeader },
      ...(body ? { body } : {}),
    });
    const text = await response.text();
    seen.add(`${method} ${response.status}`);
    const mistakes = [...mistakesIn(method, response, text), ...reported.map((error) => `Exception: ${String(error)}`)];
    if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  };
};

/** @throws Error with the seed and the request */
const sendTo = (store: Store, seed: number): Promise<void> =>
  fc.assert(fc.asyncProperty(anyRequest, serve(store)), {
    numRuns: batch,
    seed,
    // The weights of the generators are what they are written as.
    unbiased: true,
    timeout,
    endOnFailure: true,
    includeErrorInReport: true,
  });

/** In megabytes, without garbage. */
const heap = (): number => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1024 / 1024);
};

it('get a response of the contract from the memory store, and need no memory', async () => {
  const heaps: number[] = [];
  const count = batches.memory ?? 0;
  for (let number = 0; number < count; number += 1) {
    await sendTo(createMemoryStore(acmeAndGlobex), firstSeed + number);
    heaps.push(heap());
  }
  const warm = count / 5;
  const [first = 0, last = 0] = [heaps[Math.ceil(warm) - 1], heaps.at(-1)];
  if (globalThis.gc) expect(last).toBeLessThan(first * 1.1);
  const figure = `no 5xx, no exception, no response after 10 seconds; heap ${first} MB after ${(warm * batch).toLocaleString('en-US')}, ${last} MB at the end`;
  record(50, `${(count * batch).toLocaleString('en-US')} generated requests (memory)`, figure);
}, 1_200_000);

it('are of every kind', () => {
  const kinds = [
    ...['GET 200', 'GET 400', 'GET 401', 'GET 403', 'GET 404', 'GET 406', 'HEAD 200', 'OPTIONS 204'],
    ...['PATCH 200', 'PATCH 400', 'PATCH 403', 'PATCH 412', 'PATCH 413', 'PATCH 415'],
    ...['DELETE 405', 'POST 405', 'X 405'],
    ...scaled(['GET 304', 'PATCH 409', 'PATCH 422', 'PATCH 428'], []),
  ];
  expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
});

describe.each(sqlDatabases)('%s', (name, start) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.stop());

  it('get a response of the contract', async () => {
    const count = batches[name] ?? 0;
    for (let number = 0; number < count; number += 1) {
      const data = await database.create();
      const store = await data.open();
      await store.importState(acmeAndGlobex());
      await sendTo(store, firstSeed + 1000 + number);
      await data.close();
    }
    const order = 51 + sqlDatabases.findIndex(([each]) => each === name);
    const what = `${(count * batch).toLocaleString('en-US')} generated requests (${name})`;
    record(order, what, 'no 5xx, no exception, no response after 10 seconds');
  }, 1_200_000);
});
