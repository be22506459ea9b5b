// Whatever office.js does, the pane has an appearance at once, and never an unhandled rejection.
import { connectHost } from '../../src/office/connectHost';
import { colourScheme } from './colourScheme';
import { hostType, loadOffice, mailboxOf, outlook, page, pass, removeOffice, upTo } from './fakeOffice';

const rejections: unknown[] = [];
const recordRejection = (reason: unknown) => void rejections.push(reason);

beforeEach(() => {
  jest.useFakeTimers();
  colourScheme(false);
  rejections.length = 0;
  process.on('unhandledRejection', recordRejection);
});
afterEach(async () => {
  jest.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 0));
  process.off('unhandledRejection', recordRejection);
  removeOffice();
  expect(rejections).toEqual([]);
});

it('is a plain browser on a page without office.js', () => {
  expect(connectHost().appearance()).toEqual({ theme: 'light', language: navigator.language });
});

it('is a plain browser while office.js loads', () => {
  page();
  expect(connectHost().appearance().theme).toBe('light');
});

it('follows the system while office.js loads', () => {
  const { turn } = colourScheme(false);
  page();
  const host = connectHost();
  turn(true);
  expect(host.appearance().theme).toBe('dark');
});

it('takes theme and language from Outlook when office.js is ready', async () => {
  page(outlook({ officeTheme: { bodyBackgroundColor: '#1f1f1f' } }));
  const host = connectHost();
  await pass();
  expect(host.appearance()).toMatchObject({ theme: 'dark', language: 'en-GB' });
});

it('takes them from Outlook when office.js loads later', async () => {
  const tag = page();
  const host = connectHost();
  await pass(9_000);
  loadOffice(tag, outlook());
  await pass();
  expect(host.appearance().language).toBe('en-GB');
});

it('calls its listeners when it switches to Outlook', async () => {
  page(outlook());
  const host = connectHost();
  const listener = jest.fn();
  host.subscribe(listener);
  await pass();
  expect(listener).toHaveBeenCalled();
});

it('no longer follows the system when Outlook has a theme', async () => {
  const { turn } = colourScheme(false);
  page(outlook({ officeTheme: { bodyBackgroundColor: '#ffffff' } }));
  const host = connectHost();
  await pass();
  turn(true);
  expect(host.appearance().theme).toBe('light');
});

it('has the theme of the system when Outlook has none', async () => {
  colourScheme(true);
  page(outlook());
  const host = connectHost();
  await pass();
  expect(host.appearance().theme).toBe('dark');
});

it('uses no API that an older Outlook does not have', async () => {
  const { mailbox } = mailboxOf();
  page(outlook({ mailbox, requirements: upTo(5) }));
  connectHost();
  await pass();
  expect(mailbox.addHandlerAsync).not.toHaveBeenCalled();
});

it.each([
  ['never becomes ready', { ...outlook(), onReady: () => new Promise(() => undefined) }],
  ['runs in another host', { ...outlook(), onReady: () => Promise.resolve({ host: 'Word' }) }],
  ['runs in no host', { ...outlook(), onReady: () => Promise.resolve({ host: null }) }],
  ['rejects', { ...outlook(), onReady: () => Promise.reject(new Error('blocked')) }],
  ['has run only in part', { HostType: hostType }],
  ['has no context', { ...outlook(), context: undefined }],
])('stays a plain browser when office.js %s', async (_name, office) => {
  const { turn } = colourScheme(false);
  page(office);
  const host = connectHost();
  await pass(20_000);
  expect(host.appearance().language).toBe(navigator.language);
  turn(true);
  expect(host.appearance().theme).toBe('dark');
});

it('stays a plain browser when office.js is blocked', async () => {
  const { turn } = colourScheme(false);
  page().dispatchEvent(new Event('error'));
  const host = connectHost();
  await pass(20_000);
  turn(true);
  expect(host.appearance().theme).toBe('dark');
});

it('still switches to Outlook when office.js loads after ten seconds', async () => {
  const tag = page();
  const host = connectHost();
  await pass(10_000);
  expect(host.appearance()).toMatchObject({ language: navigator.language, hostLimitation: 'silent' });
  loadOffice(tag, outlook({ officeTheme: { bodyBackgroundColor: '#1f1f1f' } }));
  await pass();
  expect(host.appearance()).toEqual({ theme: 'dark', language: 'en-GB' });
});

it.each([
  ['null', { mailbox: null }],
  ['undefined', { mailbox: undefined }],
  ['without an item', { mailbox: { ...mailboxOf().mailbox, item: null } }],
])('works with a mailbox that is %s', async (_name, context) => {
  page(outlook({ ...context, requirements: upTo(14) }));
  const host = connectHost();
  await pass(20_000);
  expect(host.appearance().language).toBe('en-GB');
});

describe('the host limitation', () => {
  it('is undefined during the first ten seconds', async () => {
    page();
    const host = connectHost();
    await pass(9_999);
    expect(host.appearance().hostLimitation).toBeUndefined();
  });

  it.each([
    ['never loads', undefined],
    ['never becomes ready', { ...outlook(), onReady: () => new Promise(() => undefined) }],
    ['has run only in part', { HostType: hostType }],
    ['has no context', { ...outlook(), context: undefined }],
  ])('is "silent" when office.js %s', async (_name, office) => {
    page(office);
    const host = connectHost();
    await pass(10_000);
    expect(host.appearance().hostLimitation).toBe('silent');
  });

  it('is undefined in a browser tab, with and without office.js', async () => {
    const plain = connectHost();
    page({ ...outlook(), onReady: () => Promise.resolve({ host: null }) });
    const tab = connectHost();
    await pass(20_000);
    expect([plain.appearance().hostLimitation, tab.appearance().hostLimitation]).toEqual([undefined, undefined]);
  });

  it('is "oldTheme" in an older Outlook', async () => {
    page(outlook({ requirements: upTo(5) }));
    const host = connectHost();
    await pass();
    expect(host.appearance().hostLimitation).toBe('oldTheme');
  });

  it('is undefined when Outlook has a theme and sends its changes', async () => {
    page(outlook({ officeTheme: { bodyBackgroundColor: '#ffffff' }, ...mailboxOf(), requirements: upTo(14) }));
    const host = connectHost();
    await pass(20_000);
    expect(host.appearance().hostLimitation).toBeUndefined();
  });
});
