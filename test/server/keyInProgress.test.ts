// A key whose first request has no answer yet.
import { demonstration } from '../../src/server/demonstration';
import { createMemoryStore } from '../../src/server/memoryStore';
import { bodyOf, crm, etagNow, newKey, patch, setTo, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const to = (value: unknown) => bodyOf({ 'outlook.crm_sync_interval': setTo(value) });

const signal = () => {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
};

/** Status, tag and body. */
const whole = async (response: Response) => [response.status, response.headers.get('ETag'), await response.text()];

describe('while the first request is still running', () => {
  /** A CRM whose store finishes no change before `finish` is called. */
  const slowCrm = () => {
    let time = Date.parse('2026-12-01T10:00:00Z');
    const store = createMemoryStore(demonstration);
    const [arrivals, finished] = [[signal(), signal()], signal()];
    let count = 0;
    const { ask } = crm({
      now: () => new Date(time),
      store: {
        ...store,
        commit: async (commit) => {
          arrivals[count++]?.give();
          await finished.given;
          return store.commit(commit);
        },
      },
    });
    const wait = (milliseconds: number) => void (time += milliseconds);
    const [arrived, arrivedAgain] = arrivals.map(({ given }) => given);
    return { ask, arrived, arrivedAgain, finish: finished.give, wait };
  };

  it('refuses the same request, and replays its answer later', async () => {
    const { ask, arrived, finish } = slowCrm();
    const key = newKey();
    const first = patch(ask, { ifMatch, key });
    await arrived;
    expect(await verdict(await patch(ask, { ifMatch, key }))).toBe('409 key_in_progress');
    finish();
    const answer = await whole(await first);
    expect(await whole(await patch(ask, { ifMatch, key }))).toEqual(answer);
  });

  it('refuses another request with its key', async () => {
    const { ask, arrived, finish } = slowCrm();
    const key = newKey();
    const first = patch(ask, { ifMatch, key });
    await arrived;
    expect(await verdict(await patch(ask, { ifMatch, key, body: to(7) }))).toBe('422 key_reused');
    finish();
    expect(await verdict(await first)).toBe('200');
  });

  it('gives the key up after a minute, and the change is still done once only', async () => {
    const { ask, arrived, arrivedAgain, finish, wait } = slowCrm();
    const key = newKey();
    const first = patch(ask, { ifMatch, key });
    await arrived;
    wait(60 * 1000);
    const second = patch(ask, { ifMatch, key });
    await arrivedAgain;
    finish();
    const verdicts = [await verdict(await first), await verdict(await second)];
    expect(verdicts).toEqual(['200', '412 precondition_failed']);
    expect(await etagNow(ask)).toBe('"g2-o5-a1"');
    expect(await verdict(await patch(ask, { ifMatch, key }))).toBe('200');
  });
});
