import { isDeepStrictEqual } from 'node:util';

/** Jest's comparison has a readable message, but is ten times slower: it only runs where the values differ. */
export const expectEqual = (real: unknown, model: unknown): void => {
  if (!isDeepStrictEqual(real, model)) expect(real).toEqual(model);
};

export const expectOneOf = (models: readonly unknown[], real: unknown): void => {
  if (!models.some((model) => isDeepStrictEqual(real, model))) expect(models).toContainEqual(real);
};

/** `structuredClone` creates objects of another realm than Jest's, which are never strictly equal. */
export const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
