// Reading config.json from beside the pane: a missing, broken or silent one is told, never waited for in vain.
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { loadConfig } from '../../src/config/config';

const server = setupServer();
const load = (answer: () => Response | Promise<Response>) => {
  server.use(http.get('http://localhost/config.json', answer));
  return loadConfig();
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

it('says that the file is missing', async () => {
  await expect(load(() => new HttpResponse(null, { status: 404 }))).rejects.toThrow(
    'config.json cannot be read (404).',
  );
});

it('says that there is no answer', async () => {
  await expect(load(() => HttpResponse.error())).rejects.toThrow('config.json cannot be read (no answer).');
});

it.each([
  ['a page in its place', () => HttpResponse.html('<h1>Not here</h1>')],
  ['a trailing comma', () => new HttpResponse('{"crm":{},}')],
  ['nothing in it', () => new HttpResponse('')],
])('says that the file is wrong: %s', async (_name, answer) => {
  await expect(load(answer)).rejects.toThrow('config.json, the whole file: ');
});

it('does not wait for longer than ten seconds', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const loading = load(async () => {
    await delay('infinite');
    return new HttpResponse();
  });
  const refused = expect(loading).rejects.toThrow('config.json cannot be read (no answer).');
  await jest.advanceTimersByTimeAsync(10_000);
  await refused;
});
