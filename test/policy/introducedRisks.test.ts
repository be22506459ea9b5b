import fc from 'fast-check';
import { newRisks, type Loss, type SyncRules } from '../../src/policy/consequences';
import { syncTypes, type ConflictResolution, type Direction, type SyncType } from '../../src/policy/settings';
import { effectiveValues, inherit } from '../../src/policy/draft';
import { examplePolicy } from './examplePolicy';

const all = { contacts: true, tasks: true, calendarEvents: true } as const;
const none = { contacts: false, tasks: false, calendarEvents: false } as const;
const shipped: SyncRules = { ...all, direction: 'bidirectional', conflictResolution: 'crm_wins' };

it('finds no risk where nothing changes', () => {
  expect(newRisks(shipped, shipped)).toEqual([]);
});

it('names only what is new from both ways to Outlook alone', () => {
  expect(newRisks(shipped, { ...shipped, direction: 'outlook_to_crm' })).toEqual([
    {
      types: ['contacts', 'tasks', 'calendarEvents'],
      losses: ['crm_edit_overwritten', 'crm_edit_overwritten_on_conflict'],
    },
  ]);
});

it('does not name a loss that both ways and Outlook alone have in common', () => {
  const before: SyncRules = { ...shipped, conflictResolution: 'outlook_wins' };
  expect(newRisks(before, { ...before, direction: 'outlook_to_crm' })).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], losses: ['crm_edit_overwritten'] },
  ]);
});

it('names the deletions from Outlook when one way becomes both', () => {
  const before: SyncRules = { ...shipped, direction: 'crm_to_outlook' };
  expect(newRisks(before, shipped)).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], losses: ['outlook_record_deleted'] },
  ]);
});

it('finds no risk where both ways become the way to Outlook alone, with OroCRM winning', () => {
  expect(newRisks(shipped, { ...shipped, direction: 'crm_to_outlook' })).toEqual([]);
});

it('names the edits that a new conflict rule overwrites', () => {
  expect(newRisks(shipped, { ...shipped, conflictResolution: 'outlook_wins' })).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], losses: ['crm_edit_overwritten_on_conflict'] },
  ]);
});

it('finds no risk in a conflict rule that is not used', () => {
  const before: SyncRules = { ...shipped, direction: 'crm_to_outlook' };
  expect(newRisks(before, { ...before, conflictResolution: 'outlook_wins' })).toEqual([]);
});

it('gives a type that is turned on all its losses, and the others none', () => {
  expect(newRisks({ ...shipped, tasks: false }, shipped)).toEqual([
    { types: ['tasks'], losses: ['outlook_record_deleted', 'outlook_edit_overwritten_on_conflict'] },
  ]);
});

it('tells types with different losses apart', () => {
  const after: SyncRules = { ...shipped, conflictResolution: 'outlook_wins' };
  expect(newRisks({ ...shipped, tasks: false }, after)).toEqual([
    { types: ['contacts', 'calendarEvents'], losses: ['crm_edit_overwritten_on_conflict'] },
    { types: ['tasks'], losses: ['outlook_record_deleted', 'crm_edit_overwritten_on_conflict'] },
  ]);
});

it('finds no risk in turning a type off', () => {
  expect(newRisks(shipped, { ...shipped, tasks: false })).toEqual([]);
});

it('finds no risk where nothing syncs, whatever the direction', () => {
  expect(newRisks(shipped, { ...none, direction: 'outlook_to_crm', conflictResolution: 'outlook_wins' })).toEqual([]);
  expect(newRisks(shipped, none)).toEqual([]);
});

it('finds the risk that clearing an override can bring', () => {
  const policy = examplePolicy('organization', { tasks: { organization: false } });
  const draft = inherit(policy, {}, 'tasks');
  expect(newRisks(effectiveValues(policy), effectiveValues(policy, draft))).toEqual([
    { types: ['tasks'], losses: ['outlook_record_deleted', 'outlook_edit_overwritten_on_conflict'] },
  ]);
});

