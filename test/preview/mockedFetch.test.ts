// The mocked `fetch` behaves like the browser's.
import { createMockedFetch, type MockedCrm } from '../../src/preview/mockedFetch';

const address = 'http://localhost/api/configuration/outlook';

const networkOf = () => {
  const requests: Request[] = [];
  const network: typeof fetch = (input) => {
    requests.push(input as Request);
    return Promise.resolve(new Response('from the network'));
  };
  return { requests, network };
};

const mockFetch = (crm: MockedCrm) => createMockedFetch(crm, networkOf().network);
const respondWith = (response: () => Response) => mockFetch(() => Promise.resolve(response()));

/** A body with these chunks that does not end. */
const streamOf = (...texts: string[]) => {
  const cancelled: unknown[] = [];
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => texts.forEach((text) => controller.enqueue(new TextEncoder().encode(text))),
    cancel: (reason) => void cancelled.push(reason),
  });
  return { stream, cancelled };
};

it('passes the request with its body to the CRM and returns the response', async () => {
  const requests: unknown[] = [];
  const mocked = mockFetch(async (url, { method, headers, body }) => {
    requests.push(url, method, new Headers(headers).get('if-match'), await new Response(body).text());
    return new Response('{"data":{}}', { status: 201, statusText: 'Made', headers: { etag: '"1"' } });
  });
  const response = await mocked(address, { method: 'PATCH', headers: { 'If-Match': '"0"' }, body: '{"data":1}' });
  expect(requests).toEqual([address, 'PATCH', '"0"', '{"data":1}']);
  expect([response.status, response.statusText, response.url]).toEqual([201, 'Made', address]);
  expect([response.headers.get('etag'), await response.json()]).toEqual(['"1"', { data: {} }]);
});

it.each([204, 304])('returns a %i without a body', async (status) => {
  const response = await respondWith(() => new Response(null, { status }))(address);
  expect([response.status, response.body]).toEqual([status, null]);
});

it('returns no body for HEAD', async () => {
  const response = await respondWith(() => new Response('a body'))(address, { method: 'HEAD' });
  expect([response.status, response.body]).toEqual([200, null]);
});

it('passes requests that are not for the CRM to the network, with their body', async () => {
  const { requests, network } = networkOf();
  const mocked = createMockedFetch(() => Promise.resolve(undefined), network);
  const response = await mocked('http://localhost/config.json', { method: 'POST', body: 'something' });
  expect([await response.text(), requests[0]?.url, await requests[0]?.text()]).toEqual([
    'from the network',
    'http://localhost/config.json',
    'something',
  ]);
});

it('rejects an invalid URL without sending a request', async () => {
  const crm = jest.fn<ReturnType<MockedCrm>, Parameters<MockedCrm>>();
  await expect(mockFetch(crm)('http://')).rejects.toMatchObject({ name: 'TypeError' });
  expect(crm).not.toHaveBeenCalled();
});

it('rejects with a TypeError on a network error', async () => {
  await expect(respondWith(() => Response.error())(address)).rejects.toThrow(new TypeError('Failed to fetch'));
});

it('turns a failure of the preview into a network error and logs its cause', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const cause = new Error('A bug in the preview');
  await expect(mockFetch(() => Promise.reject(cause))(address)).rejects.toThrow(new TypeError('Failed to fetch'));
  expect(log.mock.calls.flat()).toContain(cause);
});

describe('a redirect', () => {
  const redirecting = respondWith(
    () => new Response(null, { status: 302, headers: { Location: 'https://guest.example/sign-in' } }),
  );

  it('is opaque with redirect: manual', async () => {
    const response = await redirecting(address, { redirect: 'manual' });
    expect([response.type, response.status, response.ok, [...response.headers]]).toEqual([
      'opaqueredirect',
      0,
      false,
      [],
    ]);
  });

  it.each(['follow', 'error'] as const)('is a network error with redirect: %s', async (redirect) => {
    await expect(redirecting(address, { redirect })).rejects.toThrow(TypeError);
  });
});

describe('abort', () => {
  const reason = new Error('Enough');

  it.each([{ method: 'GET' }, { method: 'PATCH', body: '{}' }])(
    'before the request: nothing is sent (%j)',
    async (init) => {
      const crm = jest.fn(() => Promise.resolve(new Response()));
      const { requests, network } = networkOf();
      const asking = createMockedFetch(crm, network)(address, { ...init, signal: AbortSignal.abort(reason) });
      await expect(asking).rejects.toBe(reason);
      expect([crm.mock.calls, requests]).toEqual([[], []]);
    },
  );

  it('before the response: rejects', async () => {
    const abort = new AbortController();
    const asking = mockFetch(() => new Promise(() => undefined))(address, { signal: abort.signal });
    abort.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('during the body: ends reading and cancels the CRM’s stream', async () => {
    const abort = new AbortController();
    const { stream, cancelled } = streamOf('half of ');
    const response = await respondWith(() => new Response(stream))(address, { signal: abort.signal });
    const reading = response.text();
    abort.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(cancelled).toEqual([reason]);
  });

  it('after the end: changes nothing', async () => {
    const abort = new AbortController();
    const { stream, cancelled } = streamOf('all of it');
    const response = await respondWith(() => new Response(stream))(address, { signal: abort.signal });
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('all of it');
    await reader?.cancel('read enough');
    abort.abort(reason);
    expect(cancelled).toEqual(['read enough']);
  });
});

it('streams the body: the first chunk can be read before the rest arrives', async () => {
  const { stream, cancelled } = streamOf('first', 'second');
  const response = await respondWith(() => new Response(stream))(address);
  const reader = response.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first');
  await reader?.cancel('read enough');
  expect(cancelled).toEqual(['read enough']);
});

it('resolves in the order of the responses, not of the requests', async () => {
  const waiting: ((response: Response) => void)[] = [];
  const mocked = mockFetch(() => new Promise((resolve) => waiting.push(resolve)));
  const order: string[] = [];
  const asking = ['first', 'second'].map((name) => mocked(address).then(() => order.push(name)));
  await new Promise(setImmediate);
  waiting[1]?.(new Response());
  await asking[1];
  waiting[0]?.(new Response());
  await asking[0];
  expect(order).toEqual(['second', 'first']);
});
