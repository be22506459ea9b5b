// What stands in for `fetch` behaves as `fetch` does, whatever the mocked CRM answers.
import { createMockedFetch, type MockedCrm } from '../../src/preview/mockedFetch';

const address = 'http://localhost/api/configuration/outlook';

const networkOf = () => {
  const asked: Request[] = [];
  const network: typeof fetch = (input) => {
    asked.push(input as Request);
    return Promise.resolve(new Response('from the network'));
  };
  return { asked, network };
};

const answering = (crm: MockedCrm) => createMockedFetch(crm, networkOf().network);
const always = (response: () => Response) => answering(() => Promise.resolve(response()));

/** A body that has these parts, and no end yet. */
const parts = (...texts: string[]) => {
  const cancelled: unknown[] = [];
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => texts.forEach((text) => controller.enqueue(new TextEncoder().encode(text))),
    cancel: (reason) => void cancelled.push(reason),
  });
  return { stream, cancelled };
};

it('hands over what was asked, with its body, and gives back what was answered', async () => {
  const asked: unknown[] = [];
  const mocked = answering(async (url, { method, headers, body }) => {
    asked.push(url, method, new Headers(headers).get('if-match'), await new Response(body).text());
    return new Response('{"data":{}}', { status: 201, statusText: 'Made', headers: { etag: '"1"' } });
  });
  const response = await mocked(address, { method: 'PATCH', headers: { 'If-Match': '"0"' }, body: '{"data":1}' });
  expect(asked).toEqual([address, 'PATCH', '"0"', '{"data":1}']);
  expect([response.status, response.statusText, response.url]).toEqual([201, 'Made', address]);
  expect([response.headers.get('etag'), await response.json()]).toEqual(['"1"', { data: {} }]);
});

it.each([204, 304])('gives back a %i, which has no body', async (status) => {
  const response = await always(() => new Response(null, { status }))(address);
  expect([response.status, response.body]).toEqual([status, null]);
});

it('gives back no body to a HEAD', async () => {
  const response = await always(() => new Response('a body'))(address, { method: 'HEAD' });
  expect([response.status, response.body]).toEqual([200, null]);
});

it('leaves to the network what is not the CRM’s, with its body', async () => {
  const { asked, network } = networkOf();
  const mocked = createMockedFetch(() => Promise.resolve(undefined), network);
  const response = await mocked('http://localhost/config.json', { method: 'POST', body: 'something' });
  expect([await response.text(), asked[0]?.url, await asked[0]?.text()]).toEqual([
    'from the network',
    'http://localhost/config.json',
    'something',
  ]);
});

it('rejects what cannot be a request, and asks nobody', async () => {
  const crm = jest.fn<ReturnType<MockedCrm>, Parameters<MockedCrm>>();
  await expect(answering(crm)('http://')).rejects.toMatchObject({ name: 'TypeError' });
  expect(crm).not.toHaveBeenCalled();
});

it('a network error rejects with a TypeError', async () => {
  await expect(always(() => Response.error())(address)).rejects.toThrow(new TypeError('Failed to fetch'));
});

it('a failure of the preview is a network error, and its cause is logged', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const cause = new Error('A mistake in the preview');
  await expect(answering(() => Promise.reject(cause))(address)).rejects.toThrow(new TypeError('Failed to fetch'));
  expect(log.mock.calls.flat()).toContain(cause);
});

describe('a redirect', () => {
  const redirecting = always(
    () => new Response(null, { status: 302, headers: { Location: 'https://guest.example/sign-in' } }),
  );

  it('is opaque where it is not to be followed', async () => {
    const response = await redirecting(address, { redirect: 'manual' });
    expect([response.type, response.status, response.ok, [...response.headers]]).toEqual([
      'opaqueredirect',
      0,
      false,
      [],
    ]);
  });

  it.each(['follow', 'error'] as const)('leads out of the preview: a network error (%s)', async (redirect) => {
    await expect(redirecting(address, { redirect })).rejects.toThrow(TypeError);
  });
});

describe('abort', () => {
  const reason = new Error('Enough');

  it.each([{ method: 'GET' }, { method: 'PATCH', body: '{}' }])('before it was asked: nobody is (%j)', async (init) => {
    const crm = jest.fn(() => Promise.resolve(new Response()));
    const { asked, network } = networkOf();
    const asking = createMockedFetch(crm, network)(address, { ...init, signal: AbortSignal.abort(reason) });
    await expect(asking).rejects.toBe(reason);
    expect([crm.mock.calls, asked]).toEqual([[], []]);
  });

  it('while no answer comes', async () => {
    const abort = new AbortController();
    const asking = answering(() => new Promise(() => undefined))(address, { signal: abort.signal });
    abort.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('within the body: reading ends, and the CRM’s stream is let go of', async () => {
    const abort = new AbortController();
    const { stream, cancelled } = parts('half of ');
    const response = await always(() => new Response(stream))(address, { signal: abort.signal });
    const reading = response.text();
    abort.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(cancelled).toEqual([reason]);
  });

  it('after the end changes nothing', async () => {
    const abort = new AbortController();
    const { stream, cancelled } = parts('all of it');
    const response = await always(() => new Response(stream))(address, { signal: abort.signal });
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('all of it');
    await reader?.cancel('read enough');
    abort.abort(reason);
    expect(cancelled).toEqual(['read enough']);
  });
});

it('streams: what has come can be read before the rest is there', async () => {
  const { stream, cancelled } = parts('first', 'second');
  const response = await always(() => new Response(stream))(address);
  const reader = response.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first');
  await reader?.cancel('read enough');
  expect(cancelled).toEqual(['read enough']);
});

it('answers that come late come in the order in which they come', async () => {
  const waiting: ((response: Response) => void)[] = [];
  const mocked = answering(() => new Promise((resolve) => waiting.push(resolve)));
  const order: string[] = [];
  const asking = ['first', 'second'].map((name) => mocked(address).then(() => order.push(name)));
  await new Promise(setImmediate);
  waiting[1]?.(new Response());
  await asking[1];
  waiting[0]?.(new Response());
  await asking[0];
  expect(order).toEqual(['second', 'first']);
});
