import fc from 'fast-check';
import type { SyncRules } from '../../src/policy/syncEffects';
import { introducedRisks, type Risk } from '../../src/policy/risks';
import { syncTypes, type ConflictResolution, type Direction, type SyncType } from '../../src/policy/settings';
import { effectiveValues, inherit } from '../../src/policy/draft';
import { examplePolicy } from './examplePolicy';

const all = { contacts: true, tasks: true, calendarEvents: true } as const;
const none = { contacts: false, tasks: false, calendarEvents: false } as const;
const shipped: SyncRules = { ...all, direction: 'bidirectional', conflictResolution: 'crm_wins' };

it('finds no risk where nothing changes', () => {
  expect(introducedRisks(shipped, shipped)).toEqual([]);
});

it('names only what is new from both ways to Outlook alone', () => {
  expect(introducedRisks(shipped, { ...shipped, direction: 'outlook_to_crm' })).toEqual([
    {
      types: ['contacts', 'tasks', 'calendarEvents'],
      risks: ['crm_edit_overwritten', 'crm_edit_overwritten_on_conflict'],
    },
  ]);
});

it('does not name a loss that both ways and Outlook alone have in common', () => {
  const before: SyncRules = { ...shipped, conflictResolution: 'outlook_wins' };
  expect(introducedRisks(before, { ...before, direction: 'outlook_to_crm' })).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['crm_edit_overwritten'] },
  ]);
});

it('names the deletions from Outlook when one way becomes both', () => {
  const before: SyncRules = { ...shipped, direction: 'crm_to_outlook' };
  expect(introducedRisks(before, shipped)).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['deleted_from_outlook'] },
  ]);
});

it('names the edits in Outlook that arrive no more when both ways become the way to Outlook', () => {
  expect(introducedRisks(shipped, { ...shipped, direction: 'crm_to_outlook' })).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['outlook_edit_not_sent'] },
  ]);
});

it('names the edits in Outlook that arrive no more when the way to OroCRM becomes the one to Outlook', () => {
  expect(
    introducedRisks({ ...shipped, direction: 'outlook_to_crm' }, { ...shipped, direction: 'crm_to_outlook' }),
  ).toEqual([
    {
      types: ['contacts', 'tasks', 'calendarEvents'],
      risks: ['outlook_edit_overwritten_on_conflict', 'outlook_edit_not_sent'],
    },
  ]);
});

it('names the edits that a new conflict rule overwrites', () => {
  expect(introducedRisks(shipped, { ...shipped, conflictResolution: 'outlook_wins' })).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['crm_edit_overwritten_on_conflict'] },
  ]);
});

it('finds no risk in a conflict rule that is not used', () => {
  const before: SyncRules = { ...shipped, direction: 'crm_to_outlook' };
  expect(introducedRisks(before, { ...before, conflictResolution: 'outlook_wins' })).toEqual([]);
});

it('gives a type that is turned on all its losses, and the others none', () => {
  expect(introducedRisks({ ...shipped, tasks: false }, shipped)).toEqual([
    { types: ['tasks'], risks: ['deleted_from_outlook', 'outlook_edit_overwritten_on_conflict'] },
  ]);
});

it('tells types with different losses apart', () => {
  const after: SyncRules = { ...shipped, conflictResolution: 'outlook_wins' };
  expect(introducedRisks({ ...shipped, tasks: false }, after)).toEqual([
    { types: ['contacts', 'calendarEvents'], risks: ['crm_edit_overwritten_on_conflict'] },
    { types: ['tasks'], risks: ['deleted_from_outlook', 'crm_edit_overwritten_on_conflict'] },
  ]);
});

it.each<[Direction, Risk[]]>([
  ['bidirectional', ['outlook_edit_not_sent', 'crm_edit_not_sent']],
  ['crm_to_outlook', ['crm_edit_not_sent']],
  ['outlook_to_crm', ['outlook_edit_not_sent']],
])('names the edits that arrive no more when a type is turned off in the direction %s', (direction, risks) => {
  const before: SyncRules = { ...shipped, direction };
  expect(introducedRisks(before, { ...before, tasks: false })).toEqual([{ types: ['tasks'], risks }]);
});

it('finds no risk where nothing syncs before and after, whatever the direction', () => {
  const before: SyncRules = { ...shipped, ...none };
  expect(introducedRisks(before, { ...none, direction: 'outlook_to_crm', conflictResolution: 'outlook_wins' })).toEqual(
    [],
  );
});

