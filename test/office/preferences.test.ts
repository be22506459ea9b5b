// The person's own choice: it wins over the host, follows them by the mailbox, and survives any storage that does not work.
import { connect } from '../../src/office/connectHost';
import { colourScheme } from './colourScheme';
import { mailboxOf, outlook, page, pass, removeOffice, roamingOf, upTo } from './fakeOffice';

const key = 'sync-policy:preferences';
const stored = (): unknown => JSON.parse(window.localStorage.getItem(key) ?? 'null');
const store = (preferences: object) => window.localStorage.setItem(key, JSON.stringify(preferences));

const blockStorage = () =>
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });

const white = { officeTheme: { bodyBackgroundColor: '#ffffff' } };

beforeEach(() => {
  jest.useFakeTimers();
  colourScheme(false);
  window.localStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
  removeOffice();
});

describe('in a plain browser', () => {
  it('is in force at once, and told', () => {
    const host = connect();
    const listener = jest.fn();
    host.subscribe(listener);
    host.preferences.choose({ theme: 'contrast' });
    expect(host.appearance().theme).toBe('contrast');
    expect(listener).toHaveBeenCalled();
  });

  it('is known when the pane opens again', () => {
    connect().preferences.choose({ theme: 'dark' });
    connect().preferences.choose({ language: 'de' });
    expect(connect().appearance()).toEqual({ theme: 'dark', language: 'de' });
  });

  it('wins over the system, which is followed again without it', () => {
    const { turn } = colourScheme(false);
    const host = connect();
    host.preferences.choose({ theme: 'light' });
    turn(true);
    expect(host.appearance().theme).toBe('light');
    host.preferences.choose({ theme: undefined });
    expect(host.appearance().theme).toBe('dark');
  });

  it('keeps the region of the host for dates in the same language', () => {
    jest.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    const host = connect();
    host.preferences.choose({ language: 'en' });
    expect(host.appearance().language).toBe('en-GB');
    host.preferences.choose({ language: 'de' });
    expect(host.appearance().language).toBe('de');
  });

  it('lasts as long as the page where storage throws, and says so', () => {
    blockStorage();
    const host = connect();
    expect(host.preferences.isKept()).toBe(true);
    host.preferences.choose({ theme: 'dark' });
    expect(host.appearance().theme).toBe('dark');
    expect(host.preferences.isKept()).toBe(false);
  });

  it.each(['', 'dark', 'null', '[]', '{"theme":"pink","language":7}'])('is none where %j is stored', (text) => {
    window.localStorage.setItem(key, text);
    expect(connect().appearance()).toEqual({ theme: 'light', language: navigator.language });
  });
});

describe('in a framing page', () => {
  it('wins over what that page says, with the direction of its own language', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const parent = frame.contentWindow ?? window;
    jest.spyOn(window, 'parent', 'get').mockReturnValue(parent);
    jest.spyOn(parent, 'postMessage').mockImplementation(() => undefined);
    const host = connect();
    host.preferences.choose({ theme: 'dark', language: 'en' });
    const tell = () =>
      window.dispatchEvent(
        new MessageEvent('message', {
          data: { type: 'sync-policy:appearance', appearance: { theme: 'contrast', language: 'ar', direction: 'rtl' } },
          origin: window.location.origin,
          source: parent,
        }),
      );
    tell();
    expect(host.appearance()).toEqual({ theme: 'dark', language: 'en' });
    host.preferences.choose({ theme: undefined, language: undefined });
    expect(host.appearance()).toEqual({ theme: 'contrast', language: 'ar', direction: 'rtl' });
    frame.remove();
  });
});

