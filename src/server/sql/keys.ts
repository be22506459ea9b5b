// Idempotency keys.
import { createHash } from 'node:crypto';
import { keyLifetime, keyState } from '../idempotencyKeys';
import type { IdempotencyKey, KeyState, StoredResponse } from '../store';
import type { Queries } from './database';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Keys that were saved until then have expired. In milliseconds since 1970. */
export const expiry = (now: Date): number => now.getTime() - keyLifetime;

/** The key, if it is used, and how many valid ones the actor has. */
export const findKey = async (db: Queries, idempotencyKey: IdempotencyKey): Promise<KeyState> => {
  const { key, actorId, fingerprint, now } = idempotencyKey;
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'saved_at', 'etag', 'body'])
    .where('key', '=', digest(key))
    .executeTakeFirst();
  const { count } = await db
    .selectFrom('idempotency_keys')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('actor_id', '=', actorId)
    .where('saved_at', '>', expiry(now))
    .executeTakeFirstOrThrow();
  const stored = row && {
    fingerprint: row.fingerprint,
    savedAt: row.saved_at,
    response: { status: 200 as const, etag: row.etag, body: row.body },
  };
  return keyState(stored, count, { ...idempotencyKey, fingerprint: digest(fingerprint) });
};

/** @returns false where the key is used */
export const saveResponse = async (
  db: Queries,
  { key, actorId, fingerprint, now }: IdempotencyKey,
  { etag, body }: StoredResponse,
): Promise<boolean> => {
  const columns = { actor_id: actorId, fingerprint: digest(fingerprint), saved_at: now.getTime(), etag, body };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency_keys')
    .values({ key: digest(key), ...columns })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet(columns).where('idempotency_keys.saved_at', '<=', expiry(now)),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};
