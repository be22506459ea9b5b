/** A sentence of a mail. `name` is what the pane shows or names a control, in the language of the mail. */
export type Text = readonly (string | { name: string })[];

/** A template: the inserted texts are names, those in a list are plain. */
export const text = (sentence: TemplateStringsArray, ...inserted: readonly (string | Text)[]): Text =>
  sentence.flatMap((part, index) => {
    const next = inserted[index] ?? [];
    return typeof next === 'string' ? [part, { name: next }] : [part, ...next];
  });
