// One kind for each cause that gives the person a different next step.
import type { Result as ResultOf } from '../lib/result';
import type { ChangeRecord } from '../policy/history';
import type { SettingId } from '../policy/settings';
import type { Person } from '../policy/policy';

/** A change that somebody else saved after the version that this change was based on. */
export type ConcurrentChange = Omit<ChangeRecord, 'id'>;

export type Failure =
  /** The device reports that it has no network, and a request to the pane's own server failed too. */
  | { kind: 'offline' }
  /** No response: connection refused, host not found, or connection lost. */
  | { kind: 'unreachable' }
  | { kind: 'timeout' }
  /** `refused`: 401, even with a renewed token; otherwise there was no token to send. */
  | { kind: 'signed_out'; refused: boolean }
  /** 403. `contacts` can give access, as far as the CRM names them. */
  | { kind: 'forbidden'; contacts: readonly Person[] }
  | { kind: 'not_found' }
  | { kind: 'switched_off' }
  /** 405 to a change: this CRM accepts no changes. */
  | { kind: 'read_only' }
  /** 412: others saved after the version that was sent. Oldest first. */
  | { kind: 'stale'; changes: readonly ConcurrentChange[] }
  /** 409: the first request with this idempotency key has not finished. */
  | { kind: 'in_progress' }
  /** 400 or 403 for single settings, with the CRM's descriptions. */
  | { kind: 'invalid'; errors: readonly { id: SettingId | undefined; detail: string }[] }
  /** 429 and 503. `retryAfter` in seconds, if the CRM sent it. */
  | { kind: 'busy'; retryAfter: number | undefined }
  | { kind: 'server_error'; status: number; requestId: string | undefined }
  /** Any other error status. */
  | { kind: 'rejected'; status: number; detail: string; requestId: string | undefined }
  /** The response does not match the contract. */
  | { kind: 'unreadable'; requestId: string | undefined }
  /** HTML or a redirect instead of the CRM's response: usually a network's sign-in page. */
  | { kind: 'captive_portal' };

export type Result<Value> = ResultOf<Value, Failure>;

/** The CRM answers 404 or 403 for scopes of other people, without revealing whether they exist. */
export const isInaccessible = ({ kind }: Failure): boolean => kind === 'not_found' || kind === 'forbidden';
