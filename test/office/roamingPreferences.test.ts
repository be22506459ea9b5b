// In Outlook the person's preferences roam with the mailbox.
import { connectHost } from '../../src/office/connectHost';
import { colourScheme } from './colourScheme';
import { mailboxOf, outlook, page, pass, removeOffice, roamingOf, upTo } from './fakeOffice';
import { blockStorage, clearStorage, store, stored } from './storedPreferences';

const white = { officeTheme: { bodyBackgroundColor: '#ffffff' } };

beforeEach(() => {
  jest.useFakeTimers();
  colourScheme(false);
  clearStorage();
});
afterEach(() => {
  jest.useRealTimers();
  removeOffice();
});

it('applies before office.js is loaded', () => {
  store({ theme: 'dark', language: 'ar', sent: true });
  page();
  expect(connectHost().appearance()).toEqual({ theme: 'dark', language: 'ar' });
});

it('wins over the theme of Outlook and its changes', async () => {
  const { mailbox, sendEvent } = mailboxOf();
  page(outlook({ ...white, ...roamingOf(undefined), mailbox, requirements: upTo(14) }));
  const host = connectHost();
  await pass();
  host.preferences.choose({ theme: 'light', language: 'de' });
  sendEvent({ officeTheme: { bodyBackgroundColor: '#000000' } });
  expect(host.appearance()).toEqual({ theme: 'light', language: 'de' });
  host.preferences.choose({ theme: undefined, language: undefined });
  expect(host.appearance()).toEqual({ theme: 'dark', language: 'en-GB' });
});

it('comes from the mailbox, and is stored on the device', async () => {
  page(outlook({ ...white, ...roamingOf({ theme: 'dark', language: 'de' }) }));
  const host = connectHost();
  expect(host.appearance().theme).toBe('light');
  await pass();
  expect(host.appearance()).toEqual({ theme: 'dark', language: 'de' });
  expect(stored()).toEqual({ theme: 'dark', language: 'de', sent: true });
});

it('is that of the mailbox when the device has another', async () => {
  store({ theme: 'contrast', language: 'ar', sent: true });
  page(outlook({ ...white, ...roamingOf({ theme: 'dark' }) }));
  const host = connectHost();
  await pass();
  expect(host.appearance()).toEqual({ theme: 'dark', language: 'en-GB' });
});

it('is that of the device when the mailbox has none', async () => {
  store({ theme: 'dark', sent: true });
  page(outlook({ ...white, ...roamingOf(undefined) }));
  const host = connectHost();
  await pass();
  expect(host.appearance().theme).toBe('dark');
});

it('is saved in the mailbox, and nothing else is', async () => {
  const { roamingSettings, saved } = roamingOf(undefined);
  page(outlook({ roamingSettings }));
  const host = connectHost();
  await pass();
  host.preferences.choose({ theme: 'dark' });
  host.preferences.choose({ language: 'ar' });
  await pass();
  expect(saved).toEqual([{ theme: 'dark' }, { theme: 'dark', language: 'ar' }]);
  expect(stored()).toEqual({ theme: 'dark', language: 'ar', sent: true });
});

it('is saved in the mailbox when it was made before office.js loaded', async () => {
  const { roamingSettings, saved } = roamingOf({ theme: 'contrast' });
  const tag = page();
  const host = connectHost();
  host.preferences.choose({ theme: 'dark' });
  Object.assign(window, { Office: outlook({ roamingSettings }) });
  tag.dispatchEvent(new Event('load'));
  await pass();
  expect(host.appearance().theme).toBe('dark');
  expect(saved).toEqual([{ theme: 'dark' }]);
});

it.each(['fails', 'has no result', 'never calls back', 'throws'] as const)(
  'stays on the device when saving %s, and is saved in the mailbox next time',
  async (outcome) => {
    page(outlook(roamingOf({ theme: 'light' }, outcome)));
    const host = connectHost();
    await pass();
    host.preferences.choose({ theme: 'dark' });
    await pass(5_000);
    expect(host.preferences.isPersistent()).toBe(true);
    expect(stored()).toEqual({ theme: 'dark', sent: false });
    removeOffice();
    const { roamingSettings, saved } = roamingOf({ theme: 'light' });
    page(outlook({ roamingSettings }));
    const next = connectHost();
    await pass();
    expect(next.appearance().theme).toBe('dark');
    expect(saved).toEqual([{ theme: 'dark' }]);
  },
);

it.each([
  ['succeeds', true],
  ['fails', false],
  ['has no result', false],
  ['never calls back', false],
  ['throws', false],
] as const)('when storage throws and saving %s, is persistent: %s', async (outcome, persistent) => {
  blockStorage();
  page(outlook(roamingOf(undefined, outcome)));
  const host = connectHost();
  await pass();
  host.preferences.choose({ theme: 'dark' });
  await pass(5_000);
  expect(host.appearance().theme).toBe('dark');
  expect(host.preferences.isPersistent()).toBe(persistent);
});

it('is empty when the mailbox has no settings at all', async () => {
  page(outlook(white));
  const host = connectHost();
  await pass();
  expect(host.appearance().theme).toBe('light');
});

it.each([
  [{}, 'silent'],
  [{ theme: 'dark' }, 'silentLanguage'],
  [{ language: 'de' }, 'silentTheme'],
  [{ theme: 'dark', language: 'de' }, undefined],
])('with %j, the limitation when office.js does not load is %j', async (preferences, limitation) => {
  store({ ...preferences, sent: true });
  page();
  const host = connectHost();
  await pass(10_000);
  expect(host.appearance().hostLimitation).toBe(limitation);
});

it('with a theme, an older Outlook has no limitation', async () => {
  store({ theme: 'dark', sent: true });
  page(outlook({ requirements: upTo(5) }));
  const host = connectHost();
  await pass();
  expect(host.appearance().hostLimitation).toBeUndefined();
  host.preferences.choose({ theme: undefined });
  expect(host.appearance().hostLimitation).toBe('oldTheme');
});
