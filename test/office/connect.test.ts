// Finding the host: a plain browser at once, Outlook where office.js says so in time, and never an exception.
import { connect } from '../../src/office/connect';
import { colourScheme } from './colourScheme';

type FakeOffice = Record<string, unknown>;

const hostType = { Outlook: 'Outlook', Word: 'Word' };
const outlook = (context: object = {}): FakeOffice => ({
  HostType: hostType,
  EventType: { OfficeThemeChanged: 'officeThemeChanged' },
  onReady: () => Promise.resolve({ host: 'Outlook' }),
  context: { displayLanguage: 'en-GB', ...context },
});

/** The tag of office.js; with `office`, its script has run already. */
const page = (office?: FakeOffice): HTMLElement => {
  const tag = document.head.appendChild(document.createElement('script'));
  tag.id = 'office-js';
  if (office) Object.assign(window, { Office: office });
  return tag;
};
const runs = (tag: HTMLElement, office: FakeOffice) => {
  Object.assign(window, { Office: office });
  tag.dispatchEvent(new Event('load'));
};
const pass = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds);

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
  document.head.replaceChildren();
  Reflect.deleteProperty(window, 'Office');
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

it('follows the theme of Outlook where that is told (Mailbox 1.14)', async () => {
  let changed: (event: object) => void = () => undefined;
  const mailbox = { addHandlerAsync: (_type: string, handler: typeof changed) => (changed = handler) };
  page(outlook({ mailbox, requirements: { isSetSupported: () => true } }));
  const host = connect();
  await pass();
  changed({ officeTheme: { bodyBackgroundColor: '#000000' } });
  expect(host.appearance().theme).toBe('dark');
});

it('asks an older Outlook for nothing that it does not have', async () => {
  const mailbox = { addHandlerAsync: jest.fn() };
  page(outlook({ mailbox, requirements: { isSetSupported: () => false } }));
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

it('stays a plain browser where office.js comes after ten seconds', async () => {
  const tag = page();
  const host = connect();
  await pass(10_000);
  runs(tag, outlook());
  await pass();
  expect(host.appearance().language).toBe(navigator.language);
});
