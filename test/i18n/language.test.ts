// The tags that browsers and hosts tell, also odd ones, and the words, numbers and directions that they get.
import { translated } from '../../src/i18n/catalogue';
import { matchLanguage } from '../../src/i18n/language';
import { wordsOf } from './say';

it.each([
  ['en-GB', 'en', 'en-GB'],
  ['de', 'de', 'de'],
  ['de-CH', 'de', 'de-CH'],
  ['DE-at', 'de', 'de-AT'],
  ['de-x-foo', 'de', 'de-x-foo'],
  ['de_CH.UTF-8', 'de', 'de-CH'],
  ['de-DE@euro', 'de', 'de-DE'],
  [' ar ', 'ar', 'ar'],
  ['ar_EG', 'ar', 'ar-EG'],
  ['ar-u-nu-latn', 'ar', 'ar-u-nu-latn'],
  ['arb-SA', 'ar', 'ar-SA'],
])('%j is %s, with numbers and dates of %s', (tag, language, locale) => {
  expect(matchLanguage(tag)).toEqual({ language, locale });
});

it.each(['', ' ', 'iw', 'he-IL', 'fr-FR', 'und', 'C', 'POSIX', 'x-foo', 'i-klingon', '-', '_', '42', 'de-', 'ar-Latn'])(
  'there are no words for %j, so it is English',
  (tag) => {
    expect(matchLanguage(tag)).toEqual({ language: 'en', locale: 'en' });
  },
);

it.each([
  ['ar_EG', 'rtl'],
  ['de-x-foo', 'ltr'],
  ['iw', 'ltr'],
])('the words of %s run %s', async (tag, direction) => {
  expect((await wordsOf(tag)).format.direction).toBe(direction);
});

it('a translation that says less, more or of fewer things is no translation', () => {
  type Reference = () => { title: string; change: (from: string, to: string) => string };
  const translation = translated<Reference>();
  const said = [
    translation(() => ({ title: '', change: (from: string, to: string) => from + to })),
    // @ts-expect-error -- without its title
    translation(() => ({ change: (from: string, to: string) => from + to })),
    // @ts-expect-error -- with a sentence that nobody says
    translation(() => ({ title: '', more: '', change: (from: string, to: string) => from + to })),
    // @ts-expect-error -- without what it is changed to
    translation(() => ({ title: '', change: (from: string) => from })),
    // @ts-expect-error -- of something else
    translation(() => ({ title: '', change: (from: number, to: string) => `${from}${to}` })),
  ];
  expect(said).toHaveLength(5);
});
