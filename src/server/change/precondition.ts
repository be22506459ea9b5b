// The version that a change was made on: 428 and 412.
import { formatVersion, fromETag, isPossible, parseVersion, type Version } from '../../contract/version';
import { serializeHistoryAttributes } from '../../contract/history';
import { toHistoryChange } from '../historyChange';
import { problem, type Problem } from '../problem';
import { matchesETag, stronglyMatchesETag } from '../response';
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

/** Undefined for a tag that is no version of this scope. */
const versionIn = (tag: string, current: Version): Version | undefined => {
  const sent = parseVersion(fromETag(tag.replace(/^W\//, '')) ?? '');
  return sent && isPossible(sent, current) ? sent : undefined;
};

/** A 412 with the changes since the version of `tag`. */
export const preconditionFailed = async (
  store: Store,
  { target, chain, actor }: LoadedScope,
  tag: string,
): Promise<Problem> => {
  const current = versionOf(chain, actor);
  const sent = versionIn(tag, current);
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

/** A 412 that depends on no version that was sent, and so has no changes. */
const otherVersion = ({ chain, actor }: LoadedScope, header: string, detail: string): Problem =>
  problem('precondition_failed', detail, {
    source: { header },
    meta: { version: formatVersion(versionOf(chain, actor)), changes: [] },
  });

/**
 * The whole tag is compared, so a change of a parent or of the actor's access counts too.
 * @param tag from `parseIfMatch`
 * @throws Problem 412
 */
export const assertCurrent = async (
  store: Store,
  loaded: LoadedScope,
  { tag, ifNoneMatch }: { tag: string; ifNoneMatch: string | undefined },
): Promise<void> => {
  const etag = etagOf(loaded);
  if (tag !== etag) throw await preconditionFailed(store, loaded, tag);
  if (matchesETag(ifNoneMatch, etag))
    throw otherVersion(loaded, 'If-None-Match', 'The configuration has a version that the change excludes.');
};

/** RFC 9110 allows If-Match on a GET too. @throws Problem 412 */
export const assertMatching = (loaded: LoadedScope, ifMatch: string | undefined): void => {
  if (ifMatch !== undefined && !stronglyMatchesETag(ifMatch, etagOf(loaded)))
    throw otherVersion(loaded, 'If-Match', 'The configuration has another version.');
};
