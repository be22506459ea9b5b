// Faults of the network. Fake timers replace waiting.
import { historyNow, patch } from '../server/crm';
import { atAcme, faultyCrm } from './faultyCrm';
import type { FaultId } from '../../src/preview/faults/faults';

const ifMatch = '"g2-o4-a1"';

afterEach(() => jest.useRealTimers());

/** The status of the response, or undefined if it has not arrived after so many milliseconds. */
const statusWithin = async (milliseconds: number, response: Promise<Response>): Promise<number | undefined> => {
  let status: number | undefined;
  void response.then((answer) => (status = answer.status));
  await jest.advanceTimersByTimeAsync(milliseconds);
  return status;
};

it('slow: delays every response by 4 seconds', async () => {
  jest.useFakeTimers();
  const { ask } = faultyCrm('slow');
  for (const send of [() => ask(atAcme), () => patch(ask, { ifMatch })]) {
    const response = send();
    expect(await statusWithin(3_900, response)).toBeUndefined();
    expect(await statusWithin(200, response)).toBe(200);
  }
});

it('no-answer: never responds', async () => {
  jest.useFakeTimers();
  expect(await statusWithin(86_400_000, faultyCrm('no-answer').ask(atAcme))).toBeUndefined();
});

it('late-answer: delays the first read by 6 seconds, with the policy of its time; all else is immediate', async () => {
  jest.useFakeTimers();
  const { ask } = faultyCrm('late-answer');
  const late = ask(atAcme);
  expect(await statusWithin(100, patch(ask, { ifMatch }))).toBe(200);
  const second = ask(atAcme);
  expect(await statusWithin(100, second)).toBe(200);
  expect((await second).headers.get('ETag')).toBe('"g2-o5-a1"');
  expect(await statusWithin(5_000, late)).toBeUndefined();
  expect(await statusWithin(1_000, late)).toBe(200);
  expect((await late).headers.get('ETag')).toBe(ifMatch);
});

it.each<FaultId>(['offline', 'unreachable'])('%s: fails with a network error and stores nothing', async (network) => {
  const { ask, askCrm } = faultyCrm(network);
  expect([(await ask(atAcme)).type, (await patch(ask, { ifMatch })).type]).toEqual(['error', 'error']);
  expect(await historyNow(askCrm)).toHaveLength(4);
});

it('reset-after-save: stores the first change and loses its response; the next gets a response', async () => {
  const { ask, askCrm } = faultyCrm('reset-after-save');
  expect((await patch(ask, { ifMatch })).type).toBe('error');
  expect(await historyNow(askCrm)).toHaveLength(5);
  expect((await patch(ask, { ifMatch: '"g2-o5-a1"' })).status).toBe(200);
});

it('reset-after-save: passes on an error of the CRM', async () => {
  const { ask } = faultyCrm('reset-after-save');
  expect((await patch(ask, { ifMatch: '"g2-o3-a1"' })).status).toBe(412);
});

it('stuck: sends headers and half of the document, then nothing', async () => {
  const whole = await (await faultyCrm('fine').ask(atAcme)).text();
  const response = await faultyCrm('stuck').ask(atAcme);
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
])('%s: sends a page with status %i without reaching the CRM', async (network, status) => {
  const { ask, askCrm } = faultyCrm(network);
  for (const response of [await ask(atAcme), await patch(ask, { ifMatch })]) {
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  }
  expect(await historyNow(askCrm)).toHaveLength(4);
});

it('captive-redirect: redirects without reaching the CRM', async () => {
  const { ask, askCrm } = faultyCrm('captive-redirect');
  for (const response of [await ask(atAcme), await patch(ask, { ifMatch })]) {
    expect([response.status, response.headers.get('Location')]).toEqual([302, 'https://guest.example/sign-in']);
  }
  expect(await historyNow(askCrm)).toHaveLength(4);
});
