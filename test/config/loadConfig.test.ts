// Reading config.json from beside the pane: a wrong one is told apart from none at all, and none is waited for in vain.
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ConfigError } from '../../src/config/config';
import { loadConfig } from '../../src/config/loadConfig';

const server = setupServer();
const load = (answer: () => Response | Promise<Response>) => {
  server.use(http.get('http://localhost/config.json', answer));
  return loadConfig();
};

const cutOff = () =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"crm":'));
      controller.error(new TypeError('Cut off'));
    },
  });

const refuses = async (loading: Promise<unknown>, why: unknown) => {
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

it('reads the file', async () => {
  const config = { crm: { url: '/api', productName: 'OroCRM' }, signIn: { kind: 'demonstration', person: '7' } };
  expect(await load(() => HttpResponse.json(config))).toEqual(config);
});

it.each([
  ['missing', () => new HttpResponse(null, { status: 404 }), { kind: 'not_found', status: 404 }],
  [
    'missing, with a page that says so',
    () => HttpResponse.html('<h1>Not here</h1>', { status: 404 }),
    { kind: 'not_found', status: 404 },
  ],
  ['a trailing comma', () => new HttpResponse('{"crm":{},}'), { kind: 'not_json' }],
  ['nothing in it', () => new HttpResponse(''), { kind: 'not_json' }],
  [
    'no name for the CRM',
    () => HttpResponse.json({ crm: { url: '/api' } }),
    { kind: 'missing', place: 'crm.productName' },
  ],
])('says that the file is wrong: %s', async (_name, answer, why) => {
  await refuses(load(answer), why);
});

it.each([
  ['refused', () => HttpResponse.error(), 'unreachable'],
  ['cut off in its middle', () => new HttpResponse(cutOff()), 'unreachable'],
  ['a gateway without anybody behind it', () => HttpResponse.html('<h1>Bad</h1>', { status: 502 }), 'unreachable'],
  ['a page in its place', () => HttpResponse.html('<h1>Welcome</h1>'), 'captive_portal'],
])('says that nothing came, and why: %s', async (_name, answer, why) => {
  await refuses(load(answer), why);
});

it('says that nothing came because the device is offline', async () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await refuses(
    load(() => HttpResponse.error()),
    'offline',
  );
});

it('does not wait for longer than ten seconds', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const loading = load(async () => {
    await delay('infinite');
    return new HttpResponse();
  });
  const refused = refuses(loading, 'timeout');
  await jest.advanceTimersByTimeAsync(10_000);
  await refused;
});
