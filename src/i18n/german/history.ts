import type { Filter } from '../../policy/filters';
import type { HistoryMessages } from '../english/history';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export const history = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const filters: Record<Filter, string> = {
    all: 'Alle',
    overridden: 'Mit eigenem Wert',
    enforced: 'Erzwungen',
    changed: 'Geändert',
  };

  return {
    filter: {
      label: 'Einstellungen anzeigen',
      filters,
      shown: (filter, count, total) =>
        `${filters[filter]}: ${format.number(count)} von ${format.number(total)} Einstellungen`,
      none: {
        all: 'Es gibt keine Einstellungen.',
        overridden: 'Keine Einstellung hat einen eigenen Wert.',
        enforced: 'Keine Einstellung ist erzwungen.',
        changed: 'Seit Ihrem letzten Besuch hat sich nichts geändert.',
      },
      clear: 'Alle Einstellungen anzeigen',
    },

    history: {
      open: 'Verlauf',
      title: (source) => bidi`Verlauf, ${source}`,
      level: 'Ebene',
      setting: 'Einstellung',
      allSettings: 'Alle Einstellungen',
      loading: 'Verlauf wird geladen…',
      none: 'Hier gibt es noch keine Änderungen.',
      by: (who, at) => bidi`${terms.author(who)}, ${format.dateTime(at)}`,
      reason: (reason) => bidi`„${reason}“`,
      unknownOption: (id) => bidi`${id} (diesem Add-In nicht bekannt)`,
      restoreValue: 'Diesen Wert wiederherstellen',
      restoreValueOf: (label, value) => bidi`Diesen Wert wiederherstellen, ${label}: ${value}`,
      restoreVersion: 'Diese Version wiederherstellen',
      restoreVersionOf: (at) => `Diese Version wiederherstellen, ${format.dateTime(at)}`,
      asNow: 'Entspricht dem jetzigen Stand',
      unsaved: 'Speichern oder verwerfen Sie zuerst Ihre Änderungen.',
      lost: (labels) => `Hier nicht wiederherstellbar: ${format.list(labels)}.`,
      restored: (at) => `Wiederhergestellt: Stand ${format.dateTime(at)}`,
      older: 'Ältere Änderungen anzeigen',
      close: 'Schließen',
    },

    copy: {
      text: 'Richtlinie als Text kopieren',
      json: 'Richtlinie als JSON kopieren',
      done: 'Kopiert',
      byHand: 'Kopieren ist hier nicht möglich. Kopieren Sie den Text selbst:',
      title: (name, at) => bidi`Sync-Richtlinie, ${name}, ${format.dateTime(at)}`,
      line: ({ label, value, source, level, who, at, enforced }) =>
        [
          bidi`${label}: ${value}`,
          level === 'default' ? bidi`Standard von ${crm}` : bidi`${source}`,
          ...(who === undefined ? [] : [bidi`${terms.author(who)}`]),
          ...(at === undefined ? [] : [format.dateTime(at)]),
          ...(enforced ? ['erzwungen'] : []),
        ].join(', '),
    },
  } satisfies HistoryMessages;
};
