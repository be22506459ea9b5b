// A draft carried over to a newer version of its policy: a three-way merge that drops no edit of either side.
import { draftedIds, sameEdit, storedEdit, type Draft, type Edit } from './draft';
import type { Policy } from './policy';
import { settingIds, type SettingId } from './settings';

export type Merge = {
  /** All of mine that still would change something. */
  draft: Draft;
  /** What the scope itself says differently now. */
  theirs: readonly SettingId[];
  /** Changed on both sides, to different values: somebody has to choose before anything is sent. */
  conflicts: readonly SettingId[];
};

/** `base` is the version that the draft was made on. Both policies are of one scope. */
export const merge = (base: Policy, draft: Draft, newer: Policy): Merge => mergeOnto(storedEdits(base), draft, newer);

/** @param base what the scope said of each setting when the draft was made; a setting that is missing is not compared */
export const mergeOnto = (base: Draft, draft: Draft, newer: Policy): Merge => {
  const theirs = settingIds.filter((id) => {
    const before = base[id];
    return before !== undefined && !sameEdit(id, before, storedEdit(newer, id));
  });
  const kept: Partial<Record<SettingId, Edit>> = {};
  for (const id of draftedIds(draft)) {
    const edit = draft[id];
    if (edit && !sameEdit(id, edit, storedEdit(newer, id))) kept[id] = edit;
  }
  return { draft: kept, theirs, conflicts: theirs.filter((id) => kept[id] !== undefined) };
};

const storedEdits = (policy: Policy): Draft => Object.fromEntries(settingIds.map((id) => [id, storedEdit(policy, id)]));
