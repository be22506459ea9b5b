import { withoutEffect, type SyncRules } from '../../src/policy/syncEffects';
import { settingIds, syncTypes } from '../../src/policy/settings';

const all = { contacts: true, tasks: true, calendarEvents: true } as const;
const none = { contacts: false, tasks: false, calendarEvents: false } as const;
const others = ['direction', 'conflictResolution', 'crmSyncInterval', 'outlookSyncInterval'] as const;

it.each(settingIds)('gives %s an effect in both directions', (id) => {
  expect(withoutEffect(id, { ...all, direction: 'bidirectional' })).toBeUndefined();
});

it.each(['crm_to_outlook', 'outlook_to_crm'] as const)('leaves the conflict rule unused in %s', (direction) => {
  expect(withoutEffect('conflictResolution', { ...all, direction })).toBe('not_bidirectional');
});

it.each(['crm_to_outlook', 'outlook_to_crm'] as const)('claims nothing about the intervals in %s', (direction) => {
  expect(withoutEffect('crmSyncInterval', { ...all, direction })).toBeUndefined();
  expect(withoutEffect('outlookSyncInterval', { ...all, direction })).toBeUndefined();
});

it.each(others)('leaves %s unused where nothing syncs', (id) => {
  expect(withoutEffect(id, { ...none, direction: 'bidirectional' })).toBe('nothing_syncs');
});

it('says that nothing syncs rather than that the direction is one-way', () => {
  expect(withoutEffect('conflictResolution', { ...none, direction: 'crm_to_outlook' })).toBe('nothing_syncs');
});

it.each(syncTypes)('never calls the toggle %s unused', (id) => {
  expect(withoutEffect(id, { ...none, direction: 'crm_to_outlook' })).toBeUndefined();
});

it.each(syncTypes)('gives the other four an effect as long as %s syncs', (id) => {
  const rules: SyncRules = { ...none, [id]: true, direction: 'bidirectional' };
  for (const other of others) expect(withoutEffect(other, rules)).toBeUndefined();
});

it('claims nothing where a toggle is not known', () => {
  expect(withoutEffect('crmSyncInterval', { contacts: false, tasks: false })).toBeUndefined();
});

it('claims nothing about the conflict rule where the direction is not known', () => {
  expect(withoutEffect('conflictResolution', all)).toBeUndefined();
});
