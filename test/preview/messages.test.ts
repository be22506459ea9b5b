// Every message of the preview in every language: it is complete, in that language, and has the parts of the English one.
import { languageCodes, type Language } from '../../src/i18n/languages';
import { shortName } from '../../src/i18n/shortName';
import { createPreviewMessages } from '../../src/preview/messages/previewMessages';
import type { Text } from '../../src/preview/messages/text';
import { mailIds } from '../../src/preview/tour';
import { demonstrationPeople } from '../../src/server/demonstration/demonstration';

const translations = languageCodes.filter((code) => code !== 'en');

const people = demonstrationPeople.map((person) => [person]);
const counts = [0, 1, 2, 3, 11, 100];
const aName = [['Grace Weber']];

/** The arguments of a message, by its key. */
const samples: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  text: counts.map((count) => [count]),
  tour: counts.map((count) => [count]),
  position: people.map(([person]) => [1, 8, person]),
  you: people,
  as: people,
  mailDate: [[new Date('2026-10-01T09:00:00Z')]],
  pixels: [[480]],
  greeting: aName,
  to: aName,
  next: aName,
  of: aName,
  show: aName,
  hide: aName,
  broken: aName,
};

const sentenceOf = (step: Text): string =>
  step.map((part) => (typeof part === 'string' ? part : `\u2068${part.name}\u2069`)).join('');

/** By place, such as "mails.tom.steps.0". The names in a step are isolated, as the page shows them. */
const messagesOf = (tag: string): ReadonlyMap<string, string> => {
  const all = new Map<string, string>();
  const collect = (place: string, message: unknown): void => {
    if (typeof message === 'string') all.set(place, message);
    else if (typeof message === 'function') {
      const sample = samples[place.replace(/.*\./, '')];
      if (!sample) throw new Error(`${place} needs a sample.`);
      for (const args of sample)
        all.set(`${place}(${JSON.stringify(args)})`, String((message as (...all: unknown[]) => unknown)(...args)));
    } else for (const [key, part] of Object.entries(message as object)) collect(`${place}.${key}`, part);
  };
  const { format: _, mails, ...messages } = createPreviewMessages(tag);
  collect('page', messages);
  for (const id of mailIds) collect(`mails.${id}`, { ...mails[id], steps: mails[id].steps.map(sentenceOf) });
  return all;
};

const unmarked = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

/** Without isolates, also those in others. */
const outside = (text: string): string => {
  const rest = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
  return rest === text ? text : outside(rest);
};

const failing = (tag: string, isWrong: (text: string, place: string) => boolean) =>
  [...messagesOf(tag)].filter(([place, text]) => isWrong(text, place));

it.each([...languageCodes, 'de-CH', 'ar-EG'])('every message of %s is complete', (tag) => {
  expect(messagesOf(tag).size).toBeGreaterThan(200);
  const broken = /^$|^\s|\s$|undefined|\[object|NaN|Invalid|\(\)| {2}| [.,،]|\.\./;
  expect(failing(tag, (text) => broken.test(unmarked(text)))).toEqual([]);
});

/** Messages that are the same in English. */
const sharedMessages: { readonly [Code in Language]?: readonly string[] } = {};

it.each(translations)('%s translates every English message', (language) => {
  const english = messagesOf('en');
  expect([...messagesOf(language).keys()]).toEqual([...english.keys()]);
  const same = failing(language, (text, place) => text === english.get(place));
  expect(same.map(([, text]) => text)).toEqual(sharedMessages[language] ?? []);
});

it('German contains no English', () => {
  const english =
    /\b(the|your|you|is|are|and|or|of|to|not|with|again|changes?|settings?|this|both|from|by|pane|press)\b/i;
  expect(failing('de', (text) => english.test(text))).toEqual([]);
});

it('Arabic has only Arabic letters, names are isolated, and numbers have the digits of the region', () => {
  const namesOfPeople = demonstrationPeople.flatMap(({ name }) => [name, shortName(name)]);
  const names = new RegExp(['OroCRM', 'CRM', 'API', 'Outlook', 'Acme', 'Globex', ...namesOfPeople].join('|'), 'g');
  expect(failing('ar-EG', (text) => /\p{Script=Latin}|\d/u.test(text.replace(names, '')))).toEqual([]);
  expect(failing('ar-EG', (text) => /\p{Script=Latin}|[\u2068\u2069]/u.test(outside(text)))).toEqual([]);
});

it('counts mails as the language does', () => {
  const tours = (tag: string) => counts.map(createPreviewMessages(tag).mail.tour);
  expect(tours('de').slice(0, 3)).toEqual(['Rundgang: 0 E-Mails', 'Rundgang: 1 E-Mail', 'Rundgang: 2 E-Mails']);
  expect(tours('ar').map(unmarked)).toEqual([
    'الجولة: 0 رسالة',
    'الجولة: رسالة واحدة',
    'الجولة: رسالتان',
    'الجولة: 3 رسائل',
    'الجولة: 11 رسالة',
    'الجولة: 100 رسالة',
  ]);
});

it.each(languageCodes)('%s has a hint how to see each fault', (language) => {
  const { fine, ...faults } = createPreviewMessages(language).faults;
  expect(fine.hint).toBeUndefined();
  expect(Object.entries(faults).filter(([, { hint }]) => !/[^.]\.$/.test(hint ?? ''))).toEqual([]);
});

it.each(translations)('the mails of %s have the steps of the English ones, with as many names', (language) => {
  const namesInSteps = (tag: string) => {
    const { mails } = createPreviewMessages(tag);
    const countNames = (step: Text) => step.filter((part) => typeof part !== 'string').length;
    return mailIds.map((id) => [id, ...mails[id].steps.map(countNames)]);
  };
  expect(namesInSteps(language)).toEqual(namesInSteps('en'));
});
