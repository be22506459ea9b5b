// Which settings lose their effect by a change, and which regain it.
import { effectChanges, type SyncRules } from '../../src/policy/syncEffects';

describe('effects', () => {
  const all: SyncRules = { contacts: true, tasks: true, calendarEvents: true, direction: 'bidirectional' };
  const none: SyncRules = { ...all, contacts: false, tasks: false, calendarEvents: false };

  it('of the conflict rule are lost where the direction becomes one-way', () => {
    expect(effectChanges(all, { ...all, direction: 'crm_to_outlook' })).toEqual({
      lost: ['conflictResolution'],
      regained: [],
    });
  });

  it('of the conflict rule are regained where it becomes bidirectional again', () => {
    expect(effectChanges({ ...all, direction: 'outlook_to_crm' }, all)).toEqual({
      lost: [],
      regained: ['conflictResolution'],
    });
  });

  it('of all but the toggles are lost where the last type is turned off', () => {
    expect(effectChanges(all, none)).toEqual({
      lost: ['direction', 'conflictResolution', 'crmSyncInterval', 'outlookSyncInterval'],
      regained: [],
    });
  });

  it('of the conflict rule are not regained by a type that syncs one way', () => {
    expect(effectChanges(none, { ...none, tasks: true, direction: 'crm_to_outlook' }).regained).toEqual([
      'direction',
      'crmSyncInterval',
      'outlookSyncInterval',
    ]);
  });

  it('stay where nothing is lost and nothing regained', () => {
    expect(effectChanges(all, { ...all, contacts: false })).toEqual({ lost: [], regained: [] });
  });
});
