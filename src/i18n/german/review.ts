import type { Risk } from '../../policy/risks';
import type { ReviewMessages } from '../english/review';
import type { Formats } from '../formats';
import { bidi, isolateAll } from '../leftToRight';
import type { Terms } from '../terms';

export const review = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const risks: Record<Exclude<Risk, 'unknown'>, string> = {
    deleted_from_outlook: bidi`ein in ${crm} gelöschter Datensatz wird auch in Outlook gelöscht`,
    crm_edit_overwritten: bidi`eine Änderung nur in ${crm} wird von Outlook überschrieben`,
    outlook_edit_overwritten_on_conflict: 'bei Änderungen auf beiden Seiten wird die in Outlook überschrieben',
    crm_edit_overwritten_on_conflict: bidi`bei Änderungen auf beiden Seiten wird die in ${crm} überschrieben`,
    outlook_edit_not_sent: bidi`eine Änderung in Outlook wird nicht mehr nach ${crm} übertragen`,
    crm_edit_not_sent: bidi`eine Änderung in ${crm} wird nicht mehr nach Outlook übertragen`,
  };
  const sentenceOf = (found: readonly Risk[]): string => {
    const known = found.flatMap((risk) => (risk === 'unknown' ? [] : [risks[risk]]));
    if (known.length === 0) return 'Was gelöscht oder überschrieben wird, ist unbekannt.';
    const more = found.includes('unknown') ? ['was sonst noch geschieht, ist unbekannt'] : [];
    return `${[...known, ...more].map(format.capitalise).join('. ')}.`;
  };
  const isOne = (count: number): boolean => format.plural(count) === 'one';
  const people = (count: number): string => `${format.number(count)} ${isOne(count) ? 'Person' : 'Personen'}`;

  return {
    title: 'Diese Einstellungen speichern?',
    what: 'Was sich ändert',
    where: (scope, name) => {
      if (scope === 'user') return 'Diese Einstellungen gelten nur für Sie.';
      return scope === 'global'
        ? 'Diese Einstellungen gelten für das System.'
        : bidi`Diese Einstellungen gelten für die Organisation ${name}.`;
    },
    audience: ({ reached, changed, setAside }) =>
      [
        `Diese Einstellungen werden ${reached === 0 ? 'niemanden' : people(reached)} erreichen.`,
        reached === 0 ? '' : `Für ${changed === 0 ? 'niemanden' : people(changed)} werden sich Werte ändern.`,
        setAside === 0 ? '' : `Persönliche Werte von ${people(setAside)} gelten dann nicht mehr.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    changedSince: 'Diese Übersicht wurde aktualisiert',
    changedBy: (who) =>
      `${who.length === 0 ? 'Etwas hat sich geändert' : `${format.list(isolateAll(who))} ${who.length > 1 ? 'haben' : 'hat'} Änderungen gespeichert`}. Unten steht, was Ihre Änderungen jetzt bewirken.`,
    effect: 'Die Änderung gilt ab der nächsten Synchronisierung.',
    riskTitle: 'Dabei können Daten gelöscht oder überschrieben werden',
    stopTitle: 'Änderungen an Datensätzen werden nicht mehr übertragen',
    risk: ({ types, risks: found }) =>
      types.length === 0 ? sentenceOf(found) : `${terms.types(types)}: ${sentenceOf(found)}`,
    peopleAtRisk: (count, found) => `${people(count)}: ${sentenceOf(found)}`,
    atRisk: (count) => `Insgesamt betrifft das ${people(count)}.`,
    organizations: 'Organisationen, deren Richtlinie sich ändern wird',
    people,
    setAside: (who, label, value, at) =>
      bidi`${label}: Der Wert „${value}“, festgelegt von ${terms.author(who)} am ${format.day(at)}, gilt dann nicht mehr.`,
    moreOrganizations: (count) =>
      isOne(count) ? 'und 1 weitere Organisation' : `und ${format.number(count)} weitere Organisationen`,
    unknownTitle: 'Die Auswirkungen auf andere sind unbekannt',
    unknown: (scope) =>
      scope === 'global'
        ? bidi`${crm} gibt nicht an, was sich für Organisationen und Personen ändern wird.`
        : bidi`${crm} gibt nicht an, was sich für Personen ändern wird.`,
    understood: 'Ich habe das verstanden',
    notUnderstood: 'Aktivieren Sie dieses Kontrollkästchen, um zu speichern.',
    reason: 'Grund (optional)',
    save: 'Speichern',
    cancel: 'Weiter bearbeiten',
  } satisfies ReviewMessages;
};
