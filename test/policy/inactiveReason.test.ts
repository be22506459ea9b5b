import { inactiveReason, type SyncRules } from '../../src/policy/syncEffects';
import { settingIds, syncTypes } from '../../src/policy/settings';

const all = { contacts: true, tasks: true, calendarEvents: true } as const;
const none = { contacts: false, tasks: false, calendarEvents: false } as const;
const others = ['direction', 'conflictResolution', 'crmSyncInterval', 'outlookSyncInterval'] as const;

it.each(settingIds)('is undefined for %s in both directions', (id) => {
  expect(inactiveReason(id, { ...all, direction: 'bidirectional' })).toBeUndefined();
});

it.each(['crm_to_outlook', 'outlook_to_crm'] as const)(
  'is not_bidirectional for the conflict resolution in %s',
  (direction) => {
    expect(inactiveReason('conflictResolution', { ...all, direction })).toBe('not_bidirectional');
  },
);

it.each(['crm_to_outlook', 'outlook_to_crm'] as const)('is undefined for the intervals in %s', (direction) => {
  expect(inactiveReason('crmSyncInterval', { ...all, direction })).toBeUndefined();
  expect(inactiveReason('outlookSyncInterval', { ...all, direction })).toBeUndefined();
});

it.each(others)('is nothing_syncs for %s where nothing syncs', (id) => {
  expect(inactiveReason(id, { ...none, direction: 'bidirectional' })).toBe('nothing_syncs');
});

it('prefers nothing_syncs over not_bidirectional', () => {
  expect(inactiveReason('conflictResolution', { ...none, direction: 'crm_to_outlook' })).toBe('nothing_syncs');
});

it.each(syncTypes)('is undefined for the toggle %s', (id) => {
  expect(inactiveReason(id, { ...none, direction: 'crm_to_outlook' })).toBeUndefined();
});

it.each(syncTypes)('is undefined for the other four settings while %s syncs', (id) => {
  const rules: SyncRules = { ...none, [id]: true, direction: 'bidirectional' };
  for (const other of others) expect(inactiveReason(other, rules)).toBeUndefined();
});

it('is undefined where a toggle is unknown', () => {
  expect(inactiveReason('crmSyncInterval', { contacts: false, tasks: false })).toBeUndefined();
});

it('is undefined for the conflict resolution where the direction is unknown', () => {
  expect(inactiveReason('conflictResolution', all)).toBeUndefined();
});
