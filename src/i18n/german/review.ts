import type { Risk } from '../../policy/risks';
import type { Scope } from '../../policy/scopes';
import type { ReviewMessages } from '../english/review';
import type { Formats } from '../formats';
import { bidi, isolateAll } from '../leftToRight';
import type { Terms } from '../terms';

export const review = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const isOne = (count: number): boolean => format.plural(count) === 'one';
  const people = (count: number): string => `${format.number(count)} ${isOne(count) ? 'Person' : 'Personen'}`;
  const changesFor = (count: number, scope: Scope, name: string): string => {
    const target = { global: 'das System', organization: name, user: 'Sie selbst' }[scope];
    return bidi`${format.number(count)} ${isOne(count) ? 'Änderung' : 'Änderungen'} für ${target}`;
  };

  return {
    people,
    title: (count, scope, name) => bidi`${changesFor(count, scope, name)} speichern`,
    undoTitle: (count, scope, name) => bidi`${changesFor(count, scope, name)} rückgängig machen`,
    audience: ({ reached, changed }, only) => {
      if (reached === 0) return 'Erreicht niemanden';
      if (changed === 0) return `Erreicht ${people(reached)}, ändert aber nichts`;
      const where = only === undefined ? '' : changed === 1 ? bidi`, bei ${only}` : bidi`, alle bei ${only}`;
      return changed === reached
        ? `Gilt ab der nächsten Synchronisierung für ${people(reached)}${where}`
        : `Ändert ab der nächsten Synchronisierung Werte für ${format.number(changed)} von ${people(reached)}${where}`;
    },
    yourself: 'Gilt ab der nächsten Synchronisierung, nur für Sie',
    effect: 'Gilt ab der nächsten Synchronisierung',
    setAside: (count) =>
      isOne(count)
        ? '1 persönlicher Wert gilt dann nicht mehr'
        : `${format.number(count)} persönliche Werte gelten dann nicht mehr`,
    keepOwn: (count) =>
      isOne(count) ? '1 Person behält den eigenen Wert' : `${format.number(count)} Personen behalten den eigenen Wert`,
    inherited: (value) => bidi`${value}, geerbt`,
    changedSince: 'Diese Übersicht wurde aktualisiert',
    changedBy: (who) =>
      `${who.length === 0 ? 'Etwas hat sich geändert' : `${format.list(isolateAll(who))} ${who.length > 1 ? 'haben' : 'hat'} Änderungen gespeichert`}. Unten steht, was Ihre Änderungen jetzt bewirken.`,
    riskTitle: 'Dabei können Daten gelöscht oder überschrieben werden',
    riskTitleAt: (organization) => bidi`Bei ${organization} können Daten gelöscht oder überschrieben werden`,
    stopTitle: {
      outlook_edit_not_sent: bidi`Änderungen in Outlook erreichen ${crm} nicht mehr`,
      crm_edit_not_sent: bidi`Änderungen in ${crm} erreichen Outlook nicht mehr`,
      both: 'Änderungen werden nicht mehr übertragen',
    },
    risk: (risk, types) => {
      const records = types.length === 0 ? 'Datensätze' : terms.types(types);
      const sentences: Record<Risk, string> = {
        deleted_from_outlook: bidi`In ${crm} gelöschte ${records} werden auch in Outlook gelöscht.`,
        crm_edit_overwritten: bidi`Nur in ${crm} geänderte ${records} werden von Outlook überschrieben.`,
        outlook_edit_overwritten_on_conflict: 'Bei Änderungen auf beiden Seiten wird die in Outlook überschrieben.',
        crm_edit_overwritten_on_conflict: bidi`Bei Änderungen auf beiden Seiten wird die in ${crm} überschrieben.`,
        outlook_edit_not_sent: bidi`In Outlook geänderte ${records} werden in ${crm} nicht mehr aktualisiert.`,
        crm_edit_not_sent: bidi`In ${crm} geänderte ${records} werden in Outlook nicht mehr aktualisiert.`,
        unknown: `${types.length === 0 ? '' : `${records}: `}Was gelöscht oder überschrieben wird, ist unbekannt.`,
      };
      return sentences[risk];
    },
    peopleAtRisk: (count, sentence) => `${people(count)}: ${sentence}`,
    atRisk: (count) => `Insgesamt betrifft das ${people(count)}.`,
    now: 'Jetzt',
    after: 'Danach',
    organizations: 'Ebenfalls betroffen',
    setAsideValue: (who, label, value, at) =>
      bidi`${label}: Der Wert „${value}“, festgelegt von ${terms.author(who)} am ${format.day(at)}, bleibt gespeichert, gilt dann aber nicht mehr.`,
    showOrganizations: (count) =>
      isOne(count) ? '1 weitere Organisation anzeigen' : `${format.number(count)} weitere Organisationen anzeigen`,
    moreOrganizations: (count) =>
      isOne(count) ? 'und 1 weitere Organisation' : `und ${format.number(count)} weitere Organisationen`,
    unknownTitle: 'Die Auswirkungen auf andere sind unbekannt',
    unknown: (scope) =>
      scope === 'global'
        ? bidi`${crm} gibt nicht an, was sich für Organisationen und Personen ändern wird.`
        : bidi`${crm} gibt nicht an, was sich für Personen ändern wird.`,
    understood: 'Ich habe das verstanden',
    notUnderstood: 'Aktivieren Sie dieses Kontrollkästchen, um zu speichern.',
    addReason: 'Grund hinzufügen',
    reason: 'Grund (optional)',
    reasonLength: (length, max) => `${format.number(length)} von ${format.number(max)} Zeichen`,
    reasonTooLong: (over) => `Um ${format.number(over)} Zeichen zu lang`,
    save: 'Speichern',
    cancel: 'Weiter bearbeiten',
    back: 'Zurück',
  } satisfies ReviewMessages;
};
