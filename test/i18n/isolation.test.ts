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

/** Messages that do not isolate yet; one that does is removed here. */
const open: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'reader.loading',
    'reader.remoteChanges.change',
    'reader.valueLabel',
    'reader.change',
    'reader.header.person',
    'reader.summary.wins',
    'reader.summary.intervals',
    'reader.row.direction.crm_to_outlook',
    'reader.row.direction.outlook_to_crm',
    'reader.row.rule',
    'reader.row.notOffered',
    'reader.row.hides',
    'reader.row.enforcedBy',
    'reader.row.notInEffect',
    'reader.row.ownNotInEffect',
    'reader.row.unknownOption',
    'reader.source.button',
    'reader.source.shipped',
    'reader.source.setBy',
    'reader.effects.sentences.0',
    'reader.effects.sentences.1',
    'reader.effects.sentences.2',
  ],
  de: [
    'reader.loading',
    'reader.userChanged.title',
    'reader.userChanged.next',
    'reader.remoteChanges.change',
    'reader.valueLabel',
    'reader.change',
    'reader.header.person',
    'reader.summary.wins',
    'reader.summary.intervals',
    'reader.row.direction.crm_to_outlook',
    'reader.row.direction.outlook_to_crm',
    'reader.row.rule',
    'reader.row.notOffered',
    'reader.row.hides',
    'reader.row.enforcedBy',
    'reader.row.notInEffect',
    'reader.row.ownNotInEffect',
    'reader.row.unknownOption',
    'reader.source.button',
    'reader.source.shipped',
    'reader.source.setBy',
    'reader.effects.sentences.0',
    'reader.effects.sentences.1',
    'reader.effects.sentences.2',
  ],
  ar: [],
};

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
  expect(await looseIn(language)).toEqual(open[language]);
});

it.each(languageCodes)('the isolates in messages of %s are closed', async (language) => {
  const unbalanced = [...(await allMessages(language, samples[language]))].filter(([, text]) =>
    /[\u2068\u2069]/.test(outside(text)),
  );
  expect(unbalanced).toEqual([]);
});
