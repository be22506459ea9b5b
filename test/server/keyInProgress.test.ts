// A key whose first request has no response yet.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { bodyOf, crm, etagNow, newKey, patch, setTo, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const bodyWith = (value: unknown) => bodyOf({ 'outlook.crm_sync_interval': setTo(value) });

const deferred = () => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((resolvePromise) => (resolve = resolvePromise));
  return { promise, resolve };
};

/** Status, ETag and body. */
const partsOf = async (response: Response) => [response.status, response.headers.get('ETag'), await response.text()];

describe('while the first request is still running', () => {
  /** The store commits no change before `finish` is called. */
  const slowCrm = () => {
    let time = Date.parse('2026-12-01T10:00:00Z');
    const store = createMemoryStore(acmeAndGlobex);
    const [arrivals, finished] = [[deferred(), deferred()], deferred()];
    let count = 0;
    const { ask } = crm({
      now: () => new Date(time),
      store: {
        ...store,
        commit: async (commit) => {
          arrivals[count++]?.resolve();
          await finished.promise;
          return store.commit(commit);
        },
      },
    });
    const advance = (milliseconds: number) => void (time += milliseconds);
    const [arrived, arrivedAgain] = arrivals.map(({ promise }) => promise);
    return { ask, arrived, arrivedAgain, finish: finished.resolve, advance };
  };

  it('rejects the same request and replays its response later', async () => {
    const { ask, arrived, finish } = slowCrm();
    const key = newKey();
    const first = patch(ask, { ifMatch, key });
    await arrived;
    expect(await verdict(await patch(ask, { ifMatch, key }))).toBe('409 key_in_progress');
    finish();
    const response = await partsOf(await first);
    expect(await partsOf(await patch(ask, { ifMatch, key }))).toEqual(response);
  });

  it('rejects another request with its key', async () => {
    const { ask, arrived, finish } = slowCrm();
    const key = newKey();
    const first = patch(ask, { ifMatch, key });
    await arrived;
    expect(await verdict(await patch(ask, { ifMatch, key, body: bodyWith(7) }))).toBe('422 key_reused');
    finish();
    expect(await verdict(await first)).toBe('200');
  });

  it('releases the key after a minute, and the change is still applied only once', async () => {
    const { ask, arrived, arrivedAgain, finish, advance } = slowCrm();
    const key = newKey();
    const first = patch(ask, { ifMatch, key });
    await arrived;
    advance(60 * 1000);
    const second = patch(ask, { ifMatch, key });
    await arrivedAgain;
    finish();
    const verdicts = [await verdict(await first), await verdict(await second)];
    expect(verdicts).toEqual(['200', '412 precondition_failed']);
    expect(await etagNow(ask)).toBe('"g2-o5-a1"');
    expect(await verdict(await patch(ask, { ifMatch, key }))).toBe('200');
  });
});
