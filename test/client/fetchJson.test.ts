// A body that hangs or is cut off needs a real server: the browser tests have those.
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { fetchJson, timeouts } from '../../src/client/fetchJson';

const mediaType = 'application/vnd.api+json';
const url = 'http://localhost/api/anything';
const server = setupServer();
const fetchFrom = (response: (info: { request: Request }) => Response | Promise<Response>) => {
  server.use(http.get(url, response));
  return fetchJson(url, {});
};
const text =
  (body: string, type = mediaType, status = 200) =>
  () =>
    new HttpResponse(body, { status, headers: { 'content-type': type } });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  jest.useRealTimers();
  server.resetHandlers();
});
afterAll(() => server.close());

it('returns the status and the document', async () => {
  expect(await fetchFrom(text('{"a":1}'))).toMatchObject({ ok: true, value: { status: 200, document: { a: 1 } } });
});

it('accepts the media type with parameters and in capitals', async () => {
  expect(await fetchFrom(text('{}', 'Application/VND.api+json; profile="x"'))).toMatchObject({ ok: true });
});

it('returns no document for an empty body', async () => {
  expect(await fetchFrom(text(''))).toMatchObject({ ok: true, value: { document: undefined } });
});

it.each([
  ['JSON of another media type', text('{}', 'application/json'), 'unreadable'],
  ['no media type', () => new HttpResponse(new TextEncoder().encode('{}')), 'unreadable'],
  ['half a document', text('{"data":'), 'unreadable'],
  ['a page with 200', text('<p>', 'text/html; charset=utf-8'), 'captive_portal'],
])('rejects %s', async (_name, response, kind) => {
  expect(await fetchFrom(response)).toMatchObject({ ok: false, failure: { kind } });
});

it.each([401, 404, 413, 429, 502, 503, 504])(
  'returns the status %i when a proxy sends its own page',
  async (status) => {
    expect(await fetchFrom(text('<h1>nginx</h1>', 'text/html', status))).toMatchObject({
      ok: true,
      value: { status, document: undefined },
    });
  },
);

describe('the limit of 256 KiB', () => {
  const body = (bytes: number) => JSON.stringify('x'.repeat(bytes - 2));

  it('accepts a body of that size', async () => {
    expect(await fetchFrom(text(body(256 * 1024)))).toMatchObject({ ok: true });
  });

  it('rejects one byte more', async () => {
    expect(await fetchFrom(text(body(256 * 1024 + 1)))).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
  });

  it('stops reading an endless body', async () => {
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        chunks += 1;
        stream.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const response = () => new HttpResponse(endless, { headers: { 'content-type': mediaType } });
    expect(await fetchFrom(response)).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
    expect(chunks).toBeLessThan(10);
  });

  it('counts bytes, not characters', async () => {
    expect(await fetchFrom(text(JSON.stringify('é'.repeat(200 * 1024))))).toMatchObject({ ok: false });
  });
});

describe('without a response', () => {
  let signal: AbortSignal | undefined;
  const neverRespond = async ({ request }: { request: Request }) => {
    ({ signal } = request);
    await delay('infinite');
    return new HttpResponse();
  };

  it('times out and aborts the request when the time limit for the headers is over, and not before', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    let settled = false;
    const result = fetchFrom(neverRespond).finally(() => (settled = true));
    await jest.advanceTimersByTimeAsync(timeouts.headers - 1);
    expect(settled).toBe(false);
    expect(signal?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await result).toEqual({ ok: false, failure: { kind: 'timeout' } });
    expect(signal?.aborted).toBe(true);
  });

  it('is unreachable when the connection fails', async () => {
    expect(await fetchFrom(() => HttpResponse.error())).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });
});

it('leaves no timer behind', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  await fetchFrom(text('{}'));
  expect(jest.getTimerCount()).toBe(0);
});
