import type { RestoreObstacle } from '../../policy/history';
import type { HistoryMessages } from '../english/history';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export const history = (format: Formats, terms: Terms) => {
  const notRestored = (reason: RestoreObstacle): string => {
    if (reason === 'invalid') return 'Nicht wiederherstellbar: kein zulässiger Wert';
    if (reason === 'not_editable') return 'Nicht wiederherstellbar: hier nicht änderbar';
    const source = terms.scopeName(reason.enforcedBy.scope, reason.enforcedBy.scopeName);
    return bidi`Nicht wiederherstellbar: anderer Wert erzwungen (${source})`;
  };
  return {
    title: 'Verlauf',
    back: 'Zurück',
    level: 'Ebene',
    allScopes: (own): string => (own ? 'Alle meine Ebenen' : 'Alle Ebenen'),
    setting: 'Einstellung',
    allSettings: 'Alle Einstellungen',
    loading: 'Verlauf wird geladen…',
    none: 'Hier gibt es noch keine Änderungen.',
    noneSince: 'Hier gibt es keine Änderungen.',
    since: (at) => `Änderungen vor dem ${format.date(at)} werden nicht mehr angezeigt.`,
    inherited: 'Geerbt',
    reason: (reason) => bidi`„${reason}“`,
    more: 'Mehr',
    less: 'Weniger',
    moreOf: (at) => `Mehr, Begründung vom ${format.dateTime(at)}`,
    lessOf: (at) => `Weniger, Begründung vom ${format.dateTime(at)}`,
    details: (labels, at) => `Details, ${format.list(labels)}, ${format.dateTime(at)}`,
    unknownOption: (id) => bidi`${id} (diesem Add-In nicht bekannt)`,
    restoreValue: (value) => bidi`„${value}“ wiederherstellen`,
    restoreValueOf: (value, label) => bidi`„${value}“ wiederherstellen, ${label}`,
    restoreVersion: (at) => `Stand vom ${format.day(at)}, ${format.time(at)} wiederherstellen`,
    inEffect: 'Wirksam',
    asNow: 'Aktueller Stand',
    unsaved: 'Speichern oder verwerfen Sie zuerst Ihre Änderungen.',
    notRestored,
    notRestoredOf: (label, reason) => bidi`${label}: ${notRestored(reason)}`,
    restored: (at) => `Wiederhergestellt: Stand ${format.dateTime(at)}`,
    older: 'Ältere Änderungen anzeigen',
  } satisfies HistoryMessages;
};
