// Reads config.json from beside the page, whose HTML preloads it.
import { TimeoutError, withTimeout } from '../lib/timeout';
import { ConfigError, parseConfig, type Config } from './config';

/** Milliseconds. */
const timeout = 10_000;

/** @throws ConfigError if the file is missing, wrong, or does not arrive in time */
export const loadConfig = async (): Promise<Config> => {
  const abort = new AbortController();
  try {
    return parseConfig(parseJson(await withTimeout(timeout, readFile(abort.signal))));
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (!(error instanceof TimeoutError)) throw new ConfigError(navigator.onLine ? 'unreachable' : 'offline');
    abort.abort();
    throw new ConfigError('timeout');
  }
};

/** @throws ConfigError, or the error of `fetch` if nothing or only a part arrives */
const readFile = async (signal: AbortSignal): Promise<string> => {
  const response = await fetch('config.json', { redirect: 'manual', signal });
  const { ok, status, type, headers } = response;
  if (type === 'opaqueredirect') throw new ConfigError('captive_portal');
  // The server, or the gateway in front of it, is down: the file itself may be correct.
  if (status >= 500) throw new ConfigError('unreachable');
  if (!ok) throw new ConfigError({ kind: 'not_found', status });
  if (headers.get('content-type')?.startsWith('text/html')) throw new ConfigError('captive_portal');
  return response.text();
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError({ kind: 'not_json' });
  }
};
