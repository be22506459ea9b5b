import type { HistoryMessages } from '../english/history';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export const history = (format: Formats, terms: Terms) => {
  return {
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
    asNow: 'Entspricht dem aktuellen Stand',
    unsaved: 'Speichern oder verwerfen Sie zuerst Ihre Änderungen.',
    lost: (labels) => `Hier nicht wiederherstellbar: ${format.list(labels)}.`,
    restored: (at) => `Wiederhergestellt: Stand ${format.dateTime(at)}`,
    older: 'Ältere Änderungen anzeigen',
    close: 'Schließen',
  } satisfies HistoryMessages;
};
