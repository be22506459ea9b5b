// config.json beside the pane, parsed and checked: where the CRM is, what it is called, how people sign in.
import * as v from 'valibot';

const isHttp = (url: string): boolean => {
  try {
    return /^https?:$/.test(new URL(url, document.baseURI).protocol);
  } catch {
    return false;
  }
};

const schema = v.object({
  crm: v.object({
    /** The base of the CRM's API, absolute or relative to the pane. */
    url: v.pipe(v.string(), v.nonEmpty(), v.check(isHttp, 'Not an address of http or https')),
    /** Stands in labels and sentences. */
    productName: v.pipe(v.string(), v.nonEmpty()),
  }),
  signIn: v.variant('kind', [
    /** The people of the mocked CRM; `person` is who opens the pane where its address does not say. */
    v.object({ kind: v.literal('demonstration'), person: v.pipe(v.string(), v.nonEmpty()) }),
  ]),
});

export type Config = v.InferOutput<typeof schema>;

class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError, naming the first mistake and where it is. */
export const parseConfig = (document: unknown): Config => {
  const result = v.safeParse(schema, document);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ConfigError(`config.json, ${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`);
};

/** Milliseconds. */
const patience = 10_000;

/** @throws ConfigError where the file is missing, wrong or does not come in time. */
export const loadConfig = async (): Promise<Config> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch('config.json', { signal: abort.signal }).catch(() => undefined);
    if (!response?.ok) throw new ConfigError(`config.json cannot be read (${response?.status ?? 'no answer'}).`);
    return parseConfig(await response.json().catch(() => undefined));
  } finally {
    clearTimeout(timer);
  }
};
