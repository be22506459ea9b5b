// Proves when the client asks again by itself, how often and how soon, and that a busy CRM is left alone for as long as it asks.
import { changePolicy } from '../../src/client/changes';
import { createClient } from '../../src/client/client';
import type { Result } from '../../src/client/failure';
import type { Again } from '../../src/client/retry';
import { answer, policyWith, refusal } from '../pane/literalPolicy';

const start = Date.parse('2026-11-20T10:00:00Z');
const view = { scope: 'organization' } as const;
const change = {
  options: [{ id: 'crmSyncInterval', useParent: false, value: 450 }],
  reason: undefined,
  version: 'g2-o4-a1',
  key: '00000000-0000-4000-8000-000000000001',
} as const;

/** Milliseconds since the start at which a request left, and what it carried. */
let sent: { at: number; headers: Headers }[];
let answers: (() => Response)[];
let again: Again[];
const onAgain = (told: Again) => void again.push(told);

const fine = () => answer(policyWith({}));
const broken = () => answer(refusal(500, 'internal', 'Oops.'), 500);
const cutOff = () => {
  throw new TypeError('Failed to fetch');
};
const busy =
  (retryAfter?: string, status = 429, headers: Record<string, string> = {}) =>
  () =>
    answer(refusal(status, 'busy', 'Too many.'), status, {
      ...headers,
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    });

const client = () => createClient({ url: '/api', token: () => Promise.resolve('demo.7') });
const draw = (random: number) => jest.spyOn(Math, 'random').mockReturnValue(random);

/** What becomes of a request, looked at whenever one likes. */
const watch = <Value>(request: Promise<Result<Value>>) => {
  const watched: { result: Result<Value> | undefined } = { result: undefined };
  void request.then((result) => (watched.result = result));
  return watched;
};
const read = (from = client()) => watch(from.readPolicy(view, { onAgain }));
const save = (to = client()) => watch(changePolicy(to, view, change, onAgain));
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const times = () => sent.map(({ at }) => at);

beforeEach(() => {
  jest.useFakeTimers({ now: start });
  [sent, answers, again] = [[], [fine], []];
  draw(0);
  jest.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
    sent.push({ at: Date.now() - start, headers: new Headers(init?.headers) });
    const next = answers.length > 1 ? answers.shift() : answers[0];
    return new Promise((resolve) => resolve(next?.() ?? fine()));
  });
});
afterEach(() => jest.useRealTimers());

describe('a reading', () => {
  it.each([
    ['the longest', 1, [0, 500, 1_500]],
    ['a middling', 0.5, [0, 250, 750]],
  ])('is tried three times, after %s waits that chance can give', async (_name, random, expected) => {
    draw(random);
    answers = [broken];
    const reading = read();
    await pass(60_000);
    expect(times()).toEqual(expected);
    expect(reading.result).toMatchObject({ ok: false, failure: { kind: 'server_error' } });
  });

  it('waits for nothing where chance says so', async () => {
    answers = [broken];
    read();
    await pass(2);
    expect(sent).toHaveLength(3);
  });

  it('ends with the first try that succeeds', async () => {
    answers = [cutOff, fine];
    const reading = read();
    await pass(60_000);
    expect(reading.result).toMatchObject({ ok: true });
    expect(sent).toHaveLength(2);
  });

  it('tells before each wait why, and when it goes on', async () => {
    draw(1);
    answers = [cutOff, broken, fine];
    read();
    await pass(60_000);
    expect(again).toMatchObject([
      { failure: { kind: 'unreachable' }, at: start + 500 },
      { failure: { kind: 'server_error' }, at: start + 1_500 },
    ]);
  });

  it('is tried again after 8 seconds without headers', async () => {
    const never = jest.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
      sent.push({ at: Date.now() - start, headers: new Headers() });
      return new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('abort'))),
      );
    });
    const reading = read();
    await pass(7_999);
    expect(again).toEqual([]);
    await pass(1);
    expect(again).toMatchObject([{ failure: { kind: 'timeout' } }]);
    await pass(60_000);
    expect(never).toHaveBeenCalledTimes(3);
    expect(reading.result).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
  });
});

it('forgets that the CRM was busy once it has answered', async () => {
  const crm = client();
  answers = [busy('1000000000'), fine];
  read(crm);
  await pass(61_000);
  expect(crm.busyUntil()).toBeGreaterThan(Date.now());
  read(crm);
  await pass(1);
  expect(crm.busyUntil()).toBeLessThan(Date.now());
});

describe('a change', () => {
  it('is tried twice under one key', async () => {
    draw(1);
    answers = [cutOff];
    const saving = save();
    await pass(60_000);
    expect(times()).toEqual([0, 500]);
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual([change.key, change.key]);
    expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"g2-o4-a1"', '"g2-o4-a1"']);
    expect(saving.result).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
  });

  it.each([
    [0, 250],
    [1, 500],
  ])(
    'that is still being carried out is asked for again after at least half the wait (chance %d)',
    async (random, at) => {
      draw(random);
      answers = [() => answer(refusal(409, 'key_in_progress', 'Wait.'), 409), fine];
      const saving = save();
      await pass(60_000);
      expect(times()).toEqual([0, at]);
      expect(saving.result).toMatchObject({ ok: true });
    },
  );
});

