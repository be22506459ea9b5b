// Where the token comes from: without one the CRM is asked for nothing, and a sign-in that hangs is not waited for for ever.
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createClient } from '../../src/client/client';

const server = setupServer();
let asked = 0;
const read = (token: () => Promise<string>) =>
  createClient({ url: 'http://localhost/api', token }).readPolicy({ scope: 'user' });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  asked = 0;
  server.resetHandlers(
    http.get('http://localhost/api/configuration/outlook', () => {
      asked += 1;
      return new HttpResponse(null, { status: 401 });
    }),
  );
});
afterEach(() => jest.useRealTimers());
afterAll(() => server.close());

const none = () => Promise.reject(new Error('Nobody has signed in'));

it('tells that nobody is signed in where there is no token, and asks the CRM for nothing', async () => {
  expect(await read(none)).toEqual({ ok: false, failure: { kind: 'signed_out', refused: false } });
  expect(asked).toBe(0);
});

it('tells that the CRM has refused the token where there was one', async () => {
  expect(await read(() => Promise.resolve('demo.7'))).toEqual({
    ok: false,
    failure: { kind: 'signed_out', refused: true },
  });
  expect(asked).toBe(2);
});

it('tells that the device is offline where that is why there is no token', async () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  expect(await read(none)).toEqual({ ok: false, failure: { kind: 'offline' } });
});

it('waits for eight seconds for a sign-in that hangs', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const settled = jest.fn();
  void read(() => new Promise(() => undefined)).then(settled);
  await jest.advanceTimersByTimeAsync(7_999);
  expect(settled).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(settled).toHaveBeenCalledWith({ ok: false, failure: { kind: 'signed_out', refused: false } });
});
