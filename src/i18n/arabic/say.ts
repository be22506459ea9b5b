// Sentences from right to left with names and values from left to right in them: each of those keeps to itself what belongs to it.

/** Unicode's marks around what runs its own way. */
const [begin, end] = ['\u2068', '\u2069'];

const isolated = new RegExp(`${begin}[^${begin}${end}]*${end}`, 'g');
/** Letters that run the other way; and signs that a number would have on its wrong side. */
const foreign = /[^\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]|[-+]/u;

/** Only where it is needed, and once: the marks are part of the names that a screen reader is told. */
const isolate = (text: string): string => (foreign.test(text.replace(isolated, '')) ? `${begin}${text}${end}` : text);

/** A template whose inserted texts are isolated. */
export const say = (sentence: TemplateStringsArray, ...inserted: readonly string[]): string =>
  String.raw({ raw: sentence }, ...inserted.map(isolate));

/** Texts of a list, each by itself. */
export const eachIsolated = (texts: readonly string[]): readonly string[] => texts.map(isolate);

export const outlook = isolate('Outlook');
