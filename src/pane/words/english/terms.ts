// The terms in English: Oro's labels as they are, values, levels, types. `crm` is the CRM's product name, where it is known.
import type { ConflictResolution, Direction, SettingId, SyncType } from '../../../policy/settings';
import type { Level, Scope } from '../../../policy/levels';
import type { Formats } from '../formats';

export type Terms = ReturnType<typeof englishTerms>;

export const englishTerms = (format: Formats, crm = 'the CRM') => {
  const labels: Record<SettingId, string> = {
    contacts: 'Contacts',
    tasks: 'Tasks',
    calendarEvents: 'Calendar Events',
    direction: 'Sync Direction',
    conflictResolution: 'Conflict Resolution',
    crmSyncInterval: 'CRM Sync Interval (In Seconds)',
    outlookSyncInterval: 'Outlook Sync Interval (In Seconds)',
  };
  const directions: Record<Direction, string> = {
    crm_to_outlook: `${crm} to Outlook`,
    outlook_to_crm: `Outlook to ${crm}`,
    bidirectional: 'Bidirectional',
  };
  const rules: Record<ConflictResolution, string> = {
    crm_wins: `${crm} always wins`,
    outlook_wins: 'Outlook always wins',
  };
  const choices: Readonly<Record<string, string>> = { ...directions, ...rules };
  const types: Record<SyncType, string> = { contacts: 'contacts', tasks: 'tasks', calendarEvents: 'calendar events' };
  const levels: Record<Level, string> = {
    default: 'Default',
    global: 'System',
    organization: 'Organization',
    user: 'You',
  };
  const useParent: Record<Scope, string> = {
    global: 'Use Default',
    organization: 'Use System',
    user: 'Use Organization',
  };
  const choice = (value: string): string => choices[value] ?? value;

  return {
    crm,
    labels,
    directions,
    levels,
    useParent,
    choice,
    types: (which: readonly SyncType[]): string => format.list(which.map((type) => types[type])),

    /** A value as it stands in its control; one that this build does not know, as it came. */
    value: (value: unknown): string => {
      if (typeof value === 'boolean') return value ? 'On' : 'Off';
      if (typeof value === 'number') return format.number(value);
      if (typeof value === 'string') return choice(value);
      return value === undefined ? 'No value' : JSON.stringify(value);
    },

    /** @param seconds whole: 120 is "every 2 minutes". */
    every: (seconds: number): string => `every ${format.singleUnit(seconds) ?? format.duration(seconds)}`,

    /** Where a value comes from: never without the name of whose it is. */
    source: (level: Level, name: string | undefined): string =>
      level === 'organization' && name !== undefined ? `${levels.organization}: ${name}` : levels[level],
  };
};
