import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ConfigError } from '../../src/config/config';
import { loadConfig } from '../../src/config/loadConfig';

const server = setupServer();
const load = (respond: (info: { request: Request }) => Response | Promise<Response>) => {
  server.use(http.get('http://localhost/config.json', respond));
  return loadConfig();
};

const cutOff = () =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"crm":'));
      controller.error(new TypeError('Cut off'));
    },
  });

const expectConfigError = async (loading: Promise<unknown>, why: unknown) => {
  const error = await loading.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ why });
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  jest.useRealTimers();
  server.resetHandlers();
});
afterAll(() => server.close());

it.each(['', '\uFEFF'])('reads the file, with or without a byte order mark', async (mark) => {
  const config = { crm: { url: '/api', productName: 'OroCRM' }, signIn: { kind: 'demonstration', person: '7' } };
  expect(await load(() => new HttpResponse(mark + JSON.stringify(config)))).toEqual(config);
});

it.each([
  ['missing', () => new HttpResponse(null, { status: 404 }), { kind: 'not_found', status: 404 }],
  [
    'missing, with an HTML page',
    () => HttpResponse.html('<h1>Not here</h1>', { status: 404 }),
    { kind: 'not_found', status: 404 },
  ],
  ['a trailing comma', () => new HttpResponse('{"crm":{},}'), { kind: 'not_json' }],
  ['an empty file', () => new HttpResponse(''), { kind: 'not_json' }],
  [
    'no name for the CRM',
    () => HttpResponse.json({ crm: { url: '/api' } }),
    { kind: 'missing', place: 'crm.productName' },
  ],
])('rejects a wrong file: %s', async (_name, respond, why) => {
  await expectConfigError(load(respond), why);
});

it.each([
  ['a failed connection', () => HttpResponse.error(), 'unreachable'],
  ['a response that is cut off', () => new HttpResponse(cutOff()), 'unreachable'],
  ['a gateway error', () => HttpResponse.html('<h1>Bad</h1>', { status: 502 }), 'unreachable'],
  ['an HTML page instead', () => HttpResponse.html('<h1>Welcome</h1>'), 'captive_portal'],
])('reports why the file did not arrive: %s', async (_name, respond, why) => {
  await expectConfigError(load(respond), why);
});

it('reports that the device is offline', async () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await expectConfigError(
    load(() => HttpResponse.error()),
    'offline',
  );
});

it('times out after ten seconds, and aborts the request', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  let signal: AbortSignal | undefined;
  const loading = load(async ({ request }) => {
    ({ signal } = request);
    await delay('infinite');
    return new HttpResponse();
  });
  const expectation = expectConfigError(loading, 'timeout');
  await jest.advanceTimersByTimeAsync(10_000);
  await expectation;
  expect(signal?.aborted).toBe(true);
});
