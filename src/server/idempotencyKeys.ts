// The rules for idempotency keys, for every implementation of a store.
import type { KeyReservation, ReservationResult, StoredResponse } from './store';

export const maxKeysPerActor = 1000;

/** In milliseconds. */
const hour = 60 * 60 * 1000;
export const keyLifetime = 24 * hour;
/**
 * The process of a request that has not answered by then counts as dead. Should it finish after all, the comparison of
 * versions prevents a second change.
 */
const reservationLifetime = 60 * 1000;

type StoredKey = { fingerprint: string; reservedAt: string; response?: StoredResponse | undefined };

export const isExpired = ({ reservedAt, response }: StoredKey, now: Date): boolean =>
  now.getTime() - Date.parse(reservedAt) >= (response === undefined ? reservationLifetime : keyLifetime);

export const reservationResult = (
  stored: StoredKey | undefined,
  { fingerprint, now }: KeyReservation,
): ReservationResult => {
  if (stored === undefined || isExpired(stored, now)) return { kind: 'reserved' };
  if (stored.fingerprint !== fingerprint) return { kind: 'reused' };
  return stored.response === undefined ? { kind: 'in_progress' } : { kind: 'completed', response: stored.response };
};
