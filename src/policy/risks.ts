// What a change of the rules puts at risk: deletions, overwritten edits and edits that no longer arrive, for each type of record.
import { outcomesOf, type Outcomes, type SyncRules } from './syncEffects';
import { syncTypes, type SyncType } from './settings';

/** `not_sent`: such edits arrived on the other side before. `unknown`: this build does not know a value that decides. */
export const risks = [
  'deleted_from_outlook',
  'crm_edit_overwritten',
  'outlook_edit_overwritten_on_conflict',
  'crm_edit_overwritten_on_conflict',
  'outlook_edit_not_sent',
  'crm_edit_not_sent',
  'unknown',
] as const;
export type Risk = (typeof risks)[number];

/** Types of record that are exposed to the same risks. */
export type RiskGroup = { types: readonly SyncType[]; risks: readonly Risk[] };

const lossesOf = (outcomes: Outcomes): readonly Risk[] => [
  ...(outcomes.deleted_in_crm === 'deleted_from_outlook' ? (['deleted_from_outlook'] as const) : []),
  ...(outcomes.edited_in_crm === 'crm_edit_overwritten' ? (['crm_edit_overwritten'] as const) : []),
  outcomes.edited_in_both === 'crm_wins' ? 'outlook_edit_overwritten_on_conflict' : 'crm_edit_overwritten_on_conflict',
];

/** Edits that arrive on the other side. */
const arrivalsOf = (outcomes: Outcomes) => ({
  fromOutlook: outcomes.edited_in_outlook === 'crm_updated',
  fromCrm: outcomes.edited_in_crm === 'outlook_updated',
});

const noEdits = { fromOutlook: false, fromCrm: false };

/** Undefined where this build cannot tell. */
const behaviourOf = (type: SyncType, rules: SyncRules) => {
  if (rules[type] === false) return { losses: [], arrivals: noEdits };
  const outcomes = rules[type] === undefined ? undefined : outcomesOf(rules);
  return outcomes && { losses: lossesOf(outcomes), arrivals: arrivalsOf(outcomes) };
};

const sameRules = (type: SyncType, before: SyncRules, after: SyncRules): boolean =>
  ([type, 'direction', 'conflictResolution'] as const).every((id) => before[id] === after[id]);

const risksFor = (type: SyncType, before: SyncRules, after: SyncRules): readonly Risk[] => {
  const [had, has] = [behaviourOf(type, before), behaviourOf(type, after)];
  if (!has) return !had && sameRules(type, before, after) ? [] : ['unknown'];
  const found: Risk[] = has.losses.filter((loss) => !had?.losses.includes(loss));
  if (!had) return has.arrivals.fromOutlook && has.arrivals.fromCrm ? found : [...found, 'unknown'];
  if (had.arrivals.fromOutlook && !has.arrivals.fromOutlook) found.push('outlook_edit_not_sent');
  // An edit that is overwritten does not arrive either: one of the two says enough.
  const overwritten = has.losses.includes('crm_edit_overwritten');
  if (had.arrivals.fromCrm && !has.arrivals.fromCrm && !overwritten) found.push('crm_edit_not_sent');
  return found;
};

/** Types that are exposed to the same risks stand together. An undefined type is one that this build does not know; no risks are no group. */
export const groupRisks = (found: Iterable<readonly [SyncType | undefined, readonly Risk[]]>): readonly RiskGroup[] => {
  const groups = new Map<string, { types: SyncType[]; risks: readonly Risk[] }>();
  for (const [type, risksOfType] of found) {
    if (risksOfType.length === 0) continue;
    const group = groups.get(risksOfType.join()) ?? { types: [], risks: risksOfType };
    if (type) group.types.push(type);
    groups.set(risksOfType.join(), group);
  }
  return [...groups.values()];
};

/** What `after` can delete or overwrite that `before` cannot, and which edits it stops that arrive with `before`. */
export const introducedRisks = (before: SyncRules, after: SyncRules): readonly RiskGroup[] =>
  groupRisks(syncTypes.map((type) => [type, risksFor(type, before, after)] as const));
