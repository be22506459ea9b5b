// What is chosen, in the page's address and back.
import { readChoice, writeChoice } from '../../src/preview/choice';
import { nearestPaneWidth } from '../../src/preview/paneWidth';
import { colourScheme } from '../office/colourScheme';

const usual = {
  person: '3',
  theme: 'light',
  language: 'en',
  direction: 'auto',
  text: '100',
  width: 320,
  pinned: true,
  network: 'fine',
} as const;

beforeEach(() => void colourScheme(false));

it('is as usual where the address says nothing', () => {
  expect(readChoice('')).toEqual(usual);
});

it('has the theme of the system where the address says none', () => {
  colourScheme(true);
  expect(readChoice('').theme).toBe('dark');
  expect(readChoice('?theme=light').theme).toBe('light');
});

it('is read from the address', () => {
  const address = '?person=7&theme=contrast&language=ar&direction=rtl&text=200&width=450&pinned=false&network=offline';
  expect(readChoice(address)).toEqual({
    person: '7',
    theme: 'contrast',
    language: 'ar',
    direction: 'rtl',
    text: '200',
    width: 450,
    pinned: false,
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
  'pinned=perhaps',
  'network=haunted',
  'network=',
])('falls back where it does not know %s', (address) => {
  expect(readChoice(`?${address}`)).toEqual(usual);
});

it.each([
  usual,
  { ...usual, person: '10', language: 'de', direction: 'ltr', width: 270, pinned: false, network: 'too-many' } as const,
])('comes back from the address that it is written into: %j', (choice) => {
  expect(readChoice(writeChoice(choice))).toEqual(choice);
});

it.each([
  [100, 270],
  [300.4, 300],
  [1_000, 450],
])('a pane of %d pixels is %d wide', (width, nearest) => {
  expect(nearestPaneWidth(width)).toBe(nearest);
});
