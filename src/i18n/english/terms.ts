import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import { createTerms, type Terms } from '../terms';

export const terms = (format: Formats, crm = 'the CRM'): Terms =>
  createTerms(format, crm, {
    labels: {
      contacts: 'Contacts',
      tasks: 'Tasks',
      calendarEvents: 'Calendar Events',
      direction: 'Sync Direction',
      conflictResolution: 'Conflict Resolution',
      crmSyncInterval: 'CRM Sync Interval (In Seconds)',
      outlookSyncInterval: 'Outlook Sync Interval (In Seconds)',
    },
    directions: {
      crm_to_outlook: bidi`${crm} to Outlook`,
      outlook_to_crm: bidi`Outlook to ${crm}`,
      bidirectional: 'Bidirectional',
    },
    rules: { crm_wins: bidi`${crm} always wins`, outlook_wins: 'Outlook always wins' },
    types: { contacts: 'contacts', tasks: 'tasks', calendarEvents: 'calendar events' },
    levels: { default: 'Default', global: 'System', organization: 'Organization', user: 'You' },
    useParent: { global: 'Use Default', organization: 'Use System', user: 'Use Organization' },
    on: 'On',
    off: 'Off',
    noValue: 'No value',
    every: (seconds, display) => `every ${format.singleUnit(seconds) ?? format.duration(seconds, display)}`,
    named: (level, name) => bidi`${level}: ${name}`,
  });
