// What every reader of this room throws for a document that is not of the contract's shape.
import { safeParse, type GenericSchema, type InferOutput } from 'valibot';

export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** The parsed document. @throws Unreadable, naming the first place that is wrong. */
export const read = <Schema extends GenericSchema>(schema: Schema, document: unknown): InferOutput<Schema> => {
  const result = safeParse(schema, document);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = issue.path?.map((item) => String(item.key)).join('/') ?? '';
  throw new Unreadable(`/${path}: ${issue.message}`);
};
