// The terms in German: labels, values, levels, types. `crm` is the CRM's product name, where it is known.
import type { Level, Scope } from '../../../policy/levels';
import type { ConflictResolution, Direction, SettingId, SyncType } from '../../../policy/settings';
import type { Terms } from '../english/terms';
import type { Formats } from '../formats';

export const germanTerms = (format: Formats, crm = 'CRM') => {
  const labels: Record<SettingId, string> = {
    contacts: 'Kontakte',
    tasks: 'Aufgaben',
    calendarEvents: 'Termine',
    direction: 'Sync-Richtung',
    conflictResolution: 'Konfliktlösung',
    crmSyncInterval: 'CRM-Sync-Intervall (in Sekunden)',
    outlookSyncInterval: 'Outlook-Sync-Intervall (in Sekunden)',
  };
  const directions: Record<Direction, string> = {
    crm_to_outlook: `${crm} nach Outlook`,
    outlook_to_crm: `Outlook nach ${crm}`,
    bidirectional: 'Bidirektional',
  };
  const rules: Record<ConflictResolution, string> = {
    crm_wins: `${crm} hat immer Vorrang`,
    outlook_wins: 'Outlook hat immer Vorrang',
  };
  const choices: Readonly<Record<string, string>> = { ...directions, ...rules };
  const types: Record<SyncType, string> = {
    contacts: 'Kontakte',
    tasks: 'Aufgaben',
    calendarEvents: 'Termine',
  };
  const levels: Record<Level, string> = {
    default: 'Standard',
    global: 'System',
    organization: 'Organisation',
    user: 'Sie',
  };
  const useParent: Record<Scope, string> = {
    global: 'Standardwert verwenden',
    organization: 'Systemwert verwenden',
    user: 'Organisationswert verwenden',
  };
  const choice = (value: string): string => choices[value] ?? value;

  return {
    crm,
    labels,
    directions,
    levels,
    useParent,
    choice,
    types: (which) => format.list(which.map((type) => types[type])),

    value: (value) => {
      if (typeof value === 'boolean') return value ? 'Ein' : 'Aus';
      if (typeof value === 'number') return format.number(value);
      if (typeof value === 'string') return choice(value);
      return value === undefined ? 'Kein Wert' : JSON.stringify(value);
    },

    /** "jede Minute", "alle 2 Minuten"; "alle" cannot stand before a one: "im Abstand von 1 Minute, 30 Sekunden". */
    every: (seconds) => {
      const unit = format.singleUnit(seconds);
      if (unit) return { hour: 'jede Stunde', minute: 'jede Minute', second: 'jede Sekunde' }[unit];
      const duration = format.duration(seconds);
      return format.isMixed(seconds) ? `im Abstand von ${duration}` : `alle ${duration}`;
    },

    source: (level, name) =>
      level === 'organization' && name !== undefined ? `${levels.organization}: ${name}` : levels[level],
  } satisfies Terms;
};
