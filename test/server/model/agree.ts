// Whether the CRM and the model agree: asked some hundred thousand times.
import { isDeepStrictEqual } from 'node:util';

/** Jest's own comparison explains itself, and takes ten times as long: it is left for what differs. */
export const expectAgreed = (real: unknown, model: unknown): void => {
  if (!isDeepStrictEqual(real, model)) expect(real).toEqual(model);
};

/** The same with one of several. */
export const expectOneOf = (models: readonly unknown[], real: unknown): void => {
  if (!models.some((model) => isDeepStrictEqual(real, model))) expect(models).toContainEqual(real);
};

/** structuredClone would give objects of another realm than Jest's, which are never strictly equal. */
export const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
