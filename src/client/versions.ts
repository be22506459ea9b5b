// Whether an answer is at least as new as what is known, so that a late one never takes the place of a newer.
import { isOlder, parseVersion } from '../contract/version';
import type { ChangeRecord } from '../policy/history';
import type { Policy } from '../policy/policy';

/** Versions compare only within one actor, scope and scopeId; anything else supersedes. */
export const supersedes = (candidate: Policy, known: Policy): boolean => {
  const same = (['scope', 'scopeId'] as const).every((part) => candidate[part] === known[part]);
  return !same || candidate.actor.id !== known.actor.id || !isOlder(candidate.version, known.version);
};

/** Whether a policy was read before a change of its own level was made. */
export const isBefore = ({ version, scope }: Policy, change: ChangeRecord): boolean =>
  change.scope === scope && (parseVersion(version)?.[scope] ?? 0) < Number(change.version.slice(1));
