import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { StoreUnavailable } from '../../../src/server/store';
import { startServing, type Serving } from './serving';

let serving: Serving;
let isWritable = true;
let checks = 0;
beforeEach(async () => {
  [isWritable, checks] = [true, 0];
  serving = await startServing({
    environment: { REQUESTS_PER_MINUTE: '1' },
    change: ({ checkWritable }) => ({
      checkWritable: () => {
        checks += 1;
        return isWritable ? checkWritable() : Promise.reject(new StoreUnavailable('The disk is full.'));
      },
    }),
  });
});
afterEach(() => serving.stop());

const statusOf = async (path: string, init?: RequestInit) => (await serving.request(path, init)).status;

it.each(['/healthz', '/readyz'])('%s responds to a plain HTTP/1.0 probe', async (path) => {
  const socket = connect(serving.port, '127.0.0.1');
  socket.write(`GET ${path} HTTP/1.0\r\n\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\ncache-control: no-store\r\n/i);
});

it('needs no sign-in, and has no limit', async () => {
  for (let count = 0; count < 5; count += 1)
    expect([await statusOf('/healthz'), await statusOf('/readyz', { method: 'HEAD' })]).toEqual([200, 200]);
});

it('is only read', async () => {
  expect([await statusOf('/healthz', { method: 'POST' }), await statusOf('/readyz', { method: 'POST' })]).toEqual([
    405, 405,
  ]);
});

it('is not ready where the database cannot be written to, and says why in the log', async () => {
  isWritable = false;
  expect([await statusOf('/readyz'), await statusOf('/healthz')]).toEqual([503, 200]);
  expect(serving.lines).toContainEqual(
    expect.objectContaining({
      level: 'error',
      err: expect.objectContaining({ message: 'The disk is full.' }) as object,
    }),
  );
});

it('checks at most once a second, however many ask', async () => {
  const now = jest.spyOn(performance, 'now');
  const start = performance.now();
  now.mockReturnValue(start + 10_000);
  await Promise.all(Array.from({ length: 20 }, () => statusOf('/readyz')));
  expect(checks).toBe(1);
  isWritable = false;
  now.mockReturnValue(start + 10_999);
  expect(await statusOf('/readyz')).toBe(200);
  now.mockReturnValue(start + 11_001);
  expect(await statusOf('/readyz')).toBe(503);
  isWritable = true;
  now.mockReturnValue(start + 12_002);
  expect(await statusOf('/readyz')).toBe(200);
});
