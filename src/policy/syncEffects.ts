import { settingIds, syncTypes } from './settings';
import type { ConflictResolution, Direction, SettingId, SyncType, Values } from './settings';

/** What the sync does to people's records on each event. `edited_in_both`: whose edit wins. */
export type SyncEffects = {
  edited_in_crm: 'outlook_updated' | 'crm_edit_overwritten';
  edited_in_outlook: 'crm_updated' | 'outlook_edit_stays';
  edited_in_both: ConflictResolution;
  deleted_in_outlook: 'created_again_in_outlook' | 'stays_in_crm' | 'stays_in_crm_and_added_to_outlook_again';
  deleted_in_crm: 'outlook_copy_stays' | 'deleted_from_outlook';
};
export type SyncEffect = Exclude<SyncEffects[keyof SyncEffects], ConflictResolution>;

type DirectionEffects = Omit<SyncEffects, 'edited_in_both'> & {
  edited_in_both: ConflictResolution | 'conflict_resolution_decides';
};

const effectsByDirection: Record<Direction, DirectionEffects> = {
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

/** A value that this build does not know is missing. */
export type SyncRules = Partial<Pick<Values, 'direction' | 'conflictResolution' | SyncType>>;

/** Undefined where the direction, or a conflict resolution that matters, is unknown. */
export const syncEffects = ({ direction, conflictResolution }: SyncRules): SyncEffects | undefined => {
  if (direction === undefined) return undefined;
  const { edited_in_both: inBoth, ...others } = effectsByDirection[direction];
  const winner = inBoth === 'conflict_resolution_decides' ? conflictResolution : inBoth;
  return winner === undefined ? undefined : { ...others, edited_in_both: winner };
};

/** Settings that become inactive, and settings that become active again. */
export const effectChanges = (before: SyncRules, after: SyncRules): { lost: SettingId[]; regained: SettingId[] } => {
  const isActive = (id: SettingId, rules: SyncRules): boolean => inactiveReason(id, rules) === undefined;
  return {
    lost: settingIds.filter((id) => isActive(id, before) && !isActive(id, after)),
    regained: settingIds.filter((id) => !isActive(id, before) && isActive(id, after)),
  };
};

export type InactiveReason = 'nothing_syncs' | 'not_bidirectional';

/**
 * Undefined for an active setting. Oro does not document whether the intervals matter in a one-way direction: they
 * count as active.
 */
export const inactiveReason = (id: keyof Values, rules: SyncRules): InactiveReason | undefined => {
  if (syncTypes.some((type) => type === id)) return undefined;
  if (syncTypes.every((type) => rules[type] === false)) return 'nothing_syncs';
  const oneWay = rules.direction !== undefined && rules.direction !== 'bidirectional';
  return id === 'conflictResolution' && oneWay ? 'not_bidirectional' : undefined;
};
