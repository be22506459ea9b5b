// Schedules of sending one intent several times, while the store fails and the client does not wait.
import fc from 'fast-check';
import { StoreUnavailable, type Commit, type IdempotencyKey, type Store } from '../../src/server/store';
import { askOf, bodyOf, crm, etagNow, historyNow, newKey, patch, readOption, setTo } from '../server/crm';

const failures = [
  'before the key is found',
  'after the key is found',
  'before the commit',
  'after the commit',
] as const;
type Failure = (typeof failures)[number];

type Send = {
  /** Of the two stores on the same database. */
  store: 0 | 1;
  fails: readonly Failure[];
  /** The database is away (503), or something unexpected happens (500). */
  isAway: boolean;
  /** In turns of the event loop, before each call of the store. */
  delay: number;
  /** The client sends again without waiting for the response, at once or after a cut. */
  waits: boolean;
  /** The client breaks off while it sends the body. */
  breaksOff: boolean;
};

const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 0);

const anySend: fc.Arbitrary<Send> = fc.record({
  store: fc.constantFrom(0, 1),
  fails: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.subarray([...failures], { minLength: 1, maxLength: 2 }) },
  ),
  isAway: fc.boolean(),
  delay: fc.nat({ max: 4 }),
  waits: fc.boolean(),
  breaksOff: rarely,
});

export type Schedule = readonly Send[];

export const anySchedule: fc.Arbitrary<Schedule> = fc.array(anySend, { minLength: 2, maxLength: 6, size: 'max' });

/** What failed on purpose. */
class Planned extends Error {}

const isPlanned = (error: unknown): boolean =>
  error instanceof Planned || (error instanceof StoreUnavailable && error.cause instanceof Planned);

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** @param committed called for each change that the store has committed, whatever the response is */
const failingStore = (store: Store, { fails, isAway, delay }: Send, committed: () => void): Store => {
  const failAt = (failure: Failure): void => {
    if (!fails.includes(failure)) return;
    const cause = new Planned(failure);
    throw isAway ? new StoreUnavailable(failure, { cause }) : cause;
  };
  return {
    ...store,
    findKey: async (key: IdempotencyKey) => {
      await turns(delay);
      failAt('before the key is found');
      const result = await store.findKey(key);
      failAt('after the key is found');
      return result;
    },
    commit: async (commit: Commit) => {
      await turns(delay);
      failAt('before the commit');
      const result = await store.commit(commit);
      if (result === 'committed') committed();
      failAt('after the commit');
      return result;
    },
  };
};

/** Of a client that breaks off. */
const half = (text: string): ReadableStream<Uint8Array> => {
  const bytes = new TextEncoder().encode(text.slice(0, text.length / 2));
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    pull: (controller) => controller.error(new Error('The client has broken off.')),
  });
};

const minute = 60_000;
const option = 'outlook.crm_sync_interval';

/** The clock of all schedules: keys of one must not count in the next. */
let time = Date.parse('2026-12-01T10:00:00Z');
let intents = 0;

/**
 * Sends one intent as the schedule orders, and then once more, when nothing fails.
 * @returns what is wrong, in sentences
 */
export const mistakesOf = async (stores: readonly [Store, Store], schedule: Schedule): Promise<readonly string[]> => {
  time += 10 * minute;
  intents += 1;
  const reason = `Intent ${intents}`;
  const value = (intents % 80_000) + 1000;
  const reader = crm({ store: stores[0] }).ask;
  const [ifMatch, key, body] = [await etagNow(reader), newKey(), bodyOf({ [option]: setTo(value) }, { reason })];
  const mistakes: string[] = [];
  const accepted = new Set<string>();
  let commits = 0;

  const send = async (order: Send): Promise<number> => {
    const at = new Date(time);
    const { app } = crm({
      store: failingStore(stores[order.store], order, () => (commits += 1)),
      now: () => at,
      report: (error) => {
        if (!isPlanned(error)) mistakes.push(`Unplanned: ${String(error)}`);
      },
    });
    const ask = askOf({ request: (path, init) => app.request(path, { ...init, duplex: 'half' } as RequestInit) });
    const sent = order.breaksOff ? half(body) : body;
    const response = await patch(ask, { ifMatch, key, body: sent });
    const text = await response.text();
    if (response.status === 200) accepted.add(`${response.headers.get('ETag')} ${text}`);
    if (!possibleStatuses(order).includes(response.status)) mistakes.push(`A ${response.status}: ${text}`);
    return response.status;
  };

  const possibleStatuses = ({ fails, breaksOff }: Send): readonly number[] => [
    breaksOff ? 400 : 200,
    ...(fails.length > 0 ? [500, 503] : []),
  ];

  const changes = async (): Promise<number> =>
    (await historyNow(reader)).filter(({ attributes }) => attributes.reason === reason).length;

  const running: Promise<number>[] = [];
  for (const order of schedule) {
    const response = send(order);
    running.push(response);
    if (order.waits) await response;
  }
  await Promise.all(running);
  if ((await changes()) !== commits) mistakes.push(`${await changes()} changes in the history, ${commits} committed.`);

  const status = await send({ store: 1, fails: [], isAway: false, delay: 0, waits: true, breaksOff: false });
  if (status !== 200) mistakes.push(`At last, the response is ${status}.`);
  if ((await changes()) !== 1) mistakes.push(`${await changes()} changes in the history.`);
  if (accepted.size > 1) mistakes.push(`${accepted.size} different responses.`);
  if ((await readOption(reader, option))?.value !== value) mistakes.push('The value is another.');
  return mistakes;
};
