// One answer for each intent: the idempotency key is read, claimed, and given up again unless the change was done.
import { problem } from '../problem';
import type { Answer, Claim, Store } from '../store';

const source = { header: 'Idempotency-Key' };
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The key of the intent; undefined for a validation, which takes none. @throws Problem 400 */
export const readKey = (header: string | undefined, validate: boolean): string | undefined => {
  if (validate) {
    if (header !== undefined) throw problem('bad_request', 'A validation takes no key.', { source });
    return undefined;
  }
  const key = header?.toLowerCase() ?? '';
  if (!uuid.test(key)) throw problem('bad_request', 'A change needs a key: a UUID for each intent.', { source });
  return key;
};

/** The kept answer where there is one, else that of `run`. @throws Problem 422, 409, and what `run` throws */
export const once = async (store: Store, claim: Claim, run: () => Promise<Answer>): Promise<Answer> => {
  const claimed = await store.beginKey(claim);
  switch (claimed.kind) {
    case 'kept':
      return claimed.answer;
    case 'reused':
      throw problem('key_reused', 'This key belongs to another change.', { source });
    case 'running':
      throw problem('key_in_progress', 'The first request with this key is still running.', { source });
    case 'begun':
  }
  try {
    return await run();
  } catch (error) {
    await store.freeKey(claim.key);
    throw error;
  }
};
