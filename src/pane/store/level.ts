// What the pane knows of one level: the policy last read there, the unsaved edits over it, what others changed. Pure.
import { supersedes } from '../../client/versions';
import {
  changes,
  discard,
  draftedIds,
  sameEdit,
  storedEdit,
  toInput,
  type Change,
  type Draft,
  type Edit,
} from '../../policy/draft';
import type { Restored } from '../../policy/history';
import { merge } from '../../policy/merge';
import type { Policy } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';
import { seenOf, settled, withSeen, type Seen } from './news';

export type LevelState = {
  policy: Policy;
  /** When the CRM said so last, by this device's clock. */
  readAt: Date;
  /** When a person asked anew last, and was answered. */
  askedAt?: Date | undefined;
  /** From the device: the CRM has not been heard yet since the pane was opened, and until then nothing can be changed. */
  kept: boolean;
  draft: Draft;
  /** For the history, as typed. */
  reason: string;
  /** Changed here and by somebody else, to different values: nothing is sent before each is decided. */
  conflicts: readonly SettingId[];
  /** What the CRM said against single values, in its own words. */
  refused: Readonly<Partial<Record<SettingId, string>>>;
  /** What the person has seen of it: what others changed since is told until they say that they have seen it. */
  seen: Seen;
};

/** @param seen undefined where the person looks for the first time */
export const opened = (policy: Policy, readAt: Date, seen: Seen | undefined, kept = false): LevelState => ({
  policy,
  readAt,
  kept,
  draft: {},
  reason: '',
  conflicts: [],
  refused: {},
  seen: seen ? settled(seen, policy) : seenOf(policy),
});

/** A newer policy under the same edits. A conflict that nobody decided yet stays one while both sides differ. */
export const rebased = (state: LevelState, policy: Policy, readAt: Date): LevelState => {
  const { draft, conflicts } = merge(state.policy, state.draft, policy);
  const open = state.conflicts.filter((id) => draft[id] !== undefined && !conflicts.includes(id));
  const refused = Object.fromEntries(draftedIds(draft).map((id) => [id, state.refused[id]]));
  return {
    ...state,
    policy,
    readAt,
    kept: false,
    draft,
    conflicts: [...conflicts, ...open],
    refused,
    seen: settled(state.seen, policy),
  };
};

/** What a change that is sent makes of its setting. */
const sentEdit = ({ action, to }: Change): Edit =>
  action === 'remove'
    ? { useParent: true }
    : { useParent: false, input: toInput(to.value), ...(to.enforced && { enforced: true }) };

/**
 * After a change was stored: what was sent is the policy now; what was edited since, back to the former value too, stays a
 * draft over it. A newer policy that was read meanwhile stays.
 */
export const stored = (state: LevelState, policy: Policy, readAt: Date, sent: readonly Change[]): LevelState => {
  let edits = state.draft;
  for (const change of sent) {
    const edit = edits[change.id] ?? storedEdit(state.policy, change.id);
    const others = discard(edits, change.id);
    edits = sameEdit(change.id, edit, sentEdit(change)) ? others : { ...others, [change.id]: edit };
  }
  const newest = supersedes(policy, state.policy) ? policy : state.policy;
  const { draft } = merge(state.policy, edits, newest);
  return {
    ...state,
    policy: newest,
    readAt,
    draft,
    reason: '',
    conflicts: state.conflicts.filter((id) => draft[id] !== undefined),
    refused: {},
    // Whoever saved it knows of it, also where an override was removed, which no chain names anybody for.
    seen: settled(
      withSeen(
        state.seen,
        policy,
        sent.map(({ id }) => id),
      ),
      newest,
    ),
  };
};

/** Whether there is something that can be sent, and nothing left to decide before. */
export const isSendable = ({ policy, draft, conflicts }: LevelState): boolean =>
  conflicts.length === 0 && changes(policy, draft).length > 0;

/** Whether the policy shows all that was sent. */
export const shows = (policy: Policy, sent: readonly Change[]): boolean =>
  sent.every((change) => sameEdit(change.id, sentEdit(change), storedEdit(policy, change.id)));

/** An edit answers what the CRM said against the former value. */
export const edited = (state: LevelState, draft: Draft): LevelState => ({
  ...state,
  draft,
  conflicts: state.conflicts.filter((id) => draft[id] !== undefined),
  refused: Object.fromEntries(
    Object.entries(state.refused).filter(([id]) =>
      settingIds.some((known) => known === id && draft[known] === state.draft[known]),
    ),
  ),
});

/** What was said before, as edits. The reason that is typed stays. */
export const withRestored = (state: LevelState, { draft }: Restored, reason: string): LevelState => ({
  ...edited(state, { ...state.draft, ...draft }),
  reason: state.reason === '' ? reason : state.reason,
});

/** Whoever chose between both values has seen the other's. */
export const decided = (state: LevelState, id: SettingId, choice: 'mine' | 'theirs'): LevelState => ({
  ...state,
  draft: choice === 'mine' ? state.draft : discard(state.draft, id),
  conflicts: state.conflicts.filter((open) => open !== id),
  seen: withSeen(state.seen, state.policy, [id]),
});
