// A stop lets running requests end, and ends in time whatever else is open.
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { atAcme } from '../crm';
import { startServing, type Serving } from './serving';

let serving: Serving;
let events: string[];
/** Lets the request that is reading the policy go on. */
let goOn: () => void;
let isReading: Promise<void>;

beforeEach(async () => {
  events = [];
  let started: () => void = () => undefined;
  isReading = new Promise((resolve) => (started = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  serving = await startServing({
    change: (store) => ({
      readScopeChain: async (target) => {
        started();
        await mayGoOn;
        return store.readScopeChain(target);
      },
      close: async () => {
        events.push('closed');
        await store.close();
      },
    }),
  });
});
afterEach(async () => {
  jest.useRealTimers();
  await serving.stop();
});

/** Only `setTimeout` is faked. */
const others = [
  ...(['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
];

const keepAlive = `GET ${atAcme} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer demo.7\r\n\r\n`;

it('lets a running request end before it closes the store', async () => {
  const socket = connect(serving.port, '127.0.0.1');
  const idle = connect(serving.port, '127.0.0.1');
  socket.write(keepAlive);
  await isReading;
  const response = text(socket).then((received) => {
    events.push('response');
    return received;
  });
  const stopped = serving.stop();
  const refused = await fetch(serving.origin).catch((error: unknown) => (error as { cause: { code: string } }).cause);
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' });
  goOn();
  expect(await response).toMatch(/^HTTP\/1\.1 200 OK/);
  await stopped;
  expect(events).toEqual(['response', 'closed']);
  idle.destroy();
});

it('does not wait for connections without a request', async () => {
  goOn();
  const socket = connect(serving.port, '127.0.0.1');
  socket.write(keepAlive);
  await new Promise((resolve) => socket.once('data', resolve));
  const start = performance.now();
  await serving.stop();
  expect(performance.now() - start).toBeLessThan(1000);
});

it('cuts what takes longer than four seconds', async () => {
  const socket = connect(serving.port, '127.0.0.1');
  socket.write(keepAlive);
  await isReading;
  const received = text(socket).catch(() => '');
  jest.useFakeTimers({ doNotFake: others });
  const stopped = serving.stop();
  jest.advanceTimersByTime(3999);
  await new Promise((resolve) => setImmediate(resolve));
  expect(events).toEqual([]);
  jest.advanceTimersByTime(1);
  await stopped;
  expect([await received, events]).toEqual(['', ['closed']]);
  goOn();
});
