// Settings that become inactive or active again by a change.
import { effectChanges, type SyncRules } from '../../src/policy/syncEffects';

describe('effects', () => {
  const all: SyncRules = { contacts: true, tasks: true, calendarEvents: true, direction: 'bidirectional' };
  const none: SyncRules = { ...all, contacts: false, tasks: false, calendarEvents: false };

  it('of the conflict resolution are lost when the direction becomes one-way', () => {
    expect(effectChanges(all, { ...all, direction: 'crm_to_outlook' })).toEqual({
      lost: ['conflictResolution'],
      regained: [],
    });
  });

  it('of the conflict resolution are regained when the direction becomes bidirectional', () => {
    expect(effectChanges({ ...all, direction: 'outlook_to_crm' }, all)).toEqual({
      lost: [],
      regained: ['conflictResolution'],
    });
  });

  it('of all but the toggles are lost when the last type is turned off', () => {
    expect(effectChanges(all, none)).toEqual({
      lost: ['direction', 'conflictResolution', 'crmSyncInterval', 'outlookSyncInterval'],
      regained: [],
    });
  });

  it('of the conflict resolution are not regained by a type that syncs one way', () => {
    expect(effectChanges(none, { ...none, tasks: true, direction: 'crm_to_outlook' }).regained).toEqual([
      'direction',
      'crmSyncInterval',
      'outlookSyncInterval',
    ]);
  });

  it('stay when one of several types is turned off', () => {
    expect(effectChanges(all, { ...all, contacts: false })).toEqual({ lost: [], regained: [] });
  });
});
