import { themeForBackground } from '../../src/office/outlookHost';

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
])('takes the background %s as a %s theme', (colour, theme) => {
  expect(themeForBackground(colour)).toBe(theme);
});

it.each([undefined, '', '#fff', 'white', 'rgb(0, 0, 0)', '#gggggg'])('has no theme for the background %j', (colour) => {
  expect(themeForBackground(colour)).toBeUndefined();
});
