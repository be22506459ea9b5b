// What a direction and a conflict rule do to people's data, as data: the facts behind every consequence sentence.
import { syncTypes, type ConflictResolution, type Direction, type SyncType, type Values } from './settings';

export const syncEvents = [
  'edited_in_crm',
  'edited_in_outlook',
  'edited_in_both',
  'deleted_in_outlook',
  'deleted_in_crm',
] as const;
export type SyncEvent = (typeof syncEvents)[number];

export type Outcome =
  | 'outlook_updated'
  | 'crm_updated'
  | 'outlook_edit_stays'
  | 'crm_edit_overwritten'
  | 'crm_wins'
  | 'outlook_wins'
  | 'created_again_in_outlook'
  | 'stays_in_crm'
  | 'stays_in_crm_and_added_to_outlook_again'
  | 'outlook_copy_stays'
  | 'deleted_from_outlook';

const matrix: Record<SyncEvent, Record<Direction, Outcome | 'conflict_resolution'>> = {
  edited_in_crm: {
    crm_to_outlook: 'outlook_updated',
    outlook_to_crm: 'crm_edit_overwritten',
    bidirectional: 'outlook_updated',
  },
  edited_in_outlook: {
    crm_to_outlook: 'outlook_edit_stays',
    outlook_to_crm: 'crm_updated',
    bidirectional: 'crm_updated',
  },
  edited_in_both: {
    crm_to_outlook: 'crm_wins',
    outlook_to_crm: 'outlook_wins',
    bidirectional: 'conflict_resolution',
  },
  deleted_in_outlook: {
    crm_to_outlook: 'created_again_in_outlook',
    outlook_to_crm: 'stays_in_crm',
    bidirectional: 'stays_in_crm_and_added_to_outlook_again',
  },
  deleted_in_crm: {
    crm_to_outlook: 'outlook_copy_stays',
    outlook_to_crm: 'deleted_from_outlook',
    bidirectional: 'deleted_from_outlook',
  },
};

/** What happens on an event; undefined where it depends on a conflict rule that is not known. */
export const outcomeOf = (
  event: SyncEvent,
  direction: Direction,
  rule: ConflictResolution | undefined,
): Outcome | undefined => {
  const outcome = matrix[event][direction];
  return outcome === 'conflict_resolution' ? rule : outcome;
};

/** Whose data an outcome takes away: an edit that is overwritten, or a record that is deleted, and where. */
export type Loss =
  | 'outlook_record_deleted'
  | 'crm_edit_overwritten'
  | 'outlook_edit_overwritten_on_conflict'
  | 'crm_edit_overwritten_on_conflict';

const lossOf: Partial<Record<Outcome, Loss>> = {
  deleted_from_outlook: 'outlook_record_deleted',
  crm_edit_overwritten: 'crm_edit_overwritten',
  crm_wins: 'outlook_edit_overwritten_on_conflict',
  outlook_wins: 'crm_edit_overwritten_on_conflict',
};

export type SyncRules = Partial<Pick<Values, 'direction' | 'conflictResolution' | SyncType>>;

/** `types` can lose data in the ways of `losses`, in which they could not before. */
export type Risk = { types: readonly SyncType[]; losses: readonly Loss[] };

/** What can be lost for one type; 'unknown' where the direction or the rule is one that this build does not know. */
const lossesFor = (type: SyncType, rules: SyncRules): readonly Loss[] | 'unknown' => {
  if (rules[type] !== true) return [];
  const { direction, conflictResolution } = rules;
  if (direction === undefined) return 'unknown';
  const outcomes = syncEvents.map((event) => outcomeOf(event, direction, conflictResolution));
  if (outcomes.includes(undefined)) return 'unknown';
  return outcomes.flatMap((outcome) => (outcome && lossOf[outcome]) ?? []);
};

/**
 * What `after` can delete or overwrite that `before` cannot, for each type that syncs; types with the same losses stand together.
 * 'unknown' where this build cannot tell what would happen to a type that changes.
 */
export const newRisks = (before: SyncRules, after: SyncRules): readonly Risk[] | 'unknown' => {
  const risks = new Map<string, { types: SyncType[]; losses: readonly Loss[] }>();
  for (const type of syncTypes) {
    const [had, has] = [lossesFor(type, before), lossesFor(type, after)];
    if (has === 'unknown') {
      if (had === 'unknown') continue;
      return 'unknown';
    }
    const losses = has.filter((loss) => had === 'unknown' || !had.includes(loss));
    if (losses.length === 0) continue;
    const same = risks.get(losses.join());
    if (same) same.types.push(type);
    else risks.set(losses.join(), { types: [type], losses });
  }
  return [...risks.values()];
};

/** Why a setting has no effect now, if it has none. Oro says nothing about the intervals in a one-way direction, nor do we. */
export const withoutEffect = (
  id: keyof Values,
  rules: SyncRules,
): 'nothing_syncs' | 'not_bidirectional' | undefined => {
  if (syncTypes.some((type) => type === id)) return undefined;
  if (syncTypes.every((type) => rules[type] === false)) return 'nothing_syncs';
  const oneWay = rules.direction !== undefined && rules.direction !== 'bidirectional';
  return id === 'conflictResolution' && oneWay ? 'not_bidirectional' : undefined;
};
