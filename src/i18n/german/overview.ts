import type { OverviewMessages } from '../english/overview';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export const overview = (format: Formats, _terms: Terms) => {
  const isOne = (count: number): boolean => format.plural(count) === 'one';
  const organizations = (count: number): string =>
    `${format.number(count)} ${isOne(count) ? 'Organisation' : 'Organisationen'}`;
  const people = (count: number): string => `${format.number(count)} ${isOne(count) ? 'Person' : 'Personen'}`;

  return {
    title: 'Abweichungen',
    lead: 'Wer andere Werte als das System hat',
    back: 'Zurück',
    search: 'Organisation suchen',
    clear: 'Suche leeren',
    loading: (count) =>
      count === 0 ? 'Organisationen werden geladen…' : `Organisationen werden geladen… ${format.number(count)}`,
    found: (count) => `${organizations(count)} gefunden`,
    noneFound: 'Keine Organisation gefunden',
    noneFoundHint: 'Organisationen ohne eigenen Wert sind nicht aufgeführt.',
    onlyDiffering: 'Nur Abweichungen',
    table: 'Organisationen und ihre Werte je Einstellung',
    nothingDiffers: 'Überall gleich',
    counts: (differing, same, withOwn) =>
      [
        ...(differing > 0 ? [organizations(differing)] : []),
        ...(same > 0 ? [`${differing > 0 ? format.number(same) : organizations(same)} mit gleichem Wert`] : []),
        ...(withOwn > 0 ? [people(withOwn)] : []),
      ].join(', '),
    peopleWithOwn: (count) => `${people(count)} ${isOne(count) ? 'hat' : 'haben'} einen eigenen Wert`,
    enforced: 'erzwungen',
    ignored: (value) => bidi`${value}, nicht wirksam`,
    overruled: 'Das System erzwingt seinen Wert. Diese bleiben gespeichert, gelten aber nicht:',
    row: (name, value, label) => bidi`${name}, ${value}, ${label}`,
    more: 'Mehr anzeigen',
    moreOf: (label) => `Mehr anzeigen, ${label}`,
  } satisfies OverviewMessages;
};
