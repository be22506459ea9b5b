import { browserHost } from '../../src/office/browserHost';
import { colourScheme } from './colourScheme';

it.each([
  [true, 'dark'],
  [false, 'light'],
])('has the colour scheme of the system (dark: %s)', (dark, theme) => {
  colourScheme(dark);
  expect(browserHost().appearance().theme).toBe(theme);
});

it('follows changes of the colour scheme', () => {
  const { turn } = colourScheme(false);
  const host = browserHost();
  const themes: string[] = [];
  host.subscribe(() => themes.push(host.appearance().theme));
  turn(true);
  turn(false);
  expect(themes).toEqual(['dark', 'light']);
});

it('has the language of the browser', () => {
  colourScheme(false);
  jest.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
  expect(browserHost().appearance().language).toBe('en-GB');
});

it('returns the same appearance object until something changes', () => {
  const { turn } = colourScheme(false);
  const host = browserHost();
  const before = host.appearance();
  expect(host.appearance()).toBe(before);
  turn(true);
  expect(host.appearance()).not.toBe(before);
});

it('does not call a listener that has unsubscribed', () => {
  const { turn } = colourScheme(false);
  const host = browserHost();
  const listener = jest.fn();
  host.subscribe(listener)();
  turn(true);
  expect(listener).not.toHaveBeenCalled();
});
