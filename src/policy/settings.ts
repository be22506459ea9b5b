// The seven settings of OroCRM's "Outlook integration settings per organization".

export type Direction = 'crm_to_outlook' | 'outlook_to_crm' | 'bidirectional';
export type ConflictResolution = 'crm_wins' | 'outlook_wins';

/** The value of every setting; both intervals are whole seconds. */
export type Values = {
  contacts: boolean;
  tasks: boolean;
  calendarEvents: boolean;
  direction: Direction;
  conflictResolution: ConflictResolution;
  crmSyncInterval: number;
  outlookSyncInterval: number;
};

export type SettingId = keyof Values;
export type SettingValue = Values[SettingId];

/** Named as Oro's constraints. */
export type Constraint = 'not blank' | 'type' | 'choice' | 'range';

export type Setting =
  | { kind: 'toggle'; default: boolean }
  | { kind: 'choice'; default: string; choices: readonly string[] }
  | { kind: 'interval'; default: number; min: number; max: number };

const interval = { kind: 'interval', min: 1, max: 86399 } as const;

/** In display order. */
export const settings: { readonly [Id in SettingId]: Setting & { default: Values[Id] } } = {
  contacts: { kind: 'toggle', default: true },
  tasks: { kind: 'toggle', default: true },
  calendarEvents: { kind: 'toggle', default: true },
  direction: {
    kind: 'choice',
    default: 'bidirectional',
    choices: ['crm_to_outlook', 'outlook_to_crm', 'bidirectional'],
  },
  conflictResolution: { kind: 'choice', default: 'crm_wins', choices: ['crm_wins', 'outlook_wins'] },
  crmSyncInterval: { ...interval, default: 120 },
  outlookSyncInterval: { ...interval, default: 30 },
};

export const settingIds = Object.keys(settings) as readonly SettingId[];

/** The settings that switch a type of record on or off: "Synchronization" in OroCRM. */
export const syncTypes = ['contacts', 'tasks', 'calendarEvents'] as const satisfies readonly SettingId[];
export type SyncType = (typeof syncTypes)[number];

/** Undefined for a valid value. */
export const brokenConstraint = (id: SettingId, value: unknown): Constraint | undefined => {
  const setting = settings[id];
  if (value === undefined || value === '') return 'not blank';
  switch (setting.kind) {
    case 'toggle':
      return typeof value === 'boolean' ? undefined : 'type';
    case 'choice':
      if (typeof value !== 'string') return 'type';
      return setting.choices.includes(value) ? undefined : 'choice';
    case 'interval':
      if (!Number.isInteger(value)) return 'type';
      return brokenLimit(id, value) && 'range';
  }
};

/** The limit of an interval that a number is beyond, in seconds. */
export const brokenLimit = (id: SettingId, value: unknown): { kind: 'min' | 'max'; seconds: number } | undefined => {
  const setting = settings[id];
  if (setting.kind !== 'interval' || typeof value !== 'number') return undefined;
  const { min, max } = setting;
  if (value > max) return { kind: 'max', seconds: max };
  return value < min ? { kind: 'min', seconds: min } : undefined;
};

/** Values of a newer CRM may be objects. */
export const isSameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

export const isValueOf = <Id extends SettingId>(id: Id, value: unknown): value is Values[Id] =>
  brokenConstraint(id, value) === undefined;
