/** First strong isolate and pop directional isolate. */
const [begin, end] = ['\u2068', '\u2069'];

const isolated = new RegExp(`${begin}[^${begin}${end}]*${end}`, 'g');
/** Letters that run from left to right, and signs that would move to the wrong side of a number. */
const foreign = /[^\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]|[-+]/u;

/** Only if needed, and once: isolates are part of the accessible names. */
const isolate = (text: string): string => (foreign.test(text.replace(isolated, '')) ? `${begin}${text}${end}` : text);

/** A template that isolates the inserted texts: left-to-right names and values would misplace the punctuation. */
export const bidi = (template: TemplateStringsArray, ...inserted: readonly string[]): string =>
  String.raw({ raw: template }, ...inserted.map(isolate));

export const isolateAll = (texts: readonly string[]): readonly string[] => texts.map(isolate);

export const outlook = isolate('Outlook');
