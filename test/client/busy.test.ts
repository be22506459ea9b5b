import {
  busy,
  change,
  client,
  mockRandom,
  ok,
  pass,
  read,
  respondWith,
  retries,
  save,
  sent,
  serverError,
  start,
  startCrm,
  times,
} from './scriptedCrm';

beforeEach(startCrm);
afterEach(() => jest.useRealTimers());

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
    ['429, one minute', busy('60'), 60_000],
    ['429, less than the random wait', busy('0'), 500],
    ['429, a date in the past', busy('Fri, 20 Nov 2026 09:00:00 GMT'), 500],
    ['503, without Retry-After', busy(undefined, 503), 500],
    ['429, junk', busy('soon'), 500],
    ['429, exponent notation', busy('1e1'), 500],
    ['429, a negative number', busy('-5'), 500],
  ])('gets a retry when its Retry-After is over, and not before: %s', async (_name, response, wait) => {
    mockRandom(1);
    respondWith(response, ok);
    const request = read();
    await pass(wait - 1);
    expect(times()).toEqual([0]);
    expect(retries).toMatchObject([{ failure: { kind: 'busy' }, retryAt: start + wait }]);
    await pass(1);
    expect(times()).toEqual([0, wait]);
    expect(request.result).toMatchObject({ ok: true });
  });

  it('gets no retry for at least half the wait without Retry-After', async () => {
    respondWith(busy(), ok);
    read();
    await pass(60_000);
    expect(times()).toEqual([0, 250]);
  });

  it('gets the change again with the same idempotency key', async () => {
    respondWith(busy('20'), ok);
    save();
    await pass(60_000);
    expect(times()).toEqual([0, 20_000]);
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key')))).toEqual(new Set([change.key]));
  });

  it('gets no automatic retry after more than a minute', async () => {
    respondWith(busy('61'), ok);
    const request = read();
    await pass(0);
    expect(request.result).toMatchObject({ ok: false, failure: { kind: 'busy', retryAfter: 61 } });
    expect(retries).toEqual([]);
  });

  it('with a Retry-After of years gets no automatic retry, and a request by a person after a minute', async () => {
    respondWith(busy('1000000000'), ok);
    const crm = client();
    const first = read(crm);
    await pass(1_000);
    expect(first.result).toMatchObject({ ok: false, failure: { kind: 'busy', retryAfter: 1e9 } });
    expect(crm.busyUntil()).toBe(start + 1e12);
    const second = read(crm);
    await pass(58_999);
    expect(times()).toEqual([0]);
    expect(retries).toMatchObject([{ failure: { kind: 'busy' }, retryAt: start + 60_000 }]);
    await pass(1);
    expect(times()).toEqual([0, 60_000]);
    expect(second.result).toMatchObject({ ok: true });
  });

  it('holds back other requests too', async () => {
    respondWith(busy('61'), ok);
    const crm = client();
    read(crm);
    await pass(20_000);
    save(crm);
    await pass(39_999);
    expect(times()).toEqual([0]);
    await pass(1);
    expect(times()).toEqual([0, 60_000]);
  });

  it('holds back a request that is already waiting for its retry', async () => {
    mockRandom(1);
    const crm = client();
    respondWith(serverError, busy('20'), ok);
    read(crm);
    await pass(0);
    save(crm);
    await pass(19_999);
    expect(times()).toEqual([0, 0]);
    await pass(1_000);
    expect(sent).toHaveLength(4);
  });

  it('gets no earlier retry after a later response without Retry-After', async () => {
    const crm = client();
    respondWith(busy('20'), busy(), ok);
    read(crm);
    save(crm);
    await pass(19_999);
    expect(crm.busyUntil()).toBe(start + 20_000);
    expect(times()).toEqual([0, 0]);
    await pass(1);
    expect(sent.length).toBeGreaterThan(2);
  });

  it('has an end while it is busy, and none otherwise', async () => {
    respondWith(busy('20'), ok);
    const crm = client();
    expect(crm.busyUntil()).toBe(0);
    read(crm);
    await pass(0);
    expect(crm.busyUntil()).toBe(start + 20_000);
    await pass(20_000);
    expect(crm.busyUntil()).toBeLessThanOrEqual(Date.now());
  });

  it('is no longer busy after a success', async () => {
    const crm = client();
    respondWith(busy('1000000000'), ok);
    read(crm);
    await pass(61_000);
    expect(crm.busyUntil()).toBeGreaterThan(Date.now());
    read(crm);
    await pass(1);
    expect(crm.busyUntil()).toBeLessThan(Date.now());
  });
});
