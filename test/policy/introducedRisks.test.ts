import type { SyncRules } from '../../src/policy/syncEffects';
import { introducedRisks, type Risk } from '../../src/policy/risks';
import type { Direction } from '../../src/policy/settings';
import { draftedValues, inherit } from '../../src/policy/draft';
import { effectiveValues } from '../../src/policy/effectiveValues';
import { examplePolicy } from './examplePolicy';

const all = { contacts: true, tasks: true, calendarEvents: true } as const;
const none = { contacts: false, tasks: false, calendarEvents: false } as const;
const shipped: SyncRules = { ...all, direction: 'bidirectional', conflictResolution: 'crm_wins' };

it('finds no risk where nothing changes', () => {
  expect(introducedRisks(shipped, shipped)).toEqual([]);
});

it('lists only new risks from both directions to outlook_to_crm', () => {
  expect(introducedRisks(shipped, { ...shipped, direction: 'outlook_to_crm' })).toEqual([
    {
      types: ['contacts', 'tasks', 'calendarEvents'],
      risks: ['crm_edit_overwritten', 'crm_edit_overwritten_on_conflict'],
    },
  ]);
});

it('does not list a risk that exists before and after', () => {
  const before: SyncRules = { ...shipped, conflictResolution: 'outlook_wins' };
  expect(introducedRisks(before, { ...before, direction: 'outlook_to_crm' })).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['crm_edit_overwritten'] },
  ]);
});

it('lists deletions from Outlook when one direction becomes both', () => {
  const before: SyncRules = { ...shipped, direction: 'crm_to_outlook' };
  expect(introducedRisks(before, shipped)).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['deleted_from_outlook'] },
  ]);
});

it('lists edits in Outlook that are no longer sent when both directions become crm_to_outlook', () => {
  expect(introducedRisks(shipped, { ...shipped, direction: 'crm_to_outlook' })).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['outlook_edit_not_sent'] },
  ]);
});

it('lists edits in Outlook that are no longer sent when outlook_to_crm becomes crm_to_outlook', () => {
  expect(
    introducedRisks({ ...shipped, direction: 'outlook_to_crm' }, { ...shipped, direction: 'crm_to_outlook' }),
  ).toEqual([
    {
      types: ['contacts', 'tasks', 'calendarEvents'],
      risks: ['outlook_edit_overwritten_on_conflict', 'outlook_edit_not_sent'],
    },
  ]);
});

it('lists the edits that a new conflict resolution overwrites', () => {
  expect(introducedRisks(shipped, { ...shipped, conflictResolution: 'outlook_wins' })).toEqual([
    { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['crm_edit_overwritten_on_conflict'] },
  ]);
});

it('finds no risk in an inactive conflict resolution', () => {
  const before: SyncRules = { ...shipped, direction: 'crm_to_outlook' };
  expect(introducedRisks(before, { ...before, conflictResolution: 'outlook_wins' })).toEqual([]);
});

it('lists all losses of a type that is turned on, and none of the others', () => {
  expect(introducedRisks({ ...shipped, tasks: false }, shipped)).toEqual([
    { types: ['tasks'], risks: ['deleted_from_outlook', 'outlook_edit_overwritten_on_conflict'] },
  ]);
});

it('groups types by their risks', () => {
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
])('lists the edits that are no longer sent when a type is turned off in the direction %s', (direction, risks) => {
  const before: SyncRules = { ...shipped, direction };
  expect(introducedRisks(before, { ...before, tasks: false })).toEqual([{ types: ['tasks'], risks }]);
});

it('finds no risk where nothing syncs before and after', () => {
  const before: SyncRules = { ...shipped, ...none };
  expect(introducedRisks(before, { ...none, direction: 'outlook_to_crm', conflictResolution: 'outlook_wins' })).toEqual(
    [],
  );
});

it('finds the risk of removing an override', () => {
  const policy = examplePolicy('organization', { tasks: { organization: false } });
  const draft = inherit(policy, {}, 'tasks');
  expect(introducedRisks(effectiveValues(policy), draftedValues(policy, draft))).toEqual([
    { types: ['tasks'], risks: ['deleted_from_outlook', 'outlook_edit_overwritten_on_conflict'] },
  ]);
});

describe('with a value that this build does not know', () => {
  const unknownDirection: SyncRules = { ...all, conflictResolution: 'crm_wins' };
  const unknownRule: SyncRules = { ...all, direction: 'bidirectional' };

  it('lists nothing where it is unknown before and after', () => {
    expect(introducedRisks(unknownDirection, unknownDirection)).toEqual([]);
    expect(introducedRisks(unknownRule, unknownRule)).toEqual([]);
  });

  it('lists an unknown risk for a type that is turned on', () => {
    expect(introducedRisks({ ...unknownDirection, tasks: false }, unknownDirection)).toEqual([
      { types: ['tasks'], risks: ['unknown'] },
    ]);
  });

  it('lists an unknown risk for a type that is turned off', () => {
    expect(introducedRisks(unknownDirection, { ...unknownDirection, tasks: false })).toEqual([
      { types: ['tasks'], risks: ['unknown'] },
    ]);
  });

  it('lists an unknown risk where the direction becomes unknown', () => {
    expect(introducedRisks(shipped, unknownDirection)).toEqual([
      { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['unknown'] },
    ]);
  });

  it('lists an unknown risk where an active conflict resolution becomes unknown', () => {
    expect(introducedRisks({ ...unknownRule, direction: 'crm_to_outlook' }, unknownRule)).toEqual([
      { types: ['contacts', 'tasks', 'calendarEvents'], risks: ['unknown'] },
    ]);
  });

  it('lists an unknown risk where a toggle becomes unknown', () => {
    const { tasks: _tasks, ...others } = shipped;
    expect(introducedRisks(shipped, others)).toEqual([{ types: ['tasks'], risks: ['unknown'] }]);
  });

  it('lists nothing for a type that the CRM does not offer, while no rule changes', () => {
    const { tasks: _tasks, ...others } = shipped;
    expect(introducedRisks(others, { ...others, contacts: false })).toEqual([
      { types: ['contacts'], risks: ['outlook_edit_not_sent', 'crm_edit_not_sent'] },
    ]);
    expect(introducedRisks(others, { ...others, conflictResolution: 'outlook_wins' })).toEqual([
      { types: ['contacts', 'calendarEvents'], risks: ['crm_edit_overwritten_on_conflict'] },
      { types: ['tasks'], risks: ['unknown'] },
    ]);
  });

  it('needs no conflict resolution in one direction', () => {
    expect(
      introducedRisks({ ...all, direction: 'crm_to_outlook' }, { ...shipped, direction: 'crm_to_outlook' }),
    ).toEqual([]);
  });

  it('lists every loss where it was unknown before', () => {
    expect(introducedRisks(unknownDirection, shipped)).toEqual([
      {
        types: ['contacts', 'tasks', 'calendarEvents'],
        risks: ['deleted_from_outlook', 'outlook_edit_overwritten_on_conflict'],
      },
    ]);
  });
});
