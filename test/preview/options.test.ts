import { parseOptions, formatOptions } from '../../src/preview/options';
import { clampPaneWidth } from '../../src/preview/panes/paneWidth';
import { colourScheme } from '../office/colourScheme';

const defaults = {
  person: '3',
  theme: 'light',
  language: 'en',
  direction: 'auto',
  text: '100',
  width: 320,
  colleague: false,
  network: 'fine',
} as const;

beforeEach(() => void colourScheme(false));

it('has defaults for an empty address', () => {
  expect(parseOptions('')).toEqual(defaults);
});

it('defaults to the theme of the system', () => {
  colourScheme(true);
  expect(parseOptions('').theme).toBe('dark');
  expect(parseOptions('?theme=light').theme).toBe('light');
});

it('parses every option', () => {
  const address =
    '?person=7&theme=contrast&language=ar&direction=rtl&text=200&width=450&colleague=true&network=offline';
  expect(parseOptions(address)).toEqual({
    person: '7',
    theme: 'contrast',
    language: 'ar',
    direction: 'rtl',
    text: '200',
    width: 450,
    colleague: true,
    network: 'offline',
  });
});

it.each([
  'person=99',
  'theme=pink',
  'language=fr',
  'direction=up',
  'text=300',
  'width=269',
  'width=451',
  'width=300.5',
  'width=wide',
  'width=',
  'colleague=perhaps',
  'network=haunted',
  'network=',
])('falls back to the default for the invalid value in %s', (address) => {
  expect(parseOptions(`?${address}`)).toEqual(defaults);
});

it.each([
  defaults,
  {
    ...defaults,
    person: '10',
    language: 'de',
    direction: 'ltr',
    width: 270,
    colleague: true,
    network: 'too-many',
  } as const,
])('parses what it has formatted: %j', (choice) => {
  expect(parseOptions(formatOptions(choice))).toEqual(choice);
});

it.each([
  [100, 270],
  [300.4, 300],
  [1_000, 450],
])('clamps a width of %d pixels to %d', (width, nearest) => {
  expect(clampPaneWidth(width)).toBe(nearest);
});