describe('with a value that this build does not know', () => {
  const unknownDirection: SyncRules = { ...all, conflictResolution: 'crm_wins' };
  const unknownRule: SyncRules = { ...all, direction: 'bidirectional' };

  it('says nothing about types for which it was unknown before', () => {
    expect(newRisks(unknownDirection, unknownDirection)).toEqual([]);
    expect(newRisks(unknownRule, unknownRule)).toEqual([]);
  });

  it('cannot tell about a type that is turned on', () => {
    expect(newRisks({ ...unknownDirection, tasks: false }, unknownDirection)).toEqual([
      { types: ['tasks'], losses: 'unknown' },
    ]);
  });

  it('is sure about a type that is turned off', () => {
    expect(newRisks(unknownDirection, { ...unknownDirection, tasks: false })).toEqual([]);
  });

  it('cannot tell where the direction becomes unknown', () => {
    expect(newRisks(shipped, unknownDirection)).toEqual([
      { types: ['contacts', 'tasks', 'calendarEvents'], losses: 'unknown' },
    ]);
  });

  it('cannot tell where the rule that decides becomes unknown', () => {
    expect(newRisks({ ...unknownRule, direction: 'crm_to_outlook' }, unknownRule)).toEqual([
      { types: ['contacts', 'tasks', 'calendarEvents'], losses: 'unknown' },
    ]);
  });

  it('cannot tell where a toggle becomes unknown', () => {
    const { tasks: _tasks, ...others } = shipped;
    expect(newRisks(shipped, others)).toEqual([{ types: ['tasks'], losses: 'unknown' }]);
  });

  it('says nothing about a type that the CRM does not offer, as long as no rule changes', () => {
    const { tasks: _tasks, ...others } = shipped;
    expect(newRisks(others, { ...others, contacts: false })).toEqual([]);
    expect(newRisks(others, { ...others, conflictResolution: 'outlook_wins' })).toEqual([
      { types: ['contacts', 'calendarEvents'], losses: ['crm_edit_overwritten_on_conflict'] },
      { types: ['tasks'], losses: 'unknown' },
    ]);
  });

  it('needs no rule in one direction', () => {
    expect(newRisks(shipped, { ...all, direction: 'crm_to_outlook' })).toEqual([]);
  });

  it('counts every loss as new where it could not be told before', () => {
    expect(newRisks(unknownDirection, shipped)).toEqual([
      {
        types: ['contacts', 'tasks', 'calendarEvents'],
        losses: ['outlook_record_deleted', 'outlook_edit_overwritten_on_conflict'],
      },
    ]);
  });
});

// Every loss of a type that syncs, by direction and rule; a deletion stands first.
const losses: Record<Direction, Record<ConflictResolution, Loss[]>> = {
  crm_to_outlook: {
    crm_wins: ['outlook_edit_overwritten_on_conflict'],
    outlook_wins: ['outlook_edit_overwritten_on_conflict'],
  },
  outlook_to_crm: {
    crm_wins: ['outlook_record_deleted', 'crm_edit_overwritten', 'crm_edit_overwritten_on_conflict'],
    outlook_wins: ['outlook_record_deleted', 'crm_edit_overwritten', 'crm_edit_overwritten_on_conflict'],
  },
  bidirectional: {
    crm_wins: ['outlook_record_deleted', 'outlook_edit_overwritten_on_conflict'],
    outlook_wins: ['outlook_record_deleted', 'crm_edit_overwritten_on_conflict'],
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

const lossesOf = (type: SyncType, rules: KnownRules): Loss[] =>
  rules[type] ? losses[rules.direction][rules.conflictResolution] : [];

it('finds, for every type and any two policies, what the second can lose and the first cannot', () => {
  fc.assert(
    fc.property(knownRules, knownRules, (before, after) => {
      const risks = newRisks(before, after);
      for (const type of syncTypes) {
        const found = risks.filter((risk) => risk.types.includes(type));
        const expected = lossesOf(type, after).filter((loss) => !lossesOf(type, before).includes(loss));
        expect(found).toEqual(expected.length === 0 ? [] : [{ types: expect.anything() as unknown, losses: expected }]);
      }
    }),
  );
});
