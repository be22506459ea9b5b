// What a direction and a conflict rule do to people's data, as data: the facts behind every consequence sentence.
import { settingIds, syncTypes } from './settings';
import type { ConflictResolution, Direction, SettingId, SyncType, Values } from './settings';

/** What happens on each event. `edited_in_both` says whose edit is kept. */
export type Outcomes = {
  edited_in_crm: 'outlook_updated' | 'crm_edit_overwritten';
  edited_in_outlook: 'crm_updated' | 'outlook_edit_stays';
  edited_in_both: ConflictResolution;
  deleted_in_outlook: 'created_again_in_outlook' | 'stays_in_crm' | 'stays_in_crm_and_added_to_outlook_again';
  deleted_in_crm: 'outlook_copy_stays' | 'deleted_from_outlook';
};
export type Outcome = Exclude<Outcomes[keyof Outcomes], ConflictResolution>;

type Decided<Both> = Omit<Outcomes, 'edited_in_both'> & { edited_in_both: Both };

const matrix: Record<Direction, Decided<ConflictResolution | 'conflict_resolution_decides'>> = {
  crm_to_outlook: {
    edited_in_crm: 'outlook_updated',
    edited_in_outlook: 'outlook_edit_stays',
    edited_in_both: 'crm_wins',
    deleted_in_outlook: 'created_again_in_outlook',
    deleted_in_crm: 'outlook_copy_stays',
  },
  outlook_to_crm: {
    edited_in_crm: 'crm_edit_overwritten',
    edited_in_outlook: 'crm_updated',
    edited_in_both: 'outlook_wins',
    deleted_in_outlook: 'stays_in_crm',
    deleted_in_crm: 'deleted_from_outlook',
  },
  bidirectional: {
    edited_in_crm: 'outlook_updated',
    edited_in_outlook: 'crm_updated',
    edited_in_both: 'conflict_resolution_decides',
    deleted_in_outlook: 'stays_in_crm_and_added_to_outlook_again',
    deleted_in_crm: 'deleted_from_outlook',
  },
};

/** The values that decide what happens; a value that this build does not know is missing. */
export type SyncRules = Partial<Pick<Values, 'direction' | 'conflictResolution' | SyncType>>;

/** Undefined where the direction, or a conflict rule that decides, is not known. */
export const outcomesOf = ({ direction, conflictResolution }: SyncRules): Outcomes | undefined => {
  if (direction === undefined) return undefined;
  const { edited_in_both: decides, ...others } = matrix[direction];
  const both = decides === 'conflict_resolution_decides' ? conflictResolution : decides;
  return both === undefined ? undefined : { ...others, edited_in_both: both };
};

/** Settings that do something now and would not then, or the other way round. */
export const effectChanges = (before: SyncRules, after: SyncRules): { lost: SettingId[]; regained: SettingId[] } => {
  const has = (id: SettingId, rules: SyncRules): boolean => withoutEffect(id, rules) === undefined;
  return {
    lost: settingIds.filter((id) => has(id, before) && !has(id, after)),
    regained: settingIds.filter((id) => !has(id, before) && has(id, after)),
  };
};

export type WithoutEffect = 'nothing_syncs' | 'not_bidirectional';

/** Why a setting has no effect now, if it has none. Oro says nothing about the intervals in a one-way direction, nor do we. */
export const withoutEffect = (id: keyof Values, rules: SyncRules): WithoutEffect | undefined => {
  if (syncTypes.some((type) => type === id)) return undefined;
  if (syncTypes.every((type) => rules[type] === false)) return 'nothing_syncs';
  const oneWay = rules.direction !== undefined && rules.direction !== 'bidirectional';
  return id === 'conflictResolution' && oneWay ? 'not_bidirectional' : undefined;
};
