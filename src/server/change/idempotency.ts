// Repeated requests with the same idempotency key receive the same response.
import { problem } from '../problem';
import type { KeyReservation, Store, StoredResponse } from '../store';

const source = { header: 'Idempotency-Key' };
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Undefined for a validation, which must not have a key. @throws Problem 400 */
export const parseKey = (header: string | undefined, validate: boolean): string | undefined => {
  if (validate) {
    if (header !== undefined) throw problem('bad_request', 'A validation takes no key.', { source });
    return undefined;
  }
  const key = header?.toLowerCase() ?? '';
  if (!uuid.test(key)) throw problem('bad_request', 'A change needs a key: a UUID for each intent.', { source });
  return key;
};

/** Releases the key if `run` throws. @throws Problem 422, 409, 429, and whatever `run` throws */
export const withIdempotency = async (
  store: Store,
  reservation: KeyReservation,
  run: () => Promise<StoredResponse>,
): Promise<StoredResponse> => {
  const result = await store.reserveKey(reservation);
  switch (result.kind) {
    case 'completed':
      return result.response;
    case 'reused':
      throw problem('key_reused', 'This key belongs to another change.', { source });
    case 'in_progress':
      throw problem('key_in_progress', 'The first request with this key is still running.', { source });
    case 'too_many':
      throw problem('too_many_requests', 'This person has sent too many changes within a day.', {
        source,
        headers: { 'Retry-After': '3600' },
      });
    case 'reserved':
  }
  try {
    return await run();
  } catch (error) {
    // The error itself is the reason, whether the key can be released or not.
    await store.releaseKey(reservation).catch(() => undefined);
    throw error;
  }
};
