// Why an exchange with the CRM did not give what was asked for: one kind for each cause that has a next step of its own.
import type { PastChange } from '../policy/history';
import type { SettingId } from '../policy/settings';
import type { Person } from '../policy/policy';

/** A change that somebody else saved. */
export type SavedMeanwhile = Omit<PastChange, 'id'>;

export type Failure =
  /** The device says that it has no network. */
  | { kind: 'offline' }
  /** No answer: refused, no such host, cut off. */
  | { kind: 'unreachable' }
  | { kind: 'timeout' }
  /** `refused`: 401, also with a renewed token; else there was no token to ask with. */
  | { kind: 'signed_out'; refused: boolean }
  /** 403. `contacts` can give access, as far as the CRM says. */
  | { kind: 'forbidden'; contacts: readonly Person[] }
  | { kind: 'not_found' }
  | { kind: 'switched_off' }
  /** 405 to a change: this CRM does not take any. */
  | { kind: 'read_only' }
  /** 412: somebody saved since the version that was sent. Oldest first. */
  | { kind: 'stale'; changes: readonly SavedMeanwhile[] }
  /** 409: the same intent is still being carried out. */
  | { kind: 'in_progress' }
  /** 400 or 403 at single settings, in the CRM's words. */
  | { kind: 'invalid'; errors: readonly { id: SettingId | undefined; detail: string }[] }
  /** 429 and 503. `retryAfter` in seconds, where the CRM says. */
  | { kind: 'busy'; retryAfter: number | undefined }
  | { kind: 'server_error'; status: number; requestId: string | undefined }
  /** Any other refusal. */
  | { kind: 'rejected'; status: number; detail: string; requestId: string | undefined }
  /** An answer that is not of the contract. */
  | { kind: 'unreadable'; requestId: string | undefined }
  /** HTML or a redirect where the CRM should be: most often a network's sign-in page. */
  | { kind: 'captive_portal' };

/** The level is not there for who asks: of a level of somebody else's they are told nothing. */
export const isNotTheirs = ({ kind }: Failure): boolean => kind === 'not_found' || kind === 'forbidden';

export type Result<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

export const succeeded = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });
