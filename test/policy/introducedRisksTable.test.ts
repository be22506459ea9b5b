// Compares the risks with a table, for every type and any two sets of rules.
import fc from 'fast-check';
import type { SyncRules } from '../../src/policy/syncEffects';
import { introducedRisks, type Risk } from '../../src/policy/risks';
import { syncTypes, type ConflictResolution, type Direction, type SyncType } from '../../src/policy/settings';

// Every loss of a type that syncs, by direction and conflict resolution.
const losses: Record<Direction, Record<ConflictResolution, Risk[]>> = {
  crm_to_outlook: {
    crm_wins: ['outlook_edit_overwritten_on_conflict'],
    outlook_wins: ['outlook_edit_overwritten_on_conflict'],
  },
  outlook_to_crm: {
    crm_wins: ['deleted_from_outlook', 'crm_edit_overwritten', 'crm_edit_overwritten_on_conflict'],
    outlook_wins: ['deleted_from_outlook', 'crm_edit_overwritten', 'crm_edit_overwritten_on_conflict'],
  },
  bidirectional: {
    crm_wins: ['deleted_from_outlook', 'outlook_edit_overwritten_on_conflict'],
    outlook_wins: ['deleted_from_outlook', 'crm_edit_overwritten_on_conflict'],
  },
};

const knownRules = fc.record({
  direction: fc.constantFrom<Direction>('crm_to_outlook', 'outlook_to_crm', 'bidirectional'),
  conflictResolution: fc.constantFrom<ConflictResolution>('crm_wins', 'outlook_wins'),
  contacts: fc.boolean(),
  tasks: fc.boolean(),
  calendarEvents: fc.boolean(),
});

type KnownRules = Required<SyncRules>;

const deliveries: Record<Direction, { fromOutlook: boolean; fromCrm: boolean }> = {
  crm_to_outlook: { fromOutlook: false, fromCrm: true },
  outlook_to_crm: { fromOutlook: true, fromCrm: false },
  bidirectional: { fromOutlook: true, fromCrm: true },
};

const lossesOf = (type: SyncType, rules: KnownRules): Risk[] =>
  rules[type] ? losses[rules.direction][rules.conflictResolution] : [];
const deliveriesOf = (type: SyncType, rules: KnownRules) =>
  rules[type] ? deliveries[rules.direction] : { fromOutlook: false, fromCrm: false };

it('matches the table for every type and any two policies', () => {
  fc.assert(
    fc.property(knownRules, knownRules, (before, after) => {
      const found = introducedRisks(before, after);
      for (const type of syncTypes) {
        const [had, has] = [deliveriesOf(type, before), deliveriesOf(type, after)];
        const overwritten = lossesOf(type, after).includes('crm_edit_overwritten');
        const expected: Risk[] = [
          ...lossesOf(type, after).filter((loss) => !lossesOf(type, before).includes(loss)),
          ...(had.fromOutlook && !has.fromOutlook ? (['outlook_edit_not_sent'] as const) : []),
          ...(had.fromCrm && !has.fromCrm && !overwritten ? (['crm_edit_not_sent'] as const) : []),
        ];
        const groups = found.filter(({ types }) => types.includes(type));
        expect(groups.flatMap(({ risks }) => risks)).toEqual(expected);
      }
    }),
  );
});
