import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import { createTerms, type Terms } from '../terms';

export const terms = (format: Formats, crm = 'CRM'): Terms =>
  createTerms(format, crm, {
    labels: {
      contacts: 'Kontakte',
      tasks: 'Aufgaben',
      calendarEvents: 'Termine',
      direction: 'Sync-Richtung',
      conflictResolution: 'Konfliktlösung',
      crmSyncInterval: 'CRM-Sync-Intervall (in Sekunden)',
      outlookSyncInterval: 'Outlook-Sync-Intervall (in Sekunden)',
    },
    directions: {
      crm_to_outlook: bidi`${crm} nach Outlook`,
      outlook_to_crm: bidi`Outlook nach ${crm}`,
      bidirectional: 'Bidirektional',
    },
    rules: { crm_wins: bidi`${crm} hat immer Vorrang`, outlook_wins: 'Outlook hat immer Vorrang' },
    types: { contacts: 'Kontakte', tasks: 'Aufgaben', calendarEvents: 'Termine' },
    levels: { default: 'Standard', global: 'System', organization: 'Organisation', user: 'Sie' },
    useParent: {
      global: 'Standardwert verwenden',
      organization: 'Systemwert verwenden',
      user: 'Organisationswert verwenden',
    },
    on: 'Ein',
    off: 'Aus',
    noValue: 'Kein Wert',
    /** "jede Minute", "alle 2 Minuten"; but "im Abstand von 1 Minute, 30 Sekunden", as "alle" cannot precede a one. */
    every: (seconds, display) => {
      const unit = format.singleUnit(seconds);
      if (unit) return { hour: 'jede Stunde', minute: 'jede Minute', second: 'jede Sekunde' }[unit];
      const duration = format.duration(seconds, display);
      return format.isMixed(seconds) ? `im Abstand von ${duration}` : `alle ${duration}`;
    },
    named: (level, name) => bidi`${level}: ${name}`,
  });