describe('in Outlook', () => {
  it('is known before office.js is there', () => {
    store({ theme: 'dark', language: 'ar', sent: true });
    page();
    expect(connect().appearance()).toEqual({ theme: 'dark', language: 'ar' });
  });

  it('wins over the theme of Outlook and its changes', async () => {
    const { mailbox, tell } = mailboxOf();
    page(outlook({ ...white, ...roamingOf(undefined), mailbox, requirements: upTo(14) }));
    const host = connect();
    await pass();
    host.preferences.choose({ theme: 'light', language: 'de' });
    tell({ officeTheme: { bodyBackgroundColor: '#000000' } });
    expect(host.appearance()).toEqual({ theme: 'light', language: 'de' });
    host.preferences.choose({ theme: undefined, language: undefined });
    expect(host.appearance()).toEqual({ theme: 'dark', language: 'en-GB' });
  });

  it('comes from the mailbox, and is on the device from then on', async () => {
    page(outlook({ ...white, ...roamingOf({ theme: 'dark', language: 'de' }) }));
    const host = connect();
    expect(host.appearance().theme).toBe('light');
    await pass();
    expect(host.appearance()).toEqual({ theme: 'dark', language: 'de' });
    expect(stored()).toEqual({ theme: 'dark', language: 'de', sent: true });
  });

  it('is that of the mailbox where the device has another', async () => {
    store({ theme: 'contrast', language: 'ar', sent: true });
    page(outlook({ ...white, ...roamingOf({ theme: 'dark' }) }));
    const host = connect();
    await pass();
    expect(host.appearance()).toEqual({ theme: 'dark', language: 'en-GB' });
  });

  it('stays that of the device where the mailbox has none', async () => {
    store({ theme: 'dark', sent: true });
    page(outlook({ ...white, ...roamingOf(undefined) }));
    const host = connect();
    await pass();
    expect(host.appearance().theme).toBe('dark');
  });

  it('is saved in the mailbox: no more than the choice', async () => {
    const { roamingSettings, saved } = roamingOf(undefined);
    page(outlook({ roamingSettings }));
    const host = connect();
    await pass();
    host.preferences.choose({ theme: 'dark' });
    host.preferences.choose({ language: 'ar' });
    await pass();
    expect(saved).toEqual([{ theme: 'dark' }, { theme: 'dark', language: 'ar' }]);
    expect(stored()).toEqual({ theme: 'dark', language: 'ar', sent: true });
  });

  it('goes to the mailbox, where it was made before office.js was there', async () => {
    const { roamingSettings, saved } = roamingOf({ theme: 'contrast' });
    const tag = page();
    const host = connect();
    host.preferences.choose({ theme: 'dark' });
    Object.assign(window, { Office: outlook({ roamingSettings }) });
    tag.dispatchEvent(new Event('load'));
    await pass();
    expect(host.appearance().theme).toBe('dark');
    expect(saved).toEqual([{ theme: 'dark' }]);
  });

  it.each(['fails', 'is told nothing', 'never comes', 'throws'] as const)(
    'stays on the device where saving %s, and goes to the mailbox next time',
    async (answer) => {
      page(outlook(roamingOf({ theme: 'light' }, answer)));
      const host = connect();
      await pass();
      host.preferences.choose({ theme: 'dark' });
      await pass(5_000);
      expect(host.preferences.isKept()).toBe(true);
      expect(stored()).toEqual({ theme: 'dark', sent: false });
      removeOffice();
      const { roamingSettings, saved } = roamingOf({ theme: 'light' });
      page(outlook({ roamingSettings }));
      const next = connect();
      await pass();
      expect(next.appearance().theme).toBe('dark');
      expect(saved).toEqual([{ theme: 'dark' }]);
    },
  );

  it.each([
    ['succeeds', true],
    ['fails', false],
    ['is told nothing', false],
    ['never comes', false],
    ['throws', false],
  ] as const)('where storage throws and saving %s, is kept: %s', async (answer, kept) => {
    blockStorage();
    page(outlook(roamingOf(undefined, answer)));
    const host = connect();
    await pass();
    host.preferences.choose({ theme: 'dark' });
    await pass(5_000);
    expect(host.appearance().theme).toBe('dark');
    expect(host.preferences.isKept()).toBe(kept);
  });

  it('is none where the mailbox has no settings at all', async () => {
    page(outlook(white));
    const host = connect();
    await pass();
    expect(host.appearance().theme).toBe('light');
  });

  it.each([
    [{}, 'silent'],
    [{ theme: 'dark' }, 'silentLanguage'],
    [{ language: 'de' }, 'silentTheme'],
    [{ theme: 'dark', language: 'de' }, undefined],
  ])('%j is not missed where office.js does not come', async (preferences, untold) => {
    store({ ...preferences, sent: true });
    page();
    const host = connect();
    await pass(10_000);
    expect(host.appearance().untold).toBe(untold);
  });

  it('a theme is not missed in an older Outlook', async () => {
    store({ theme: 'dark', sent: true });
    page(outlook({ requirements: upTo(5) }));
    const host = connect();
    await pass();
    expect(host.appearance().untold).toBeUndefined();
    host.preferences.choose({ theme: undefined });
    expect(host.appearance().untold).toBe('oldTheme');
  });
});
