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

/** Why nothing came, though the file may be right. `captive_portal`: HTML or a redirect, most often a network's sign-in page. */
type NoAnswer = 'offline' | 'unreachable' | 'timeout' | 'captive_portal';

export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  /** @param noAnswer undefined: the file is missing or wrong */
  constructor(
    message: string,
    readonly noAnswer?: NoAnswer,
  ) {
    super(message);
  }
}

const nothingCame = (why: NoAnswer, told: number | string = 'no answer'): ConfigError =>
  new ConfigError(`config.json cannot be read (${told}).`, why);

/** @throws ConfigError, naming the first mistake and where it is. */
export const parseConfig = (document: unknown): Config => {
  const result = v.safeParse(schema, document);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ConfigError(`config.json, ${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`);
};

/** Milliseconds. */
const patience = 10_000;

/** @throws ConfigError where the file is missing or wrong, or does not come in time. */
export const loadConfig = async (): Promise<Config> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    return parseConfig(parsed(await read(abort.signal)));
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (abort.signal.aborted) throw nothingCame('timeout');
    throw nothingCame(navigator.onLine ? 'unreachable' : 'offline');
  } finally {
    clearTimeout(timer);
  }
};

/** The text of the file. @throws ConfigError, or what fetch throws where nothing or not all of it came */
const read = async (signal: AbortSignal): Promise<string> => {
  const response = await fetch('config.json', { redirect: 'manual', signal });
  const { ok, status, type, headers } = response;
  if (type === 'opaqueredirect') throw nothingCame('captive_portal');
  // A gateway that finds nobody behind it.
  if (status >= 500) throw nothingCame('unreachable', status);
  if (!ok) throw new ConfigError(`config.json cannot be read (${status}).`);
  if (headers.get('content-type')?.startsWith('text/html')) throw nothingCame('captive_portal');
  return response.text();
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
