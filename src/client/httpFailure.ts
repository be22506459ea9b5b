import { parseErrors, type ErrorDocument } from '../contract/errors';
import type { JsonResponse } from './fetchJson';
import type { Failure } from './failure';

/** The failure of any request; the statuses that only a change can get are in changes.ts. */
export const toFailure = ({ status, headers, document }: JsonResponse): Failure => {
  if (status === 401) return { kind: 'signed_out', refused: true };
  if (status === 429 || status === 503) return { kind: 'busy', retryAfter: parseRetryAfter(headers) };
  const body = parseErrorBody(document);
  const requestId = body?.meta?.requestId;
  const first = body?.errors[0];
  if (status >= 500) return { kind: 'server_error', status, requestId };
  if (status < 400) return { kind: 'unreadable', requestId };
  if (status === 404) return { kind: first?.code === 'api_switched_off' ? 'switched_off' : 'not_found' };
  if (status === 403) return { kind: 'forbidden', contacts: first?.meta?.contacts ?? [] };
  return { kind: 'rejected', status, detail: first?.detail ?? '', requestId };
};

/** Undefined if the document is not an error document. */
export const parseErrorBody = (document: unknown): ErrorDocument | undefined => {
  try {
    return parseErrors(document);
  } catch {
    return undefined;
  }
};

/** "Sun, 06 Nov 1994 08:49:37 GMT"; needed because Date.parse also accepts "soon 5". */
const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** Seconds from now. HTTP allows a number of seconds or a date (RFC 9110, 10.2.3); anything else is ignored. */
const parseRetryAfter = (headers: Headers): number | undefined => {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const isDate = httpDate.test(value);
  if (!isDate && !/^\d+$/.test(value)) return undefined;
  const seconds = isDate ? (Date.parse(value) - serverTime(headers)) / 1000 : Number(value);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
};

/** Milliseconds since the epoch. The date in Retry-After is by the CRM's clock, and this device's may be a day off. */
const serverTime = (headers: Headers): number => {
  const date = headers.get('date') ?? '';
  return httpDate.test(date) ? Date.parse(date) : Date.now();
};
