// The rules for idempotency keys, for every implementation of a store.
import type { IdempotencyKey, KeyState, StoredResponse } from './store';

const maxKeysPerActor = 1000;

/** In milliseconds. */
export const keyLifetime = 24 * 60 * 60 * 1000;

/** `savedAt`: milliseconds since 1970. */
type StoredKey = { fingerprint: string; savedAt: number; response: StoredResponse };

export const isExpired = ({ savedAt }: Pick<StoredKey, 'savedAt'>, now: Date): boolean =>
  now.getTime() - savedAt >= keyLifetime;

/** @param count of the valid keys of the actor */
export const keyState = (
  stored: StoredKey | undefined,
  count: number,
  { fingerprint, now }: IdempotencyKey,
): KeyState => {
  if (stored === undefined || isExpired(stored, now)) return { kind: count >= maxKeysPerActor ? 'too_many' : 'unused' };
  if (stored.fingerprint !== fingerprint) return { kind: 'reused' };
  return { kind: 'completed', response: stored.response };
};
