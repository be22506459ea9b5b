// One HTTP exchange: time limits that cover the body, a size limit, and nothing believed that is not of the contract's media type.
import { mediaType } from '../contract/mediaType';
import { failed, succeeded, type Result } from './failure';

/** Milliseconds. */
export const limits = { headers: 8_000, whole: 10_000 } as const;
const longestBody = 256 * 1024;

/** `document` is the parsed JSON; undefined where the answer has no body. */
export type Answer = { status: number; headers: Headers; document: unknown };

/** Any answer with a readable body, and any refusal; a failure where there is neither. Never throws. */
export const exchange = async (url: string, init: RequestInit): Promise<Result<Answer>> => {
  const abort = new AbortController();
  const toHeaders = setTimeout(() => abort.abort(), limits.headers);
  const toEnd = setTimeout(() => abort.abort(), limits.whole);
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', cache: 'no-store', signal: abort.signal });
    clearTimeout(toHeaders);
    if (response.type === 'opaqueredirect') return failed({ kind: 'captive_portal' });
    return await readAnswer(response);
  } catch {
    if (abort.signal.aborted) return failed({ kind: 'timeout' });
    return failed({ kind: navigator.onLine ? 'unreachable' : 'offline' });
  } finally {
    clearTimeout(toHeaders);
    clearTimeout(toEnd);
  }
};

const readAnswer = async (response: Response): Promise<Result<Answer>> => {
  const { status, headers } = response;
  const answer = await readDocument(response);
  // The status of a refusal says enough where a proxy on the way has put its own page in.
  return answer.ok || response.ok ? answer : succeeded({ status, headers, document: undefined });
};

const readDocument = async (response: Response): Promise<Result<Answer>> => {
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

/** The body; undefined where it is longer than any policy can be. */
const readText = async (response: Response): Promise<string | undefined> => {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > longestBody) {
      // Not awaited: where somebody else holds a copy of the body, that would take until they are done with theirs.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
};
