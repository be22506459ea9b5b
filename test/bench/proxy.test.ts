/** @jest-environment node */
// The proxy loses and reorders nothing, and delivers nothing too early.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { startProxy, type Proxy } from '../../bench/network/proxy';

let server: Server;
let proxy: Proxy;
let clients: Socket[];

beforeEach(async () => {
  clients = [];
  // An echo server.
  server = createServer((socket) => socket.pipe(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy = await startProxy((server.address() as AddressInfo).port);
});

afterEach(() => {
  for (const client of clients) client.destroy();
  proxy.stop();
  server.close();
});

const open = (): Socket => {
  const client = connect(proxy.port, '127.0.0.1');
  clients.push(client);
  return client;
};

/** Milliseconds until the response to one byte arrives. */
const responseTime = async (client: Socket): Promise<number> => {
  const start = performance.now();
  client.write('?');
  await once(client, 'data');
  return performance.now() - start;
};

it.each([0, 20])('forwards all bytes in order, and the end of the stream, with %i ms', async (roundTrip) => {
  proxy.setRoundTrip(roundTrip);
  const sent = Buffer.from(Array.from({ length: 300_000 }, (_none, index) => index % 251));
  const client = open();
  const received = buffer(client);
  for (let start = 0; start < sent.length; start += 50_000) client.write(sent.subarray(start, start + 50_000));
  client.end();
  expect(sent.equals(await received)).toBe(true);
});

it('takes one round trip to connect and one for each response', async () => {
  const roundTrip = 60;
  proxy.setRoundTrip(roundTrip);
  const client = open();
  expect(await responseTime(client)).toBeGreaterThanOrEqual(2 * roundTrip - 1);
  expect(await responseTime(client)).toBeGreaterThanOrEqual(roundTrip - 1);
});

it('uses the round-trip time at which a connection was opened', async () => {
  proxy.setRoundTrip(60);
  const client = open();
  await responseTime(client);
  proxy.setRoundTrip(0);
  expect(await responseTime(client)).toBeGreaterThanOrEqual(59);
});

it('closes the client’s connection when the server closes its own', async () => {
  server.removeAllListeners('connection');
  server.on('connection', (socket) => socket.destroy());
  await once(open(), 'close');
});
