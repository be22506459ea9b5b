// Requests with unusual headers, from a pane on another origin.
import { request as nodeRequest } from 'node:http';
import { atAcme, documentOf } from '../crm';
import * as entra from './entra';
import { pane, startServer, type CrmServer } from './server';

let key: entra.SigningKey;
let keyServer: entra.KeyServer;
let crm: CrmServer;

beforeAll(async () => {
  key = await entra.newKey('first');
  keyServer = await entra.startKeyServer(key);
  crm = await startServer(keyServer.url);
});
afterAll(async () => {
  await Promise.all([crm.stop(), keyServer.stop()]);
  expect(crm.reports).toEqual([]);
});

const token = (changes?: entra.Claims) => entra.sign(key, changes);

it('rejects two Authorization headers', async () => {
  const [one, two] = [await token(), await token({ name: 'Eve' })];
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = ['Host', 'crm', 'Authorization', `Bearer ${one}`, 'Authorization', `Bearer ${two}`];
    nodeRequest(`${crm.origin}${atAcme}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(401);
});

it('stays available after a header of 100 kB, which Node rejects', async () => {
  expect((await crm.askWith('x'.repeat(100_000))(atAcme)).status).toBe(431);
  expect((await crm.askWith(await token())(atAcme)).status).toBe(200);
});

it('responds to a preflight without a token', async () => {
  const { status, headers } = await crm.request(atAcme, {
    method: 'OPTIONS',
    headers: {
      Origin: pane,
      'Access-Control-Request-Method': 'PATCH',
      'Access-Control-Request-Headers': 'authorization',
    },
  });
  expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([204, pane]);
});

it('allows a pane on another origin to read a 404', async () => {
  const response = await crm.askWith(await token())('/api/nowhere');
  expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([404, pane]);
  expect((await documentOf(response)).errors[0]?.code).toBe('not_found');
});
