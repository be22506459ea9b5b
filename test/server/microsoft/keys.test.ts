// Fetching and caching of signing keys.
import type { ServerResponse } from 'node:http';
import { atAcme, verdict } from '../crm';
import * as entra from './entra';
import { pane, startServer, type CrmServer } from './server';

let first: entra.SigningKey;
let second: entra.SigningKey;
let keyServer: entra.KeyServer;
let crm: CrmServer;

beforeAll(async () => {
  first = await entra.newKey('first');
  second = await entra.newKey('second');
});
beforeEach(async () => {
  keyServer = await entra.startKeyServer(first);
  crm = await startServer(keyServer.url);
});
afterEach(async () => {
  jest.useRealTimers();
  await Promise.all([crm.stop(), keyServer.stop()]);
});

const statusWith = async (token: string) => (await crm.askWith(token)(atAcme)).status;
const statusesWith = (...tokens: string[]) => Promise.all(tokens.map(statusWith));
const different = (key: entra.SigningKey, count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => entra.sign(key, { jti: String(index) })));
const ofUnknownKeys = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => entra.sign(second, {}, { kid: `unknown-${index}` })));

/** Only the date is faked. */
const realTimers = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];
const later = (seconds: number): void => {
  jest.useFakeTimers({ now: Date.now() + seconds * 1000, doNotFake: realTimers });
};

const all = (status: number, count: number) => Array.from({ length: count }, () => status);

it('are fetched once for many tokens at once', async () => {
  expect(await statusesWith(...(await different(first, 20)))).toEqual(all(200, 20));
  expect(keyServer.fetches).toBe(1);
});

it('are not fetched again for each unknown key id', async () => {
  await statusWith(await entra.sign(first));
  expect(await statusesWith(...(await ofUnknownKeys(20)))).toEqual(all(401, 20));
  expect(keyServer.fetches).toBe(1);
});

it('are fetched once more after the cooldown, for any number of unknown key ids', async () => {
  await statusWith(await entra.sign(first));
  later(31);
  expect(await statusesWith(...(await ofUnknownKeys(20)))).toEqual(all(401, 20));
  expect(keyServer.fetches).toBe(2);
});

it('include a new key after the cooldown, and still the old one', async () => {
  await statusWith(await entra.sign(first));
  keyServer.published.push(second);
  expect(await statusWith(await entra.sign(second))).toBe(401);
  later(31);
  expect(await statusesWith(await entra.sign(second), await entra.sign(first, { jti: 'x' }))).toEqual([200, 200]);
});

it('no longer include an unpublished key once the cache expires', async () => {
  await statusWith(await entra.sign(first));
  keyServer.published.splice(0, 1, second);
  later(12 * 60 * 60 + 1);
  expect(await statusesWith(await entra.sign(first), await entra.sign(second))).toEqual([401, 200]);
});

it('reject a token without a key id, even if there is only one key', async () => {
  expect(await statusWith(await entra.sign(first, {}, {}))).toBe(401);
});

describe('a verified token', () => {
  it('is not verified again before it expires', async () => {
    const token = await entra.sign(first);
    const verify = jest.spyOn(crypto.subtle, 'verify');
    expect(await statusesWith(token)).toEqual([200]);
    expect(await statusesWith(token, token)).toEqual([200, 200]);
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('is rejected once it has expired', async () => {
    const token = await entra.sign(first, { exp: entra.secondsFromNow(1800) });
    expect(await statusWith(token)).toBe(200);
    later(1900);
    expect(await statusWith(token)).toBe(401);
  });

  it('is verified again after a thousand others', async () => {
    const token = await entra.sign(first);
    await statusWith(token);
    const verify = jest.spyOn(crypto.subtle, 'verify');
    for (const batch of [0, 1, 2, 3]) {
      const others = Array.from({ length: 250 }, (_, index) => entra.sign(first, { jti: `${batch}-${index}` }));
      await statusesWith(...(await Promise.all(others)));
    }
    verify.mockClear();
    expect(await statusWith(token)).toBe(200);
    expect(verify).toHaveBeenCalledTimes(1);
  });
});

it('are fetched again, and verify every token anew, once they are forgotten', async () => {
  const token = await entra.sign(first);
  expect(await statusWith(token)).toBe(200);
  keyServer.published.splice(0, 1, second);
  expect(await statusesWith(token)).toEqual([200]);
  crm.forget();
  expect(await statusesWith(token, await entra.sign(second))).toEqual([401, 200]);
  expect(keyServer.fetches).toBe(2);
});

describe('keys that are not available', () => {
  const failures: [string, (response: ServerResponse) => void][] = [
    ['an error', (response) => void response.writeHead(500).end()],
    ['another page', (response) => void response.writeHead(302, { Location: 'https://example.org' }).end()],
    ['a sign-in page of the network', (response) => void response.end('<html>')],
    ['no set of keys', (response) => void response.end('{"keys":1}')],
    ['a connection that breaks off', (response) => void response.destroy()],
  ];

  it.each(failures)('(%s) cause a 503 that a pane can read, and are reported', async (_name, fail) => {
    keyServer.respond = fail;
    const token = await entra.sign(first);
    const response = await crm.askWith(token)(atAcme);
    expect([response.headers.get('Retry-After'), response.headers.get('Access-Control-Allow-Origin')]).toEqual([
      '5',
      pane,
    ]);
    expect(response.headers.has('WWW-Authenticate')).toBe(false);
    expect(await verdict(response)).toBe('503 not_available');
    expect(crm.reports).toHaveLength(1);
    expect(String(crm.reports[0])).not.toContain(token);
  });

  it('(a timeout) cause a 503', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const limits = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(1));
    keyServer.respond = () => undefined;
    expect(await statusWith(await entra.sign(first))).toBe(503);
    expect(limits).toHaveBeenCalledWith(5000);
  });

  it('are not fetched for every request, and work again later', async () => {
    keyServer.respond = (response) => void response.writeHead(500).end();
    const tokens = await different(first, 20);
    for (const token of tokens) expect(await statusWith(token)).toBe(503);
    expect(keyServer.fetches).toBe(1);
    keyServer.respond = (response) => keyServer.publish(response);
    later(6);
    expect(await statusesWith(...tokens)).toEqual(all(200, 20));
    expect(keyServer.fetches).toBe(2);
  });

  it('are not needed for a token with a cached key', async () => {
    await statusWith(await entra.sign(first));
    await keyServer.stop();
    later(31);
    expect(await statusesWith(await entra.sign(second), await entra.sign(first, { jti: 'x' }))).toEqual([503, 200]);
  });
});
