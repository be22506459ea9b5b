// What becomes of a callback that Office is given: an answer in time, and nothing thrown at Office.
import { ask } from '../../src/office/callOffice';
import { outlook, page, pass, removeOffice } from './fakeOffice';

type Callback = (result?: unknown) => void;

/** Asks, and answers as Office does: later, from a place of its own. @returns the answer, and what Office had to catch */
const asked = async (result: unknown) => {
  let thrown: unknown;
  const answering = (callback: Callback) =>
    setTimeout(() => {
      try {
        callback(result);
      } catch (error) {
        thrown = error;
      }
    }, 10);
  const answer = ask((callback) => void answering(callback as Callback), 1_000);
  await pass(1_000);
  return { answer: await answer, thrown };
};

beforeEach(() => {
  jest.useFakeTimers();
  page(outlook());
});
afterEach(() => {
  jest.useRealTimers();
  removeOffice();
});

it('is the value where it succeeds', async () => {
  expect(await asked({ status: 'succeeded', value: 7 })).toEqual({ answer: { ok: true, value: 7 }, thrown: undefined });
});

it.each([{ status: 'failed', error: { code: 9020 } }, {}, undefined, null])(
  'is refused, without an exception, where it says %j',
  async (result) => {
    expect(await asked(result)).toEqual({ answer: { ok: false, why: 'refused' }, thrown: undefined });
  },
);

it('is refused, without an exception, where office.js has run in part', async () => {
  Object.assign(window, { Office: { ...outlook(), AsyncResultStatus: undefined } });
  expect(await asked({ status: 'succeeded' })).toEqual({ answer: { ok: false, why: 'refused' }, thrown: undefined });
});

it('is refused where the call itself throws', async () => {
  const throwing = () => {
    throw new Error('Office');
  };
  expect(await ask(throwing)).toEqual({ ok: false, why: 'refused' });
});

it('is late where it never comes, and what comes then is dropped', async () => {
  let late: Callback = () => undefined;
  const answer = ask((callback) => (late = callback as Callback), 1_000);
  await pass(1_000);
  late({ status: 'succeeded' });
  expect(await answer).toEqual({ ok: false, why: 'late' });
});
