// What a change was made on: 428 and 412, the latter with what has happened since.
import { formatVersion, parseVersion, fromETag } from '../../contract/version';
import { writeHistoryAttributes } from '../../contract/history';
import { historyOf } from '../historyOf';
import { problem, type Problem } from '../problem';
import { etagOf, versionOf, type Reading } from '../readScope';
import type { Store } from '../store';

const source = { header: 'If-Match' };
const oneTag = /^(?:W\/)?"[\x21\x23-\x7e]*"$/;
/** How many changes a 412 tells: the newest. */
const toldAtMost = 100;

/** One entity tag; a weak one is well formed, but matches nothing. @throws Problem 428, 400 */
export const readIfMatch = (header: string | undefined): string => {
  if (header === undefined) throw problem('precondition_required', 'A change needs If-Match.', { source });
  const tag = header.trim();
  if (!oneTag.test(tag)) throw problem('bad_request', 'If-Match is one entity tag of this resource.', { source });
  return tag;
};

/** The 412 for a change that was made on another version than the one read. */
export const stale = async (store: Store, { target, levels, actor }: Reading, tag: string): Promise<Problem> => {
  const sent = parseVersion(fromETag(tag.replace(/^W\//, '')) ?? '');
  const now = versionOf(levels, actor);
  const since = sent ? await store.changesSince(target, sent, toldAtMost) : [];
  // They are read after the levels: what has come in between is no part of the version that is told.
  const changes = since.filter(({ scope, version }) => version <= (now[scope] ?? 0));
  return problem('precondition_failed', 'The configuration is not the one that this change was made on.', {
    source,
    meta: {
      version: formatVersion(now),
      changes: changes.map(historyOf).map(writeHistoryAttributes),
    },
  });
};

/** The whole tag counts: a parent's change and one of the actor's own access are changes too. @throws Problem 412 */
export const refuseStale = async (store: Store, reading: Reading, tag: string): Promise<void> => {
  if (tag !== etagOf(reading)) throw await stale(store, reading, tag);
};
