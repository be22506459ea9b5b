// The person's preferences win over the host, and work without any storage.
import { connectHost } from '../../src/office/connectHost';
import { colourScheme } from './colourScheme';
import { removeOffice } from './fakeOffice';
import { blockStorage, clearStorage, key } from './storedPreferences';

beforeEach(() => {
  jest.useFakeTimers();
  colourScheme(false);
  clearStorage();
});
afterEach(() => {
  jest.useRealTimers();
  removeOffice();
});

describe('in a plain browser', () => {
  it('applies at once, and calls the listeners', () => {
    const host = connectHost();
    const listener = jest.fn();
    host.subscribe(listener);
    host.preferences.choose({ theme: 'contrast' });
    expect(host.appearance().theme).toBe('contrast');
    expect(listener).toHaveBeenCalled();
  });

  it('is restored when the pane opens again', () => {
    connectHost().preferences.choose({ theme: 'dark' });
    connectHost().preferences.choose({ language: 'de' });
    expect(connectHost().appearance()).toEqual({ theme: 'dark', language: 'de' });
  });

  it('wins over the system, until it is reset', () => {
    const { turn } = colourScheme(false);
    const host = connectHost();
    host.preferences.choose({ theme: 'light' });
    turn(true);
    expect(host.appearance().theme).toBe('light');
    host.preferences.choose({ theme: undefined });
    expect(host.appearance().theme).toBe('dark');
  });

  it('has the region of the host if the language is the same', () => {
    jest.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    const host = connectHost();
    host.preferences.choose({ language: 'en' });
    expect(host.appearance().language).toBe('en-GB');
    host.preferences.choose({ language: 'de' });
    expect(host.appearance().language).toBe('de');
  });

  it('lasts as long as the page when storage throws, and reports that', () => {
    blockStorage();
    const host = connectHost();
    expect(host.preferences.isPersistent()).toBe(true);
    host.preferences.choose({ theme: 'dark' });
    expect(host.appearance().theme).toBe('dark');
    expect(host.preferences.isPersistent()).toBe(false);
  });

  it.each(['', 'dark', 'null', '[]', '{"theme":"pink","language":7}'])('is empty when %j is stored', (text) => {
    window.localStorage.setItem(key, text);
    expect(connectHost().appearance()).toEqual({ theme: 'light', language: navigator.language });
  });
});

describe('in a framing page', () => {
  it('wins over that page, with the direction of its own language', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const parent = frame.contentWindow ?? window;
    jest.spyOn(window, 'parent', 'get').mockReturnValue(parent);
    jest.spyOn(parent, 'postMessage').mockImplementation(() => undefined);
    const host = connectHost();
    host.preferences.choose({ theme: 'dark', language: 'en' });
    const send = () =>
      window.dispatchEvent(
        new MessageEvent('message', {
          data: { type: 'sync-policy:appearance', appearance: { theme: 'contrast', language: 'ar', direction: 'rtl' } },
          origin: window.location.origin,
          source: parent,
        }),
      );
    send();
    expect(host.appearance()).toEqual({ theme: 'dark', language: 'en' });
    host.preferences.choose({ theme: undefined, language: undefined });
    expect(host.appearance()).toEqual({ theme: 'contrast', language: 'ar', direction: 'rtl' });
    frame.remove();
  });
});
