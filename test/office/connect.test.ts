// Finding the host: a plain browser at once, Outlook where office.js says so in time, and never an exception.
import { connect } from '../../src/office/connectHost';
import { colourScheme } from './colourScheme';
import { hostType, mailboxOf, outlook, page, pass, removeOffice, runs, upTo } from './fakeOffice';

const rejections: unknown[] = [];
const noteRejection = (reason: unknown) => void rejections.push(reason);

beforeEach(() => {
  jest.useFakeTimers();
  colourScheme(false);
  rejections.length = 0;
  process.on('unhandledRejection', noteRejection);
});
afterEach(async () => {
  jest.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 0));
  process.off('unhandledRejection', noteRejection);
  removeOffice();
  expect(rejections).toEqual([]);
});

it('is a plain browser where the page has no office.js', () => {
  expect(connect().appearance()).toEqual({ theme: 'light', language: navigator.language });
});

it('is a plain browser at once where office.js is still on its way', () => {
  page();
  expect(connect().appearance().theme).toBe('light');
});

it('follows the system while office.js is on its way', () => {
  const { turn } = colourScheme(false);
  page();
  const host = connect();
  turn(true);
  expect(host.appearance().theme).toBe('dark');
});

it('takes theme and language from Outlook where office.js answers', async () => {
  page(outlook({ officeTheme: { bodyBackgroundColor: '#1f1f1f' } }));
  const host = connect();
  await pass();
  expect(host.appearance()).toMatchObject({ theme: 'dark', language: 'en-GB' });
});

it('takes them from Outlook when office.js comes later', async () => {
  const tag = page();
  const host = connect();
  await pass(9_000);
  runs(tag, outlook());
  await pass();
  expect(host.appearance().language).toBe('en-GB');
});

it('tells those who listen when Outlook takes over', async () => {
  page(outlook());
  const host = connect();
  const listener = jest.fn();
  host.subscribe(listener);
  await pass();
  expect(listener).toHaveBeenCalled();
});

it('does not follow the system any more where Outlook tells the theme', async () => {
  const { turn } = colourScheme(false);
  page(outlook({ officeTheme: { bodyBackgroundColor: '#ffffff' } }));
  const host = connect();
  await pass();
  turn(true);
  expect(host.appearance().theme).toBe('light');
});

it('has the theme of the system where Outlook tells none', async () => {
  colourScheme(true);
  page(outlook());
  const host = connect();
  await pass();
  expect(host.appearance().theme).toBe('dark');
});

it('asks an older Outlook for nothing that it does not have', async () => {
  const { mailbox } = mailboxOf();
  page(outlook({ mailbox, requirements: upTo(5) }));
  connect();
  await pass();
  expect(mailbox.addHandlerAsync).not.toHaveBeenCalled();
});

it.each([
  ['never answers', { ...outlook(), onReady: () => new Promise(() => undefined) }],
  ['answers from another host', { ...outlook(), onReady: () => Promise.resolve({ host: 'Word' }) }],
  ['answers from no host', { ...outlook(), onReady: () => Promise.resolve({ host: null }) }],
  ['refuses', { ...outlook(), onReady: () => Promise.reject(new Error('blocked')) }],
  ['has run in part', { HostType: hostType }],
  ['answers without a context', { ...outlook(), context: undefined }],
])('stays a plain browser where office.js %s', async (_name, office) => {
  const { turn } = colourScheme(false);
  page(office);
  const host = connect();
  await pass(20_000);
  expect(host.appearance().language).toBe(navigator.language);
  turn(true);
  expect(host.appearance().theme).toBe('dark');
});

it('stays a plain browser where office.js is blocked', async () => {
  const { turn } = colourScheme(false);
  page().dispatchEvent(new Event('error'));
  const host = connect();
  await pass(20_000);
  turn(true);
  expect(host.appearance().theme).toBe('dark');
});

it('takes Outlook after all where office.js comes after ten seconds', async () => {
  const tag = page();
  const host = connect();
  await pass(10_000);
  expect(host.appearance()).toMatchObject({ language: navigator.language, untold: 'silent' });
  runs(tag, outlook({ officeTheme: { bodyBackgroundColor: '#1f1f1f' } }));
  await pass();
  expect(host.appearance()).toEqual({ theme: 'dark', language: 'en-GB' });
});

it.each([
  ['null', { mailbox: null }],
  ['undefined', { mailbox: undefined }],
  ['without an item', { mailbox: { ...mailboxOf().mailbox, item: null } }],
])('takes no harm from a mailbox that is %s', async (_name, context) => {
  page(outlook({ ...context, requirements: upTo(14) }));
  const host = connect();
  await pass(20_000);
  expect(host.appearance().language).toBe('en-GB');
});

describe('what is untold', () => {
  it('is nothing before ten seconds are over', async () => {
    page();
    const host = connect();
    await pass(9_999);
    expect(host.appearance().untold).toBeUndefined();
  });

  it.each([
    ['never comes', undefined],
    ['never settles', { ...outlook(), onReady: () => new Promise(() => undefined) }],
    ['has run in part', { HostType: hostType }],
    ['answers without a context', { ...outlook(), context: undefined }],
  ])('is everything where office.js %s', async (_name, office) => {
    page(office);
    const host = connect();
    await pass(10_000);
    expect(host.appearance().untold).toBe('silent');
  });

  it('is nothing in a browser tab, with office.js and without', async () => {
    const plain = connect();
    page({ ...outlook(), onReady: () => Promise.resolve({ host: null }) });
    const tab = connect();
    await pass(20_000);
    expect([plain.appearance().untold, tab.appearance().untold]).toEqual([undefined, undefined]);
  });

  it('is the theme in an older Outlook', async () => {
    page(outlook({ requirements: upTo(5) }));
    const host = connect();
    await pass();
    expect(host.appearance().untold).toBe('oldTheme');
  });

  it('is nothing where Outlook tells its theme and its changes', async () => {
    page(outlook({ officeTheme: { bodyBackgroundColor: '#ffffff' }, ...mailboxOf(), requirements: upTo(14) }));
    const host = connect();
    await pass(20_000);
    expect(host.appearance().untold).toBeUndefined();
  });
});
