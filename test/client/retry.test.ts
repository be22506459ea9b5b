import { jsonResponse, errorDocument } from '../pane/literalPolicy';
import {
  change,
  cutOff,
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

describe('a read', () => {
  it.each([
    ['maximum', 1, [0, 500, 1_500]],
    ['average', 0.5, [0, 250, 750]],
  ])('has three attempts, after %s random waits', async (_name, random, expected) => {
    mockRandom(random);
    respondWith(serverError);
    const request = read();
    await pass(60_000);
    expect(times()).toEqual(expected);
    expect(request.result).toMatchObject({ ok: false, failure: { kind: 'server_error' } });
  });

  it('may wait for 0 ms', async () => {
    respondWith(serverError);
    read();
    await pass(2);
    expect(sent).toHaveLength(3);
  });

  it('ends with the first attempt that succeeds', async () => {
    respondWith(cutOff, ok);
    const request = read();
    await pass(60_000);
    expect(request.result).toMatchObject({ ok: true });
    expect(sent).toHaveLength(2);
  });

  it('reports before each wait the failure and the time of the retry', async () => {
    mockRandom(1);
    respondWith(cutOff, serverError, ok);
    read();
    await pass(60_000);
    expect(retries).toMatchObject([
      { failure: { kind: 'unreachable' }, retryAt: start + 500 },
      { failure: { kind: 'server_error' }, retryAt: start + 1_500 },
    ]);
  });

  it('is retried after 8 seconds without headers', async () => {
    const never = jest.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
      sent.push({ at: Date.now() - start, headers: new Headers() });
      return new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('abort'))),
      );
    });
    const request = read();
    await pass(7_999);
    expect(retries).toEqual([]);
    await pass(1);
    expect(retries).toMatchObject([{ failure: { kind: 'timeout' } }]);
    await pass(60_000);
    expect(never).toHaveBeenCalledTimes(3);
    expect(request.result).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
  });
});

describe('a change', () => {
  it('has two attempts with the same idempotency key', async () => {
    mockRandom(1);
    respondWith(cutOff);
    const request = save();
    await pass(60_000);
    expect(times()).toEqual([0, 500]);
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual([change.key, change.key]);
    expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"g2-o4-a1"', '"g2-o4-a1"']);
    expect(request.result).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
  });

  it.each([
    [0, 250],
    [1, 500],
  ])('that is still in progress is retried after at least half the wait (random %d)', async (random, at) => {
    mockRandom(random);
    respondWith(() => jsonResponse(errorDocument(409, 'key_in_progress', 'Wait.'), 409), ok);
    const request = save();
    await pass(60_000);
    expect(times()).toEqual([0, at]);
    expect(request.result).toMatchObject({ ok: true });
  });
});

describe.each([
  ['a read', read],
  ['a change', save],
])('%s is not retried', (_name, send) => {
  it.each([
    ['a missing permission', () => jsonResponse(errorDocument(403, 'access_denied', 'No.'), 403), 'forbidden'],
    ['a missing policy', () => jsonResponse(errorDocument(404, 'not_found', 'No.'), 404), 'not_found'],
    ['an unreadable response', () => jsonResponse({ data: 'nothing' }), 'unreadable'],
    [
      'the page of a captive portal',
      () => new Response('<p>', { headers: { 'content-type': 'text/html' } }),
      'captive_portal',
    ],
  ])('after %s', async (_what, response, kind) => {
    respondWith(response);
    const request = send();
    await pass(60_000);
    expect(request.result).toMatchObject({ ok: false, failure: { kind } });
    expect(sent).toHaveLength(1);
    expect(retries).toEqual([]);
  });

  it('when the device is offline', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    respondWith(cutOff);
    const request = send();
    await pass(60_000);
    expect(request.result).toMatchObject({ ok: false, failure: { kind: 'offline' } });
    expect(sent).toHaveLength(1);
  });
});
