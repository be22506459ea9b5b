// Documents with one wrong place. Unlike arbitrary JSON they pass most checks of a parser.
import fc from 'fast-check';

type Path = readonly (string | number)[];

/** The path of every node, including the root. */
const pathsOf = (document: unknown, path: Path = []): Path[] => {
  if (typeof document !== 'object' || document === null) return [path];
  const keyed = Array.isArray(document) ? [...document.entries()] : Object.entries(document);
  return [path, ...keyed.flatMap(([key, value]) => pathsOf(value, [...path, key]))];
};

const replaced = (document: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(document))
    return document.map((item: unknown, index) => (index === key ? replaced(item, rest, value) : item));
  const record = document as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], rest, value) };
};

/** Without values that JSON cannot represent, such as -0. */
export const anyJson: fc.Arbitrary<unknown> = fc
  .jsonValue()
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** One node is missing or replaced. */
export const corrupted = (document: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...pathsOf(document)), fc.oneof(anyJson, fc.constant(undefined))).map(([path, value]) => {
    const text = JSON.stringify(replaced(document, path, value)) as string | undefined;
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  });
