// Whose requests a fault applies to, and when.
import { faultIds, faults } from '../../src/preview/faults/faults';
import { atAcme, faultyCrm } from './faultyCrm';

it('has unique fault ids', () => {
  expect(new Set(faultIds).size).toBe(faults.length);
});

it.each(faultIds)('%s: does not affect a colleague', async (network) => {
  const as = '8';
  const answer = async (response: Response) => [response.status, await response.text()];
  const untouched = await answer(await faultyCrm('fine').ask(atAcme, { as }));
  expect(await answer(await faultyCrm(network).ask(atAcme, { as }))).toEqual(untouched);
});

it.each(['fine', 'storage', 'storage-full', 'clock'] as const)('%s: requests go to the CRM', async (network) => {
  expect((await faultyCrm(network).ask(atAcme)).status).toBe(200);
});

it('passes on requests with an unknown token', async () => {
  expect((await faultyCrm('internal-error').ask(atAcme, { as: 'nobody' })).status).toBe(401);
});

it('applies only while it is selected', async () => {
  const { ask, setFault } = faultyCrm('fine');
  const statuses = [];
  for (const network of ['fine', 'not-found', 'fine'] as const) {
    setFault(network);
    statuses.push((await ask(atAcme)).status);
  }
  expect(statuses).toEqual([200, 404, 200]);
});

it('is triggered again when it is selected again after another fault', async () => {
  const { ask, setFault } = faultyCrm('token-expired');
  const statuses = [(await ask(atAcme)).status, (await ask(atAcme)).status];
  setFault('token-expired');
  statuses.push((await ask(atAcme)).status);
  setFault('fine');
  setFault('token-expired');
  statuses.push((await ask(atAcme)).status);
  expect(statuses).toEqual([401, 200, 200, 401]);
});

it('is not used up by a revalidation if it is triggered once', async () => {
  const { ask } = faultyCrm('token-expired');
  const revalidation = { headers: { 'If-None-Match': '"g2-o4-a1"' } };
  expect([(await ask(atAcme, revalidation)).status, (await ask(atAcme)).status]).toEqual([200, 401]);
});

it('applies to a revalidation if it is triggered more than once', async () => {
  expect((await faultyCrm('not-found').ask(atAcme, { headers: { 'If-None-Match': '"g2-o4-a1"' } })).status).toBe(404);
});

it('applies to a burst of requests, then pauses, then applies again', async () => {
  const { ask } = faultyCrm('too-many');
  let now = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  const statuses = [];
  for (const seconds of [0, 0.9, 0.2, 28, 2]) {
    now += seconds * 1_000;
    statuses.push((await ask(atAcme)).status);
  }
  expect(statuses).toEqual([429, 429, 200, 200, 429]);
});
