import { StoreUnavailable } from '../../../src/server/store';
import { atAcme } from '../crm';
import { startServing, type Serving } from './serving';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing({
    environment: { MONITORING_PORT: '0' },
    change: () => ({ checkWritable: () => Promise.reject(new StoreUnavailable('The disk is full.')) }),
  });
});
afterAll(() => serving.stop());

const ask = (path: string) => fetch(`${serving.server.monitoringAddress}${path}`);
const metrics = async () => (await ask('metrics')).text();

it('listens on loopback', () => {
  expect(serving.server.monitoringAddress).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

it('counts requests by route, method and status, without what is in their paths', async () => {
  await serving.ask(atAcme);
  await serving.ask('/api/configurationreach/outlook.tasks_enabled/inheriting?scope=organization');
  await serving.request('/api/secret', { method: 'PURGE' });
  await serving.request('/secret.html');
  await serving.requestLines(4);
  const text = await metrics();
  const counts = [...text.matchAll(/^http_request_duration_seconds_count\{(.*)\} (\d+)$/gm)].map(
    ([, labels]) => labels,
  );
  expect(counts).toEqual([
    'route="/api/configuration/outlook",method="GET",status="200"',
    'route="/api/configurationreach/{option}/{side}",method="GET",status="200"',
    'route="/api",method="other",status="401"',
    'route="/",method="GET",status="404"',
  ]);
  expect(text).not.toContain('secret');
});

it('has the health, and how often the database failed', async () => {
  expect(await metrics()).toMatch(/^store_failures_total 0$/m);
  expect([(await ask('healthz')).status, (await ask('readyz')).status, (await ask('nothing')).status]).toEqual([
    200, 503, 404,
  ]);
  expect(await metrics()).toMatch(/^store_failures_total 1$/m);
});

it('measures the event loop and the process', async () => {
  expect(await metrics()).toMatch(/^nodejs_eventloop_lag_seconds [\d.e-]+$/m);
  expect(await metrics()).toMatch(/^process_resident_memory_bytes \d+$/m);
});

it('is not on the port of the pane', async () => {
  expect((await serving.request('/metrics')).status).toBe(404);
});