it('finds the risk that clearing an override can bring', () => {
  const policy = examplePolicy('organization', { tasks: { organization: false } });
  const draft = inherit(policy, {}, 'tasks');
  expect(introducedRisks(effectiveValues(policy), effectiveValues(policy, draft))).toEqual([
    { types: ['tasks'], risks: ['deleted_from_outlook', 'outlook_edit_overwritten_on_conflict'] },
  ]);
});

describe('with a value that this build does not know', () => {
  const unknownDirection: SyncRules = { ...all, conflictResolution: 'crm_wins' };
  const unknownRule: SyncRules = { ...all, direction: 'bidirectional' };

  it('says nothing about types for which it was unknown before', () => {
    expect(introducedRisks(unknownDirection, unknownDirection)).toEqual([]);
    expect(introducedRisks(unknownRule, unknownRule)).toEqual([]);
  });

  it('cannot tell about a type that is turned on', () => {
    expect(introducedRisks({ ...unknownDirection, tasks: false }, unknownDirection)).toEqual([
      { types: ['tasks'], risks: ['unknown'] },
    ]);
  });

  it('cannot tell which edits of a type that is turned off arrived', () => {
    expect(introducedRisks(unknownDirection, { ...unknownDirection, tasks: false })).toEqual([
      { types: ['tasks'], risks: ['unknown'] },
    ]);
  });

  it('cannot tell where the direction becomes unknown', () => {
    expect(introducedRisks(shipped, unknownDirection)).toEqual([
      { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['unknown'] },
    ]);
  });

  it('cannot tell where the rule that decides becomes unknown', () => {
    expect(introducedRisks({ ...unknownRule, direction: 'crm_to_outlook' }, unknownRule)).toEqual([
      { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['unknown'] },
    ]);
  });

  it('cannot tell where a toggle becomes unknown', () => {
    const { tasks: _tasks, ...others } = shipped;
    expect(introducedRisks(shipped, others)).toEqual([{ types: ['tasks'], risks: ['unknown'] }]);
  });

  it('says nothing about a type that the CRM does not offer, as long as no rule changes', () => {
    const { tasks: _tasks, ...others } = shipped;
    expect(introducedRisks(others, { ...others, contacts: false })).toEqual([
      { types: ['contacts'], risks: ['outlook_edit_not_sent', 'crm_edit_not_sent'] },
    ]);
    expect(introducedRisks(others, { ...others, conflictResolution: 'outlook_wins' })).toEqual([
      { types: ['contacts', 'calendarEvents'], risks: ['crm_edit_overwritten_on_conflict'] },
      { types: ['tasks'], risks: ['unknown'] },
    ]);
  });

  it('needs no rule in one direction', () => {
    expect(
      introducedRisks({ ...all, direction: 'crm_to_outlook' }, { ...shipped, direction: 'crm_to_outlook' }),
    ).toEqual([]);
  });

  it('counts every loss as new where it could not be told before', () => {
    expect(introducedRisks(unknownDirection, shipped)).toEqual([
      {
        types: ['contacts', 'tasks', 'calendarEvents'],
        risks: ['deleted_from_outlook', 'outlook_edit_overwritten_on_conflict'],
      },
    ]);
  });
});

// Every loss of a type that syncs, by direction and rule; a deletion stands first.
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

const arrivals: Record<Direction, { fromOutlook: boolean; fromCrm: boolean }> = {
  crm_to_outlook: { fromOutlook: false, fromCrm: true },
  outlook_to_crm: { fromOutlook: true, fromCrm: false },
  bidirectional: { fromOutlook: true, fromCrm: true },
};

const lossesOf = (type: SyncType, rules: KnownRules): Risk[] =>
  rules[type] ? losses[rules.direction][rules.conflictResolution] : [];
const arrivalsOf = (type: SyncType, rules: KnownRules) =>
  rules[type] ? arrivals[rules.direction] : { fromOutlook: false, fromCrm: false };

it('finds, for every type and any two policies, what the second can lose or stop and the first does not', () => {
  fc.assert(
    fc.property(knownRules, knownRules, (before, after) => {
      const found = introducedRisks(before, after);
      for (const type of syncTypes) {
        const [had, has] = [arrivalsOf(type, before), arrivalsOf(type, after)];
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
