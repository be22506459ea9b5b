// Idempotency keys.
import { createHash } from 'node:crypto';
import { keyLifetime, maxKeysPerActor, reservationResult } from '../idempotencyKeys';
import type { KeyReservation, ReservationResult, StoredResponse } from '../store';
import type { Queries } from './database';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** @param key a digest */
const findKey = (db: Queries, key: string) =>
  db
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'reserved_at', 'etag', 'body'])
    .where('key', '=', key)
    .executeTakeFirst();

type KeyRow = NonNullable<Awaited<ReturnType<typeof findKey>>>;

const toStoredKey = ({ fingerprint, reserved_at, etag, body }: KeyRow) => ({
  fingerprint,
  reservedAt: new Date(reserved_at).toISOString(),
  response: etag === null || body === null ? undefined : { status: 200 as const, etag, body },
});

const columnsOf = ({ key, actorId, fingerprint, now }: KeyReservation, response?: StoredResponse) => ({
  key: digest(key),
  actor_id: actorId,
  fingerprint: digest(fingerprint),
  reserved_at: now.getTime(),
  etag: response?.etag ?? null,
  body: response?.body ?? null,
});

/** Keys of the actor that are not valid any more. */
const deleteExpired = (db: Queries, actorId: string, now: Date) =>
  db
    .deleteFrom('idempotency_keys')
    .where('actor_id', '=', actorId)
    .where('reserved_at', '<=', now.getTime() - keyLifetime)
    .execute();

const countKeys = async (db: Queries, actorId: string): Promise<number> => {
  const count = db.selectFrom('idempotency_keys').select(({ fn }) => fn.countAll<number>().as('count'));
  return (await count.where('actor_id', '=', actorId).executeTakeFirstOrThrow()).count;
};

/** @returns false where another request was faster */
const takeKey = async (
  db: Queries,
  columns: ReturnType<typeof columnsOf>,
  former: KeyRow | undefined,
): Promise<boolean> => {
  if (!former) {
    const insertion = db.insertInto('idempotency_keys').values(columns);
    const inserted = await insertion.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  // The former request may have saved its response since.
  const update = db.updateTable('idempotency_keys').set(columns).where('key', '=', columns.key);
  const unchanged = update.where('reserved_at', '=', former.reserved_at).where('etag', 'is', null);
  const updated = await unchanged.executeTakeFirst();
  return updated.numUpdatedRows === 1n;
};

/** In a transaction that may be volatile: without its reservation, a request only finds its key free again. */
export const reserveKey = async (db: Queries, reservation: KeyReservation): Promise<ReservationResult> => {
  const { actorId, now } = reservation;
  const columns = columnsOf(reservation);
  const { key, fingerprint } = columns;
  const former = await findKey(db, key);
  const result = reservationResult(former && toStoredKey(former), { ...reservation, fingerprint });
  if (result.kind !== 'reserved') return result;
  await deleteExpired(db, actorId, now);
  if ((await countKeys(db, actorId)) >= maxKeysPerActor) return { kind: 'too_many' };
  const isExpired = former && former.reserved_at <= now.getTime() - keyLifetime;
  const isTaken = await takeKey(db, columns, isExpired ? undefined : former);
  return isTaken ? result : { kind: 'in_progress' };
};

/** Another request may have reserved the key since. */
export const releaseKey = async (db: Queries, { key, now }: KeyReservation): Promise<void> => {
  const unanswered = db.deleteFrom('idempotency_keys').where('key', '=', digest(key)).where('etag', 'is', null);
  await unanswered.where('reserved_at', '=', now.getTime()).execute();
};

export const saveResponse = async (
  db: Queries,
  reservation: KeyReservation,
  response: StoredResponse,
): Promise<void> => {
  const columns = columnsOf(reservation, response);
  await db
    .insertInto('idempotency_keys')
    .values(columns)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(columns))
    .execute();
};
