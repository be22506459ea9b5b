// From a background colour of Office to one of two themes.
import { themeOf } from '../../src/office/outlookHost';

it.each([
  ['#ffffff', 'light'],
  ['#FAFAFA', 'light'],
  ['f0f0f0', 'light'],
  ['#ffff00', 'light'],
  ['#8a8a8a', 'light'],
  ['#757575', 'dark'],
  ['#000000', 'dark'],
  ['#1F1F1F', 'dark'],
  ['#0000ff', 'dark'],
  ['#1f1f1fff', 'dark'],
])('takes %s for %s', (colour, theme) => {
  expect(themeOf(colour)).toBe(theme);
});

it.each([undefined, '', '#fff', 'white', 'rgb(0, 0, 0)', '#gggggg'])('cannot tell of %j', (colour) => {
  expect(themeOf(colour)).toBeUndefined();
});
