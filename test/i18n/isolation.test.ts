// Text in a script of the other direction is isolated: it would move the dates and numbers beside it otherwise.
import { languageCodes, type Language } from '../../src/i18n/languages';
import { allMessages } from './allMessages';
import { grace, remark } from './samples/values';

/** Text of the samples that comes from people or from the CRM. */
const foreign = [
  'OroCRM',
  grace,
  'Yusuf Demir',
  'Tom Okafor',
  'Acme',
  remark,
  'sideways',
  'x.y',
  '30',
  '120',
  '300',
  '900',
];
const hebrew = Object.fromEntries(foreign.map((text, index) => [text, `שם ${'אבגדהוזחטיכל'.charAt(index)}`]));
const latin = Object.fromEntries(foreign.map((text, index) => [text, `Name ${'ABCDEFGHIJKL'.charAt(index)}`]));

const samples: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: hebrew, de: hebrew, ar: latin };

const begin = '\u2068';
const isolates = /\u2068[^\u2068\u2069]*\u2069/g;
const unmarked = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

/** Without isolates, also those in others. */
const outside = (text: string): string => {
  const rest = text.replace(isolates, '');
  return rest.includes(begin) && rest !== text ? outside(rest) : rest;
};

const looseIn = async (language: Language): Promise<readonly string[]> => {
  const names = Object.values(samples[language]);
  const loose = [...(await allMessages(language, samples[language]))].filter(
    ([, text]) => !names.includes(unmarked(text)) && names.some((name) => outside(text).includes(name)),
  );
  return [...new Set(loose.map(([place]) => place.replace(/\(.*\)/, '')))];
};

it.each(languageCodes)('every text that is inserted into a message of %s is isolated', async (language) => {
  expect(await looseIn(language)).toEqual([]);
});

it.each(languageCodes)('the isolates in messages of %s are closed', async (language) => {
  const unbalanced = [...(await allMessages(language, samples[language]))].filter(([, text]) =>
    /[\u2068\u2069]/.test(outside(text)),
  );
  expect(unbalanced).toEqual([]);
});
