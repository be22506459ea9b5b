// The options of Oro's configuration section "outlook", one for each setting.
import { settingIds, settings, type SettingId } from '../policy/settings';

export const section = 'outlook';

const optionIds: Record<SettingId, string> = {
  contacts: 'outlook.contacts_enabled',
  tasks: 'outlook.tasks_enabled',
  calendarEvents: 'outlook.calendar_events_enabled',
  direction: 'outlook.sync_direction',
  conflictResolution: 'outlook.conflict_resolution',
  crmSyncInterval: 'outlook.crm_sync_interval',
  outlookSyncInterval: 'outlook.outlook_sync_interval',
};

export const optionIdOf = (id: SettingId): string => optionIds[id];

export const settingIdOf = (optionId: string): SettingId | undefined =>
  settingIds.find((id) => optionIds[id] === optionId);

const dataTypes = { toggle: 'boolean', choice: 'string', interval: 'integer' } as const;

/** Oro's `dataType` of an option. */
export const dataTypeOf = (id: SettingId): 'boolean' | 'string' | 'integer' => dataTypes[settings[id].kind];
