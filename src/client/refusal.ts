// From a refused request to its failure: the statuses of the contract, and what each tells.
import { includedIndex, readErrors, type ReadErrors } from '../contract/errors';
import { readStale } from '../contract/history';
import { settingIdOf } from '../contract/options';
import type { SettingId } from '../policy/settings';
import type { Answer } from './exchange';
import type { Failure } from './failure';

/** @param sent the settings of the change, in the order in which they stand in the body. */
export const toFailure = ({ status, headers, document }: Answer, sent: readonly SettingId[] = []): Failure => {
  if (status === 401) return { kind: 'signed_out' };
  if (status === 429 || status === 503) return { kind: 'busy', retryAfter: readRetryAfter(headers.get('retry-after')) };
  if (status === 405) return { kind: 'read_only' };
  const told = readTold(document);
  const requestId = told?.meta?.requestId;
  const first = told?.errors[0];
  if (status >= 500) return { kind: 'server_error', status, requestId };
  if (status < 400) return { kind: 'unreadable', requestId };
  if (status === 404) return { kind: first?.code === 'api_switched_off' ? 'switched_off' : 'not_found' };
  if (status === 409 && first?.code === 'key_in_progress') return { kind: 'in_progress' };
  if (status === 412) return toStale(document, requestId);
  const errors = (told?.errors ?? []).map(({ detail, source }) => ({
    id: sent[includedIndex(source?.pointer) ?? -1],
    detail,
  }));
  if (errors.some(({ id }) => id !== undefined)) return { kind: 'invalid', errors };
  if (status === 403) return { kind: 'forbidden', contacts: first?.meta?.contacts ?? [] };
  return { kind: 'rejected', status, detail: first?.detail ?? '', requestId };
};

const readTold = (document: unknown): ReadErrors | undefined => {
  try {
    return readErrors(document);
  } catch {
    return undefined;
  }
};

const toStale = (document: unknown, requestId: string | undefined): Failure => {
  try {
    const changes = readStale(document).changes.map(({ scope, scopeName, version, actor, at, entries }) => ({
      scope,
      scopeName,
      version,
      by: actor?.name ?? null,
      at,
      settings: entries.flatMap(({ option }) => settingIdOf(option) ?? []),
    }));
    return { kind: 'stale', changes };
  } catch {
    return { kind: 'unreadable', requestId };
  }
};

/** "Sun, 06 Nov 1994 08:49:37 GMT": browsers also parse "soon 5" as a date. */
const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** Seconds from now; HTTP allows a number of seconds or a date, and anything else says nothing. */
const readRetryAfter = (header: string | null): number | undefined => {
  if (header === null) return undefined;
  const isDate = httpDate.test(header);
  if (!isDate && !/^\d+$/.test(header)) return undefined;
  const seconds = isDate ? (Date.parse(header) - Date.now()) / 1000 : Number(header);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
};
