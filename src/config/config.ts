// config.json beside the pane, parsed and checked: where the CRM is, what it is called, how people sign in.
import * as v from 'valibot';

const schema = v.object({
  crm: v.object({
    /** The base of the CRM's API, absolute or relative to the pane. */
    url: v.pipe(v.string(), v.nonEmpty()),
    /** Stands in labels and sentences. */
    productName: v.pipe(v.string(), v.nonEmpty()),
  }),
  signIn: v.variant('kind', [
    /** The people of the mocked CRM; `person` is who opens the pane where its address does not say. */
    v.object({ kind: v.literal('demonstration'), person: v.pipe(v.string(), v.nonEmpty()) }),
  ]),
});

export type Config = v.InferOutput<typeof schema>;

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError, naming the first mistake and where it is. */
export const parseConfig = (document: unknown): Config => {
  const result = v.safeParse(schema, document);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ConfigError(`config.json, ${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`);
};

/** @throws ConfigError where the file is missing or wrong. */
export const loadConfig = async (): Promise<Config> => {
  const response = await fetch('config.json').catch(() => undefined);
  if (!response?.ok) throw new ConfigError(`config.json cannot be read (${response?.status ?? 'no answer'}).`);
  return parseConfig(await response.json().catch(() => undefined));
};
