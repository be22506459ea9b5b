// A three-way merge carries a draft over to a newer version of its policy and drops no edit of either side.
import { draftedIds, sameEdit, storedEdit, type Draft, type Edit } from './draft';
import type { Policy } from './policy';
import { settingIds, type SettingId } from './settings';

export type MergeResult = {
  /** All edits that would still change something. */
  draft: Draft;
  /** Settings that others changed at this scope. */
  theirs: readonly SettingId[];
  /** Changed on both sides, to different values: the person has to choose before anything is sent. */
  conflicts: readonly SettingId[];
};

/**
 * `base` is the version that the draft was made on. Both policies are of one scope.
 * @param typing its edit stays, even where it equals the newer value
 */
export const merge = (base: Policy, draft: Draft, newer: Policy, typing?: SettingId): MergeResult =>
  mergeOnto(storedEdits(base), draft, newer, typing);

/** @param base what was stored when the draft was made; a setting that is missing is not compared */
export const mergeOnto = (base: Draft, draft: Draft, newer: Policy, typing?: SettingId): MergeResult => {
  const theirs = settingIds.filter((id) => {
    const before = base[id];
    return before !== undefined && !sameEdit(id, before, storedEdit(newer, id));
  });
  const remaining: Partial<Record<SettingId, Edit>> = {};
  for (const id of draftedIds(draft)) {
    const edit = draft[id];
    if (edit && (id === typing || !sameEdit(id, edit, storedEdit(newer, id)))) remaining[id] = edit;
  }
  return { draft: remaining, theirs, conflicts: theirs.filter((id) => remaining[id] !== undefined) };
};

const storedEdits = (policy: Policy): Draft => Object.fromEntries(settingIds.map((id) => [id, storedEdit(policy, id)]));
