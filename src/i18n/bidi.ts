// Isolates texts that run against a sentence: a name in another script would move the text and numbers beside it.

/** First strong isolate and pop directional isolate. */
const [begin, end] = ['\u2068', '\u2069'];

const isolated = new RegExp(`${begin}[^${begin}${end}]*${end}`, 'g');

/** What runs against a sentence of this direction; in right-to-left text also signs that would move to the wrong side of a number. */
const foreign = {
  ltr: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}]/u,
  rtl: /[^\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]|[-+]/u,
};

/** @param direction of the sentences, not of the layout */
export const createBidi = (direction: keyof typeof foreign) => {
  /** Only if needed, and once: isolates are part of the accessible names. */
  const isolate = (text: string): string =>
    foreign[direction].test(text.replace(isolated, '')) ? `${begin}${text}${end}` : text;
  return {
    isolate,
    isolateAll: (texts: readonly string[]): readonly string[] => texts.map(isolate),
    /** A template that isolates the inserted texts. */
    bidi: (template: TemplateStringsArray, ...inserted: readonly string[]): string =>
      String.raw({ raw: template }, ...inserted.map(isolate)),
  };
};
