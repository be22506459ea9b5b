import { syncEffects, type SyncEffects, type SyncRules } from './syncEffects';
import { syncTypes, type SyncType } from './settings';

/** `not_sent`: such edits reached the other side before. `unknown`: this build does not know a value that matters. */
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

const lossesOf = (effects: SyncEffects): readonly Risk[] => [
  ...(effects.deleted_in_crm === 'deleted_from_outlook' ? (['deleted_from_outlook'] as const) : []),
  ...(effects.edited_in_crm === 'crm_edit_overwritten' ? (['crm_edit_overwritten'] as const) : []),
  effects.edited_in_both === 'crm_wins' ? 'outlook_edit_overwritten_on_conflict' : 'crm_edit_overwritten_on_conflict',
];

/** Which edits reach the other side. */
const deliveriesOf = (effects: SyncEffects) => ({
  fromOutlook: effects.edited_in_outlook === 'crm_updated',
  fromCrm: effects.edited_in_crm === 'outlook_updated',
});

const noDeliveries = { fromOutlook: false, fromCrm: false };

/** Undefined where this build does not know a value that matters. */
const behaviorOf = (type: SyncType, rules: SyncRules) => {
  if (rules[type] === false) return { losses: [], deliveries: noDeliveries };
  const effects = rules[type] === undefined ? undefined : syncEffects(rules);
  return effects && { losses: lossesOf(effects), deliveries: deliveriesOf(effects) };
};

const sameRules = (type: SyncType, before: SyncRules, after: SyncRules): boolean =>
  ([type, 'direction', 'conflictResolution'] as const).every((id) => before[id] === after[id]);

const risksFor = (type: SyncType, before: SyncRules, after: SyncRules): readonly Risk[] => {
  const [had, has] = [behaviorOf(type, before), behaviorOf(type, after)];
  if (!has) return !had && sameRules(type, before, after) ? [] : ['unknown'];
  const found: Risk[] = has.losses.filter((loss) => !had?.losses.includes(loss));
  if (!had) return has.deliveries.fromOutlook && has.deliveries.fromCrm ? found : [...found, 'unknown'];
  if (had.deliveries.fromOutlook && !has.deliveries.fromOutlook) found.push('outlook_edit_not_sent');
  // An overwritten edit does not reach Outlook either: listing one of the two risks is enough.
  const overwritten = has.losses.includes('crm_edit_overwritten');
  if (had.deliveries.fromCrm && !has.deliveries.fromCrm && !overwritten) found.push('crm_edit_not_sent');
  return found;
};

/** An undefined type is one that this build does not know. Types without risks are left out. */
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

/** What `after` can delete or overwrite and `before` cannot, and which edits `after` no longer delivers. */
export const introducedRisks = (before: SyncRules, after: SyncRules): readonly RiskGroup[] =>
  groupRisks(syncTypes.map((type) => [type, risksFor(type, before, after)] as const));
