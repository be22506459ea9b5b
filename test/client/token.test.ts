// Without a token there is no request, and a sign-in that hangs times out.
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createClient } from '../../src/client/client';

const server = setupServer();
let requests = 0;
const read = (token: () => Promise<string>) =>
  createClient({ url: 'http://localhost/api', token }).readPolicy({ scope: 'user' });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  requests = 0;
  server.resetHandlers(
    http.get('http://localhost/api/configuration/outlook', () => {
      requests += 1;
      return new HttpResponse(null, { status: 401 });
    }),
  );
});
afterEach(() => jest.useRealTimers());
afterAll(() => server.close());

const noToken = () => Promise.reject(new Error('Sign-in required'));

it('fails as signed out without a token, and sends no request', async () => {
  expect(await read(noToken)).toEqual({ ok: false, failure: { kind: 'signed_out', refused: false } });
  expect(requests).toBe(0);
});

it('fails as refused when the CRM rejects the token twice', async () => {
  expect(await read(() => Promise.resolve('demo.7'))).toEqual({
    ok: false,
    failure: { kind: 'signed_out', refused: true },
  });
  expect(requests).toBe(2);
});

it.each([
  ['offline when the server of the pane cannot be reached either', () => HttpResponse.error(), { kind: 'offline' }],
  ['signed out when it can', () => HttpResponse.json({}), { kind: 'signed_out', refused: false }],
])('fails without a token on a device that reports to be offline as %s', async (_what, respond, failure) => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  server.use(http.get('http://localhost/config.json', respond));
  expect(await read(noToken)).toEqual({ ok: false, failure });
});

it('waits eight seconds for a sign-in that hangs', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const settled = jest.fn();
  void read(() => new Promise(() => undefined)).then(settled);
  await jest.advanceTimersByTimeAsync(7_999);
  expect(settled).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(settled).toHaveBeenCalledWith({ ok: false, failure: { kind: 'signed_out', refused: false } });
});
