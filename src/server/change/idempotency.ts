// Repeated requests with the same idempotency key receive the same response.
import { problem } from '../problem';
import type { IdempotencyKey, KeyState, Store, StoredResponse } from '../store';

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

/** Undefined where `run` has to find the response. @throws Problem 422 */
const responseOf = (state: KeyState): StoredResponse | undefined => {
  if (state.kind === 'reused') throw problem('key_reused', 'This key belongs to another change.', { source });
  return state.kind === 'completed' ? state.response : undefined;
};

/** @throws Problem 422, 429, and whatever `run` throws */
export const withIdempotency = async (
  store: Store,
  key: IdempotencyKey,
  run: () => Promise<StoredResponse>,
): Promise<StoredResponse> => {
  const state = await store.findKey(key);
  if (state.kind === 'too_many')
    throw problem('too_many_requests', 'This person has sent too many changes within a day.', {
      source,
      headers: { 'Retry-After': '3600' },
    });
  const stored = responseOf(state);
  if (stored) return stored;
  try {
    return await run();
  } catch (error) {
    // The same request, sent at the same time, may have been faster: then this one fails on the version that it has raised.
    const stateNow = await store.findKey(key).catch(() => {
      throw error;
    });
    const storedSince = responseOf(stateNow);
    if (storedSince) return storedSince;
    throw error;
  }
};
