import type { Failure } from '../../client/failure';

/** `at`: milliseconds since the epoch. */
export type FailedRequest = { failure: Failure; at: number };

/** What has to be mended by somebody is an error; what passes, or what the person can do something about, is not. */
export const severityOf = (failed: FailedRequest | undefined): 'neutral' | 'error' =>
  failed && ['server_error', 'rejected', 'unreadable', 'invalid'].includes(failed.failure.kind) ? 'error' : 'neutral';
