// The version that a change was made on: 428 and 412.
import { formatVersion, parseVersion, fromETag } from '../../contract/version';
import { serializeHistoryAttributes } from '../../contract/history';
import { toHistoryChange } from '../historyChange';
import { problem, type Problem } from '../problem';
import { etagOf, versionOf, type LoadedScope } from '../readScope';
import type { Store } from '../store';

const source = { header: 'If-Match' };
const singleTag = /^(?:W\/)?"[\x21\x23-\x7e]*"$/;
/** A 412 lists only the newest changes. */
const maxChanges = 100;

/** A weak tag is valid, but never matches. @throws Problem 428, 400 */
export const parseIfMatch = (header: string | undefined): string => {
  if (header === undefined) throw problem('precondition_required', 'A change needs If-Match.', { source });
  const tag = header.trim();
  if (!singleTag.test(tag)) throw problem('bad_request', 'If-Match is one entity tag of this resource.', { source });
  return tag;
};

/** A 412 with the changes since the version of `tag`. */
export const preconditionFailed = async (
  store: Store,
  { target, chain, actor }: LoadedScope,
  tag: string,
): Promise<Problem> => {
  const sent = parseVersion(fromETag(tag.replace(/^W\//, '')) ?? '');
  const current = versionOf(chain, actor);
  const since = sent ? await store.changesSince(target, sent, maxChanges) : [];
  // The changes are read after the chain, so some may be newer than the version in the response.
  const changes = since.filter(({ scope, version }) => version <= (current[scope] ?? 0));
  return problem('precondition_failed', 'The configuration is not the one that this change was made on.', {
    source,
    meta: {
      version: formatVersion(current),
      changes: changes.map(toHistoryChange).map(serializeHistoryAttributes),
    },
  });
};

/** The whole tag is compared, so a change of a parent or of the actor's access counts too. @throws Problem 412 */
export const assertCurrent = async (store: Store, loaded: LoadedScope, tag: string): Promise<void> => {
  if (tag !== etagOf(loaded)) throw await preconditionFailed(store, loaded, tag);
};
