// The unsaved edits of one scope, and what becomes of them when its policy changes. Pure.
import {
  pendingChanges,
  discard,
  draftedIds,
  isEditable,
  problems,
  sameEdit,
  storedEdit,
  toInput,
  type SettingChange,
  type Draft,
  type Edit,
} from '../../../policy/draft';
import { merge, mergeOnto } from '../../../policy/merge';
import type { Policy } from '../../../policy/policy';
import { settingIds, type SettingId } from '../../../policy/settings';
import type { StoredDraft } from '../../../storage/draftStorage';
import type { Edits, EditSession } from '../../store/state';

/** An edit drops the CRM's error about the former value. */
export const withDraft = (edits: Edits, draft: Draft): Edits => ({
  draft,
  reason: reasonFor(edits, draft),
  conflicts: edits.conflicts.filter((id) => draft[id] !== undefined),
  fieldErrors: pick(edits.fieldErrors, (id) => draft[id] === edits.draft[id]),
});

/**
 * Merges the edits with a newer policy. A conflict stays open while both sides differ.
 * @param typing the field that is being written in keeps its text
 */
export const rebase = (edits: Edits, before: Policy, after: Policy, typing?: SettingId): Edits => {
  const { draft, conflicts } = merge(before, edits.draft, after, typing);
  const open = edits.conflicts.filter((id) => draft[id] !== undefined && !conflicts.includes(id));
  return {
    draft,
    reason: reasonFor(edits, draft),
    conflicts: [...conflicts, ...open],
    fieldErrors: pick(edits.fieldErrors, (id) => draft[id] !== undefined),
  };
};

/**
 * After a save: what was sent is stored; what was edited since, also back to the former value, stays a draft.
 * @param sentOver the policy that the draft was over when the response came; @param newest the policy now
 * @param typing the field that is being written in keeps its text
 */
export const rebaseAfterSave = (
  edits: Edits,
  sentOver: Policy,
  newest: Policy,
  sent: readonly SettingChange[],
  typing?: SettingId,
): Edits => {
  let remaining = edits.draft;
  for (const change of sent) {
    const edit = remaining[change.id] ?? storedEdit(sentOver, change.id);
    const others = discard(remaining, change.id);
    const isSent = change.id !== typing && sameEdit(change.id, edit, sentEdit(change));
    remaining = isSent ? others : { ...others, [change.id]: edit };
  }
  const { draft, conflicts } = merge(sentOver, remaining, newest, typing);
  // What was sent is no change of somebody else.
  const others = conflicts.filter((id) => !sent.some((change) => change.id === id));
  const open = edits.conflicts.filter((id) => draft[id] !== undefined && !others.includes(id));
  return { draft, reason: '', conflicts: [...others, ...open], fieldErrors: {} };
};

/** Merges a draft of a closed pane; what was typed since stays. */
export const recover = (edits: Edits, stored: StoredDraft, policy: Policy): Edits => {
  const { draft, conflicts } = mergeOnto(stored.base, stored.edits, policy);
  const open = [...new Set([...conflicts, ...stored.conflicts])].filter(
    (id) => draft[id] !== undefined && edits.draft[id] === undefined,
  );
  return {
    ...edits,
    draft: { ...draft, ...edits.draft },
    conflicts: [...edits.conflicts, ...open],
    reason: edits.reason === '' ? stored.reason : edits.reason,
  };
};

/** What a change makes of its setting. */
const sentEdit = ({ action, to }: SettingChange): Edit =>
  action === 'remove'
    ? { useParent: true }
    : { useParent: false, input: toInput(to.value), ...(to.enforced && { enforced: true }) };

/** Whether a policy has everything that was sent. */
export const hasChanges = (policy: Policy, sent: readonly SettingChange[]): boolean =>
  sent.every((change) => sameEdit(change.id, sentEdit(change), storedEdit(policy, change.id)));

/**
 * What has to be corrected or decided before anything is sent, of settings that can still be edited. What the CRM has refused is marked,
 * but is none of them: it can be sent again as it is.
 */
export const obstacles = ({ policy, draft, conflicts }: EditSession): readonly Obstacle[] => {
  const broken = problems(draft);
  return draftedIds(draft)
    .filter((id) => isEditable(policy, id))
    .flatMap((id): Obstacle[] => {
      if (conflicts.includes(id)) return [{ kind: 'conflict', id }];
      return broken[id] === undefined ? [] : [{ kind: 'invalid', id }];
    });
};

type Obstacle = { kind: 'conflict' | 'invalid'; id: SettingId };

/** The settings that the person has to decide about. */
export const openConflicts = (session: EditSession | undefined): readonly SettingId[] =>
  (session ? obstacles(session) : []).flatMap(({ kind, id }) => (kind === 'conflict' ? [id] : []));

/** The edits that break a constraint, without the one that is still being written. */
export const shownProblems = ({ draft, typing }: Pick<EditSession, 'draft' | 'typing'>) =>
  problems(typing === undefined ? draft : discard(draft, typing));

/** Edits to be corrected, without the one that is still being written. */
export const invalidIds = (session: EditSession): readonly SettingId[] =>
  obstacles(session).flatMap(({ kind, id }) => (kind === 'invalid' && id !== session.typing ? [id] : []));

/** Whether something can be sent, and no conflict is open. */
export const isSendable = (session: EditSession): boolean =>
  openConflicts(session).length === 0 && pendingChanges(session.policy, session.draft).length > 0;

/** A reason belongs to the edits that it was typed for. */
const reasonFor = ({ reason }: Edits, draft: Draft): string => (draftedIds(draft).length > 0 ? reason : '');

const pick = (errors: Edits['fieldErrors'], keeps: (id: SettingId) => boolean): Edits['fieldErrors'] =>
  Object.fromEntries(settingIds.filter((id) => errors[id] !== undefined && keeps(id)).map((id) => [id, errors[id]]));
