import { dataTypeOf, optionIdOf, section, settingIdOf } from '../../src/contract/options';
import { mediaType } from '../../src/contract/mediaType';
import { settingIds } from '../../src/policy/settings';

const table = [
  ['direction', 'outlook.sync_direction', 'string'],
  ['conflictResolution', 'outlook.conflict_resolution', 'string'],
  ['crmSyncInterval', 'outlook.crm_sync_interval', 'integer'],
  ['outlookSyncInterval', 'outlook.outlook_sync_interval', 'integer'],
  ['contacts', 'outlook.contacts_enabled', 'boolean'],
  ['tasks', 'outlook.tasks_enabled', 'boolean'],
  ['calendarEvents', 'outlook.calendar_events_enabled', 'boolean'],
] as const;

it.each(table)('%s is %s, %s', (id, optionId, dataType) => {
  expect(optionIdOf(id)).toBe(optionId);
  expect(dataTypeOf(id)).toBe(dataType);
});

it.each(table)('finds %s by %s', (id, optionId) => {
  expect(settingIdOf(optionId)).toBe(id);
});

it('has exactly one option for every setting', () => {
  expect(table.map(([id]) => id).sort()).toEqual([...settingIds].sort());
});

it.each(['contacts', 'outlook.contacts', 'outlook.Contacts_Enabled', 'outlook', '', 'toString', '__proto__'])(
  'finds no setting by %j',
  (optionId) => {
    expect(settingIdOf(optionId)).toBeUndefined();
  },
);

it('belongs to the section "outlook"', () => {
  expect(section).toBe('outlook');
});

it("has JSON:API's media type", () => {
  expect(mediaType).toBe('application/vnd.api+json');
});