describe.each([
  ['a reading', read],
  ['a change', save],
])('%s is not tried again', (_name, ask) => {
  it.each([
    ['a refused right', () => answer(refusal(403, 'access_denied', 'No.'), 403), 'forbidden'],
    ['a missing policy', () => answer(refusal(404, 'not_found', 'No.'), 404), 'not_found'],
    ['an unreadable answer', () => answer({ data: 'nothing' }), 'unreadable'],
    [
      'the page of a captive portal',
      () => new Response('<p>', { headers: { 'content-type': 'text/html' } }),
      'captive_portal',
    ],
  ])('after %s', async (_what, response, kind) => {
    answers = [response];
    const asking = ask();
    await pass(60_000);
    expect(asking.result).toMatchObject({ ok: false, failure: { kind } });
    expect(sent).toHaveLength(1);
    expect(again).toEqual([]);
  });

  it('where the device has no network', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    answers = [cutOff];
    const asking = ask();
    await pass(60_000);
    expect(asking.result).toMatchObject({ ok: false, failure: { kind: 'offline' } });
    expect(sent).toHaveLength(1);
  });
});

describe('a busy CRM', () => {
  const date = 'Fri, 20 Nov 2026 10:00:20 GMT';

  it.each([
    ['429, in seconds', busy('20'), 20_000],
    ['503, in seconds', busy('20', 503), 20_000],
    ['429, by a date', busy(date), 20_000],
    [
      '429, by a date of a CRM whose clock is a day ahead',
      busy('Sat, 21 Nov 2026 10:00:20 GMT', 429, { date: 'Sat, 21 Nov 2026 10:00:00 GMT' }),
      20_000,
    ],
    ['429, a minute', busy('60'), 60_000],
    ['429, less than the wait by chance', busy('0'), 500],
    ['429, a time that has passed', busy('Fri, 20 Nov 2026 09:00:00 GMT'), 500],
    ['503, without a time', busy(undefined, 503), 500],
    ['429, junk', busy('soon'), 500],
    ['429, a number that is none', busy('1e1'), 500],
    ['429, less than nothing', busy('-5'), 500],
  ])('is asked again when its time has come and not before: %s', async (_name, response, wait) => {
    draw(1);
    answers = [response, fine];
    const reading = read();
    await pass(wait - 1);
    expect(times()).toEqual([0]);
    expect(again).toMatchObject([{ failure: { kind: 'busy' }, at: start + wait }]);
    await pass(1);
    expect(times()).toEqual([0, wait]);
    expect(reading.result).toMatchObject({ ok: true });
  });

  it('is left alone for half the wait at least, where it says no time', async () => {
    answers = [busy(), fine];
    read();
    await pass(60_000);
    expect(times()).toEqual([0, 250]);
  });

  it('gets a change again under the same key', async () => {
    answers = [busy('20'), fine];
    save();
    await pass(60_000);
    expect(times()).toEqual([0, 20_000]);
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key')))).toEqual(new Set([change.key]));
  });

  it('that asks for longer than a minute is not waited for', async () => {
    answers = [busy('61'), fine];
    const reading = read();
    await pass(0);
    expect(reading.result).toMatchObject({ ok: false, failure: { kind: 'busy', retryAfter: 61 } });
    expect(again).toEqual([]);
  });

  it('that asks for years is left alone by itself, and for a minute by a person', async () => {
    answers = [busy('1000000000'), fine];
    const asked = client();
    const first = read(asked);
    await pass(1_000);
    expect(first.result).toMatchObject({ ok: false, failure: { kind: 'busy', retryAfter: 1e9 } });
    expect(asked.busyUntil()).toBe(start + 1e12);
    const second = read(asked);
    await pass(58_999);
    expect(times()).toEqual([0]);
    expect(again).toMatchObject([{ failure: { kind: 'busy' }, at: start + 60_000 }]);
    await pass(1);
    expect(times()).toEqual([0, 60_000]);
    expect(second.result).toMatchObject({ ok: true });
  });

  it('holds back a change, too, for which it has not been busy yet', async () => {
    answers = [busy('61'), fine];
    const asked = client();
    read(asked);
    await pass(20_000);
    save(asked);
    await pass(39_999);
    expect(times()).toEqual([0]);
    await pass(1);
    expect(times()).toEqual([0, 60_000]);
  });

  it('is left alone by a request that waits for another try, too', async () => {
    draw(1);
    const asked = client();
    answers = [broken, busy('20'), fine];
    read(asked);
    await pass(0);
    save(asked);
    await pass(19_999);
    expect(times()).toEqual([0, 0]);
    await pass(1_000);
    expect(sent).toHaveLength(4);
  });

  it('is not asked earlier because it says nothing of its time later', async () => {
    const asked = client();
    answers = [busy('20'), busy(), fine];
    read(asked);
    save(asked);
    await pass(19_999);
    expect(asked.busyUntil()).toBe(start + 20_000);
    expect(times()).toEqual([0, 0]);
    await pass(1);
    expect(sent.length).toBeGreaterThan(2);
  });

  it('says until when, and nothing of it while it is not busy', async () => {
    answers = [busy('20'), fine];
    const asked = client();
    expect(asked.busyUntil()).toBe(0);
    read(asked);
    await pass(0);
    expect(asked.busyUntil()).toBe(start + 20_000);
    await pass(20_000);
    expect(asked.busyUntil()).toBeLessThanOrEqual(Date.now());
  });
});
