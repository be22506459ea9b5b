// One HTTP exchange: its limits of time and size, and what it believes. A body that hangs or breaks off needs a real server.
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { exchange, limits } from '../../src/client/fetchJson';

const mediaType = 'application/vnd.api+json';
const url = 'http://localhost/api/anything';
const server = setupServer();
const against = (response: () => Response | Promise<Response>) => {
  server.use(http.get(url, response));
  return exchange(url, {});
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

it('gives the status and the document', async () => {
  expect(await against(text('{"a":1}'))).toMatchObject({ ok: true, value: { status: 200, document: { a: 1 } } });
});

it('takes a media type with parameters and capitals for the contract’s', async () => {
  expect(await against(text('{}', 'Application/VND.api+json; profile="x"'))).toMatchObject({ ok: true });
});

it('gives no document where the body is empty', async () => {
  expect(await against(text(''))).toMatchObject({ ok: true, value: { document: undefined } });
});

it.each([
  ['JSON of another media type', text('{}', 'application/json'), 'unreadable'],
  ['no media type', () => new HttpResponse(new TextEncoder().encode('{}')), 'unreadable'],
  ['half a document', text('{"data":'), 'unreadable'],
  ['a page with 200', text('<p>', 'text/html; charset=utf-8'), 'captive_portal'],
])('believes nothing of %s', async (_name, response, kind) => {
  expect(await against(response)).toMatchObject({ ok: false, failure: { kind } });
});

it.each([401, 404, 413, 429, 502, 503, 504])(
  'lets the status %i speak where a proxy sends its page',
  async (status) => {
    expect(await against(text('<h1>nginx</h1>', 'text/html', status))).toMatchObject({
      ok: true,
      value: { status, document: undefined },
    });
  },
);

describe('the limit of 256 KiB', () => {
  const body = (bytes: number) => JSON.stringify('x'.repeat(bytes - 2));

  it('lets the longest body through', async () => {
    expect(await against(text(body(256 * 1024)))).toMatchObject({ ok: true });
  });

  it('refuses one byte more', async () => {
    expect(await against(text(body(256 * 1024 + 1)))).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
  });

  it('stops reading a body that does not end', async () => {
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        chunks += 1;
        stream.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const answer = () => new HttpResponse(endless, { headers: { 'content-type': mediaType } });
    expect(await against(answer)).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
    expect(chunks).toBeLessThan(10);
  });

  it('counts bytes, not characters', async () => {
    expect(await against(text(JSON.stringify('é'.repeat(200 * 1024))))).toMatchObject({ ok: false });
  });
});

describe('without an answer', () => {
  const hung = async () => {
    await delay('infinite');
    return new HttpResponse();
  };

  it('is a timeout once the time for the headers is over, and not before', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    let settled = false;
    const result = against(hung).finally(() => (settled = true));
    await jest.advanceTimersByTimeAsync(limits.headers - 1);
    expect(settled).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await result).toEqual({ ok: false, failure: { kind: 'timeout' } });
  });

  it('is unreachable where the connection fails', async () => {
    expect(await against(() => HttpResponse.error())).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });

  it('is offline where the device says so', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(await against(() => HttpResponse.error())).toEqual({ ok: false, failure: { kind: 'offline' } });
  });
});

it('leaves no timer behind', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  await against(text('{}'));
  expect(jest.getTimerCount()).toBe(0);
});
