// Reads config.json from beside the page; the page's HTML has it on its way already.
import { ConfigError, parseConfig, type Config } from './config';

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
    if (abort.signal.aborted) throw new ConfigError('timeout');
    throw new ConfigError(navigator.onLine ? 'unreachable' : 'offline');
  } finally {
    clearTimeout(timer);
  }
};

/** The text of the file. @throws ConfigError, or what fetch throws where nothing or not all of it came */
const read = async (signal: AbortSignal): Promise<string> => {
  const response = await fetch('config.json', { redirect: 'manual', signal });
  const { ok, status, type, headers } = response;
  if (type === 'opaqueredirect') throw new ConfigError('captive_portal');
  // A gateway that finds nobody behind it.
  if (status >= 500) throw new ConfigError('unreachable');
  if (!ok) throw new ConfigError({ kind: 'not_found', status });
  if (headers.get('content-type')?.startsWith('text/html')) throw new ConfigError('captive_portal');
  return response.text();
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError({ kind: 'not_json' });
  }
};
