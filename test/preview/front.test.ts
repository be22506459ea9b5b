// Whom a fault strikes, and when: the person in the pane, from the moment it is chosen, once where it says so.
import { faultIds, faults } from '../../src/preview/faults/faults';
import { faultMessages } from '../../src/preview/faultMessages';
import { atAcme, faulty } from './faultyCrm';

it('has every fault once', () => {
  expect(new Set(faultIds).size).toBe(faults.length);
});

it.each(faultIds.filter((id) => id !== 'fine'))('%s: has a hint what to press in the pane', (id) => {
  expect(faultMessages[id].hint).toMatch(/[a-z]\.$/);
});

it.each(faultIds)('%s: a colleague is answered at once and as always', async (network) => {
  const as = '8';
  const answer = async (response: Response) => [response.status, await response.text()];
  const untouched = await answer(await faulty('fine').ask(atAcme, { as }));
  expect(await answer(await faulty(network).ask(atAcme, { as }))).toEqual(untouched);
});

it.each(['fine', 'storage', 'storage-full', 'clock'] as const)('%s: the CRM answers', async (network) => {
  expect((await faulty(network).ask(atAcme)).status).toBe(200);
});

it('leaves a stranger to the CRM', async () => {
  expect((await faulty('internal-error').ask(atAcme, { as: 'nobody' })).status).toBe(401);
});

it('strikes from the moment it is chosen, and no longer than that', async () => {
  const { ask, choose } = faulty('fine');
  const statuses = [];
  for (const network of ['fine', 'not-found', 'fine'] as const) {
    choose(network);
    statuses.push((await ask(atAcme)).status);
  }
  expect(statuses).toEqual([200, 404, 200]);
});

it('strikes once more when it is chosen once more', async () => {
  const { ask, choose } = faulty('token-expired');
  const statuses = [(await ask(atAcme)).status, (await ask(atAcme)).status];
  choose('token-expired');
  statuses.push((await ask(atAcme)).status);
  choose('fine');
  choose('token-expired');
  statuses.push((await ask(atAcme)).status);
  expect(statuses).toEqual([401, 200, 200, 401]);
});

it('is not used up by a quiet check where it strikes once', async () => {
  const { ask } = faulty('token-expired');
  const quietly = { headers: { 'If-None-Match': '"g2-o4-a1"' } };
  expect([(await ask(atAcme, quietly)).status, (await ask(atAcme)).status]).toEqual([200, 401]);
});

it('meets a quiet check as well where it strikes more than once', async () => {
  expect((await faulty('not-found').ask(atAcme, { headers: { 'If-None-Match': '"g2-o4-a1"' } })).status).toBe(404);
});

it('meets together what asks together, then lets others through for a while, then strikes again', async () => {
  const { ask } = faulty('too-many');
  let now = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  const statuses = [];
  for (const seconds of [0, 0.9, 0.2, 28, 2]) {
    now += seconds * 1_000;
    statuses.push((await ask(atAcme)).status);
  }
  expect(statuses).toEqual([429, 429, 200, 200, 429]);
});
