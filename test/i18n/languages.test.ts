// Language tags as browsers and hosts report them, also malformed ones.
import { translated } from '../../src/i18n/catalog';
import { matchLanguage } from '../../src/i18n/languages';
import { loadMessages } from './allMessages';

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
  '%j falls back to English',
  (tag) => {
    expect(matchLanguage(tag)).toEqual({ language: 'en', locale: 'en' });
  },
);

it.each([
  ['ar_EG', 'rtl'],
  ['de-x-foo', 'ltr'],
  ['iw', 'ltr'],
])('the direction of %s is %s', async (tag, direction) => {
  expect((await loadMessages(tag)).format.direction).toBe(direction);
});

it('the type of a translation is exact', () => {
  type Reference = () => { title: string; change: (from: string, to: string) => string };
  const translation = translated<Reference>();
  const translations = [
    translation(() => ({ title: '', change: (from: string, to: string) => from + to })),
    // @ts-expect-error -- without the title
    translation(() => ({ change: (from: string, to: string) => from + to })),
    // @ts-expect-error -- with a message that English does not have
    translation(() => ({ title: '', more: '', change: (from: string, to: string) => from + to })),
    // @ts-expect-error -- without the parameter `to`
    translation(() => ({ title: '', change: (from: string) => from })),
    // @ts-expect-error -- with a parameter of another type
    translation(() => ({ title: '', change: (from: number, to: string) => `${from}${to}` })),
  ];
  expect(translations).toHaveLength(5);
});
