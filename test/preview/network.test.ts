// Faults on the way: late, lost, never, or somebody else's page; jest's clock stands in for waiting.
import { historyNow, patch } from '../server/crm';
import { atAcme, faulty } from './faultyCrm';
import type { FaultId } from '../../src/preview/faults/faults';

const ifMatch = '"g2-o4-a1"';

afterEach(() => jest.useRealTimers());

/** What is there after so many milliseconds; undefined where nothing is. */
const within = async (milliseconds: number, response: Promise<Response>): Promise<number | undefined> => {
  let status: number | undefined;
  void response.then((answer) => (status = answer.status));
  await jest.advanceTimersByTimeAsync(milliseconds);
  return status;
};

it('slow: every answer comes 4 seconds late', async () => {
  jest.useFakeTimers();
  const { ask } = faulty('slow');
  for (const act of [() => ask(atAcme), () => patch(ask, { ifMatch })]) {
    const response = act();
    expect(await within(3_900, response)).toBeUndefined();
    expect(await within(200, response)).toBe(200);
  }
});

it('no-answer: there never is one', async () => {
  jest.useFakeTimers();
  expect(await within(86_400_000, faulty('no-answer').ask(atAcme))).toBeUndefined();
});

it('late-answer: the first reading comes 6 seconds late and tells what was then; all else at once', async () => {
  jest.useFakeTimers();
  const { ask } = faulty('late-answer');
  const late = ask(atAcme);
  expect(await within(100, patch(ask, { ifMatch }))).toBe(200);
  const second = ask(atAcme);
  expect(await within(100, second)).toBe(200);
  expect((await second).headers.get('ETag')).toBe('"g2-o5-a1"');
  expect(await within(5_000, late)).toBeUndefined();
  expect(await within(1_000, late)).toBe(200);
  expect((await late).headers.get('ETag')).toBe(ifMatch);
});

it.each<FaultId>(['offline', 'unreachable'])('%s: a network error, and nothing is stored', async (network) => {
  const { ask, askCrm } = faulty(network);
  expect([(await ask(atAcme)).type, (await patch(ask, { ifMatch })).type]).toEqual(['error', 'error']);
  expect(await historyNow(askCrm)).toHaveLength(4);
});

it('reset-after-save: the first change is stored and its answer lost; the next is answered', async () => {
  const { ask, askCrm } = faulty('reset-after-save');
  expect((await patch(ask, { ifMatch })).type).toBe('error');
  expect(await historyNow(askCrm)).toHaveLength(5);
  expect((await patch(ask, { ifMatch: '"g2-o5-a1"' })).status).toBe(200);
});

it('reset-after-save: a change that the CRM refuses is refused', async () => {
  const { ask } = faulty('reset-after-save');
  expect((await patch(ask, { ifMatch: '"g2-o3-a1"' })).status).toBe(412);
});

it('stuck: headers and half of the document, then nothing', async () => {
  const whole = await (await faulty('fine').ask(atAcme)).text();
  const response = await faulty('stuck').ask(atAcme);
  expect([response.status, response.headers.get('ETag')]).toEqual([200, ifMatch]);
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  expect(new TextDecoder().decode(value)).toBe(whole.slice(0, whole.length / 2));
  const more = reader?.read().then(() => 'more');
  expect(await Promise.race([more, new Promise((resolve) => setTimeout(() => resolve('nothing'), 50))])).toBe(
    'nothing',
  );
});

it.each<[FaultId, number]>([
  ['bad-gateway', 502],
  ['gateway-timeout', 504],
  ['captive-portal', 200],
])('%s: a page with status %i, and the CRM is not reached', async (network, status) => {
  const { ask, askCrm } = faulty(network);
  for (const response of [await ask(atAcme), await patch(ask, { ifMatch })]) {
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  }
  expect(await historyNow(askCrm)).toHaveLength(4);
});

it('captive-redirect: sent elsewhere, and the CRM is not reached', async () => {
  const { ask, askCrm } = faulty('captive-redirect');
  for (const response of [await ask(atAcme), await patch(ask, { ifMatch })]) {
    expect([response.status, response.headers.get('Location')]).toEqual([302, 'https://guest.example/sign-in']);
  }
  expect(await historyNow(askCrm)).toHaveLength(4);
});
