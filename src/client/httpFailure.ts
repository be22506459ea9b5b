// From a refused request to its failure: the statuses of the contract, and what each tells.
import { readErrors, type ReadErrors } from '../contract/errors';
import type { Answer } from './fetchJson';
import type { Failure } from './failure';

/** The failure of any request; what only a change can meet stands in changes.ts. */
export const toFailure = ({ status, headers, document }: Answer): Failure => {
  if (status === 401) return { kind: 'signed_out', refused: true };
  if (status === 429 || status === 503) return { kind: 'busy', retryAfter: readRetryAfter(headers) };
  const told = readTold(document);
  const requestId = told?.meta?.requestId;
  const first = told?.errors[0];
  if (status >= 500) return { kind: 'server_error', status, requestId };
  if (status < 400) return { kind: 'unreadable', requestId };
  if (status === 404) return { kind: first?.code === 'api_switched_off' ? 'switched_off' : 'not_found' };
  if (status === 403) return { kind: 'forbidden', contacts: first?.meta?.contacts ?? [] };
  return { kind: 'rejected', status, detail: first?.detail ?? '', requestId };
};

/** The error document, where there is one. */
export const readTold = (document: unknown): ReadErrors | undefined => {
  try {
    return readErrors(document);
  } catch {
    return undefined;
  }
};

/** "Sun, 06 Nov 1994 08:49:37 GMT": browsers also parse "soon 5" as a date. */
const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** Seconds from now; HTTP allows a number of seconds or a date, and anything else says nothing. */
const readRetryAfter = (headers: Headers): number | undefined => {
  const told = headers.get('retry-after');
  if (told === null) return undefined;
  const isDate = httpDate.test(told);
  if (!isDate && !/^\d+$/.test(told)) return undefined;
  const seconds = isDate ? (Date.parse(told) - nowOf(headers)) / 1000 : Number(told);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
};

/** A date is the CRM's; this device's clock may be a day off. */
const nowOf = (headers: Headers): number => {
  const date = headers.get('date') ?? '';
  return httpDate.test(date) ? Date.parse(date) : Date.now();
};
