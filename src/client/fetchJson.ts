import { mediaType } from '../contract/mediaType';
import { failed, succeeded } from '../lib/result';
import { TimeoutError, withTimeout } from '../lib/timeout';
import type { Result } from './failure';

/** Milliseconds. */
export const timeouts = { headers: 8_000, total: 10_000 } as const;
/** Bytes, more than any policy needs. */
const maxBodySize = 256 * 1024;

/** `document` is the parsed JSON; undefined if the response has no body. */
export type JsonResponse = { status: number; headers: Headers; document: unknown };

/** Succeeds with any error status, otherwise only with JSON of the contract's media type or no body. Never throws. */
export const fetchJson = async (url: string, init: RequestInit): Promise<Result<JsonResponse>> => {
  const abort = new AbortController();
  try {
    return await withTimeout(timeouts.total, request(url, { ...init, signal: abort.signal }));
  } catch (error) {
    if (!(error instanceof TimeoutError)) return failed({ kind: 'unreachable' });
    abort.abort();
    return failed({ kind: 'timeout' });
  }
};

const request = async (url: string, init: RequestInit): Promise<Result<JsonResponse>> => {
  const sending = fetch(url, { ...init, redirect: 'manual', cache: 'no-store' });
  const response = await withTimeout(timeouts.headers, sending);
  if (response.type === 'opaqueredirect') return failed({ kind: 'captive_portal' });
  const { status, headers } = response;
  const result = await parseBody(response);
  // With an error status the status is enough, even if a proxy replaced the body by its own page.
  return result.ok || response.ok ? result : succeeded({ status, headers, document: undefined });
};

const parseBody = async (response: Response): Promise<Result<JsonResponse>> => {
  const { status, headers } = response;
  const text = await readText(response);
  if (text === '') return succeeded({ status, headers, document: undefined });
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'text/html') return failed({ kind: 'captive_portal' });
  if (type !== mediaType || text === undefined) return failed({ kind: 'unreadable', requestId: undefined });
  try {
    return succeeded({ status, headers, document: JSON.parse(text) as unknown });
  } catch {
    return failed({ kind: 'unreadable', requestId: undefined });
  }
};

/** The body; undefined if it is too long. */
const readText = async (response: Response): Promise<string | undefined> => {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > maxBodySize) {
      // Not awaited: if the body was teed, cancel() resolves only once the other reader cancels too.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
};
