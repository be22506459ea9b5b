import { safeParse, type GenericSchema, type InferOutput } from 'valibot';

/** A document does not match the schema of the contract. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** @throws ContractError with the path of the first mismatch */
export const parse = <Schema extends GenericSchema>(schema: Schema, document: unknown): InferOutput<Schema> => {
  const result = safeParse(schema, document);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = issue.path?.map((item) => String(item.key)).join('/') ?? '';
  throw new ContractError(`/${path}: ${issue.message}`);
};
