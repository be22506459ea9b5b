import { callOffice } from '../../src/office/callOffice';
import { outlook, page, pass, removeOffice } from './fakeOffice';

type Callback = (result?: unknown) => void;

/** Like Office, calls back later and catches what the callback throws. */
const callWith = async (asyncResult: unknown) => {
  let thrown: unknown;
  const callBackLater = (callback: Callback) =>
    setTimeout(() => {
      try {
        callback(asyncResult);
      } catch (error) {
        thrown = error;
      }
    }, 10);
  const result = callOffice((callback) => void callBackLater(callback as Callback), 1_000);
  await pass(1_000);
  return { result: await result, thrown };
};

beforeEach(() => {
  jest.useFakeTimers();
  page(outlook());
});
afterEach(() => {
  jest.useRealTimers();
  removeOffice();
});

it('succeeds with the value', async () => {
  expect(await callWith({ status: 'succeeded', value: 7 })).toEqual({
    result: { ok: true, value: 7 },
    thrown: undefined,
  });
});

it.each([{ status: 'failed', error: { code: 9020 } }, {}, undefined, null])(
  'fails without an exception when the result is %j',
  async (asyncResult) => {
    expect(await callWith(asyncResult)).toEqual({ result: { ok: false, failure: 'failed' }, thrown: undefined });
  },
);

it('fails without an exception when office.js has run only in part', async () => {
  Object.assign(window, { Office: { ...outlook(), AsyncResultStatus: undefined } });
  expect(await callWith({ status: 'succeeded' })).toEqual({
    result: { ok: false, failure: 'failed' },
    thrown: undefined,
  });
});

it('fails when the call itself throws', async () => {
  const throwing = () => {
    throw new Error('Office');
  };
  expect(await callOffice(throwing)).toEqual({ ok: false, failure: 'failed' });
});

it('times out without a callback, and ignores one that comes later', async () => {
  let callBack: Callback = () => undefined;
  const result = callOffice((callback) => (callBack = callback as Callback), 1_000);
  await pass(1_000);
  callBack({ status: 'succeeded' });
  expect(await result).toEqual({ ok: false, failure: 'timeout' });
});
