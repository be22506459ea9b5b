type Edit = (text: string) => string;

/** `messages`: what the validator prints for it */
export type Fault = { fault: string; edit: Edit; messages: string[] };

export const inAll =
  (from: string, to: string): Edit =>
  (text) =>
    text.replaceAll(from, to);

export const inFirst =
  (from: string, to: string): Edit =>
  (text) =>
    text.replace(from, to);

export const inLast =
  (from: string, to: string): Edit =>
  (text) => {
    const at = text.lastIndexOf(from);
    return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
  };

/** Removes the text from `from` to `upTo`, including both. */
export const without =
  (from: string, upTo: string): Edit =>
  (text) => {
    const start = text.indexOf(from);
    const end = text.indexOf(upTo, start);
    return start < 0 || end < 0 ? text : text.slice(0, start) + text.slice(end + upTo.length);
  };

const overrides = '<VersionOverrides';

export const inV1_0 =
  (edit: Edit): Edit =>
  (text) => {
    const [start, end] = [text.indexOf(overrides), text.lastIndexOf(overrides)];
    return text.slice(0, start) + edit(text.slice(start, end)) + text.slice(end);
  };

export const inV1_1 =
  (edit: Edit): Edit =>
  (text) => {
    const start = text.lastIndexOf(overrides);
    return text.slice(0, start) + edit(text.slice(start));
  };
