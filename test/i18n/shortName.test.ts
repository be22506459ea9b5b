import { shortName } from '../../src/i18n/shortName';

it.each([
  ['Grace Weber', 'Grace'],
  ['Weber, Grace', 'Grace'],
  ['Weber,Grace Anna', 'Grace'],
  ['Grace', 'Grace'],
  ['Jean-Luc Picard', 'Jean-Luc'],
  ['גרייס ובר', 'גרייס'],
  ['', ''],
])('the short name of %j is %j', (name, short) => {
  expect(shortName(name)).toBe(short);
});
