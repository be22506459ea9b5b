// Reading config.json from beside the pane: a wrong one is told apart from none at all, and none is waited for in vain.
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ConfigError, loadConfig } from '../../src/config/config';

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

/** @param noAnswer undefined: it is the file that is wrong */
const refuses = async (loading: Promise<unknown>, message: string, noAnswer: string | undefined) => {
  const error = await loading.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ message: expect.stringContaining(message) as string, noAnswer });
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
  ['missing', () => new HttpResponse(null, { status: 404 }), 'cannot be read (404).'],
  ['missing, with a page that says so', () => HttpResponse.html('<h1>Not here</h1>', { status: 404 }), '(404).'],
  ['a trailing comma', () => new HttpResponse('{"crm":{},}'), 'the whole file: '],
  ['nothing in it', () => new HttpResponse(''), 'the whole file: '],
  ['no name for the CRM', () => HttpResponse.json({ crm: { url: '/api' } }), 'crm.productName: '],
])('says that the file is wrong: %s', async (_name, answer, message) => {
  await refuses(load(answer), message, undefined);
});

it.each([
  ['refused', () => HttpResponse.error(), 'unreachable'],
  ['cut off in its middle', () => new HttpResponse(cutOff()), 'unreachable'],
  ['a gateway without anybody behind it', () => HttpResponse.html('<h1>Bad</h1>', { status: 502 }), 'unreachable'],
  ['a page in its place', () => HttpResponse.html('<h1>Welcome</h1>'), 'captive_portal'],
])('says that nothing came, and why: %s', async (_name, answer, noAnswer) => {
  await refuses(load(answer), 'config.json cannot be read', noAnswer);
});

it('says that nothing came because the device is offline', async () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await refuses(
    load(() => HttpResponse.error()),
    'no answer',
    'offline',
  );
});

it('does not wait for longer than ten seconds', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const loading = load(async () => {
    await delay('infinite');
    return new HttpResponse();
  });
  const refused = refuses(loading, 'no answer', 'timeout');
  await jest.advanceTimersByTimeAsync(10_000);
  await refused;
});
