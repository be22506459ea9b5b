import type { Capability } from '../../policy/permission';
import type { ConflictResolution } from '../../policy/settings';
import type { ReaderMessages } from '../english/reader';
import type { Formats } from '../formats';
import { bidi, isolateAll } from '../leftToRight';
import type { Terms } from '../terms';

export const reader = (format: Formats, terms: Terms) => {
  const { crm, directions } = terms;
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : 'Outlook');

  return {
    title: 'Sync-Richtlinie',
    loading: 'Sync-Richtlinie wird geladen…',
    moduleNotLoaded: {
      title: 'Die Steuerelemente konnten nicht geladen werden',
      next: 'Prüfen Sie Ihr Netzwerk, und versuchen Sie es dann erneut.',
    },
    buildReplaced: {
      title: 'Dieses Add-In wurde aktualisiert',
      next: 'Schließen Sie den Bereich, und öffnen Sie ihn erneut, um fortzufahren.',
    },
    reload: 'Bereich erneut öffnen',
    retry: 'Erneut versuchen',
    dismiss: 'Ausblenden',
    dismissOf: (title) => bidi`Ausblenden, ${title}`,
    signIn: 'Anmelden',
    asOf: (at) => `Stand: ${format.moment(at)}`,
    tryingAgain: (seconds) => (seconds > 1 ? `Neuer Versuch in ${format.duration(seconds)}.` : 'Neuer Versuch läuft…'),
    retryIn: (seconds) => `Erneut versuchen in ${format.duration(seconds)}`,
    tooSmall: 'Dieser Bereich ist zu klein für die Sync-Richtlinie. Vergrößern Sie ihn.',
    signedInAs: (name) => bidi`Angemeldet als ${name}`,
    userChanged: (former, now) => ({
      title: bidi`Jetzt ist ${now} angemeldet`,
      next: former.unsaved
        ? bidi`Nicht gespeicherte Änderungen von ${former.name} wurden auf diesem Gerät gelöscht. Prüfen Sie, wessen Einstellungen Sie sehen.`
        : bidi`Vorher war ${former.name} angemeldet. Prüfen Sie, wessen Einstellungen Sie sehen.`,
    }),
    remoteChanges: {
      title: 'Seit Ihrem letzten Besuch geändert',
      change: (who, label, [from, to], at, where) => {
        const details = [where, at === undefined ? undefined : format.moment(new Date(at))].filter(
          (part) => part !== undefined,
        );
        const suffix = details.length === 0 ? '' : ` (${isolateAll(details).join(', ')})`;
        const author = who === undefined ? 'Jemand' : terms.author(who);
        const changed = bidi`${author} hat „${label}“ von „${from}“ in „${to}“ geändert`;
        return `${changed}${suffix}.`;
      },
      more: (count) => `und ${format.number(count)} weitere`,
    },
    valueLabel: (value, enforced) => (enforced ? bidi`${terms.value(value)}, erzwungen` : terms.value(value)),
    change: (from, to) => bidi`von „${from}“ zu „${to}“`,

    header: {
      menu: 'Mehr',
      refresh: 'Aktualisieren',
      refreshing: 'Wird aktualisiert…',
      upToDate: 'Auf dem neuesten Stand',
      person: (name, userName, capabilities, organization) =>
        bidi`${userName === undefined ? name : bidi`${name} (${userName})`} · ${rightsOf(capabilities, organization)}`,
    },

    summary: {
      nothingSyncs: 'Es wird nichts synchronisiert',
      unknownTypes: (which) => `Dieses Add-In kann nicht erkennen, ob ${terms.types(which)} synchronisiert werden.`,
      unknownDirection: 'Dieses Add-In kennt die Richtung nicht',
      syncs: (which, direction) =>
        direction === 'bidirectional'
          ? `${terms.types(which)} werden in beide Richtungen synchronisiert.`
          : bidi`${terms.types(which)} werden von ${directions[direction]} synchronisiert.`,
      wins: (rule) => bidi`Ändern sich beide Seiten, gilt ${winner(rule)}`,
      oneWay: {
        crm_to_outlook: 'Änderungen in Outlook werden nicht übertragen und können überschrieben werden',
        outlook_to_crm: bidi`Änderungen in ${crm} werden von Outlook überschrieben`,
      },
      intervals: (crmSeconds, outlookSeconds) =>
        bidi`${crm} wird ${terms.every(crmSeconds)} auf Änderungen geprüft, Outlook ${terms.every(outlookSeconds)}.`,
      checked: (seconds) => `Prüfung ${terms.every(seconds, 'short')}`,
      every: (seconds) => terms.every(seconds, 'short'),
      types: { contacts: 'Kontakte', tasks: 'Aufgaben', calendarEvents: 'Termine' },
      off: (type) => `${type}: aus`,
    },

    groups: {
      synchronization: 'Synchronisierung',
      directionAndConflicts: 'Richtung und Konflikte',
      intervals: 'Intervalle',
    },

    row: {
      inactive: {
        nothing_syncs: 'Ohne Wirkung: Es wird nichts synchronisiert',
        not_bidirectional: 'Ohne Wirkung: Synchronisierung nur in eine Richtung',
      },
      unknownValue: bidi`Dieser Wert stammt aus einer neueren Version von ${crm}. Ändern Sie ihn dort.`,
      notAllowed: (value, limit) => {
        if (!limit) return bidi`${value} ist für diese Einstellung nicht zulässig`;
        const seconds = format.number(limit.seconds);
        return limit.kind === 'max'
          ? bidi`${value} liegt über dem Höchstwert (${seconds})`
          : bidi`${value} liegt unter dem Mindestwert (${seconds})`;
      },
      notOffered: bidi`In Ihrem ${crm} nicht verfügbar`,
      hides: (source, value) => bidi`Ersetzt den Wert „${value}“ (${source})`,
      enforcedBy: (where, who, at) =>
        [
          who === undefined ? bidi`Erzwungen (${where})` : bidi`Erzwungen von ${terms.author(who)} (${where})`,
          ...(at === undefined ? [] : [format.date(at)]),
        ].join(', '),
      enforcedFor: (organization, at) =>
        [
          organization === undefined ? 'Für alle erzwungen' : bidi`Für alle bei ${organization} erzwungen`,
          ...(at === undefined ? [] : [` seit dem ${format.day(at)}`]),
        ].join(''),
      setAside: (source, value) =>
        bidi`Der Wert „${value}“ (${source}) bleibt gespeichert, gilt aber nicht, solange ein anderer erzwungen wird`,
      ownSetAside: (value) =>
        bidi`Ihr Wert „${value}“ bleibt gespeichert, gilt aber nicht, solange ein anderer erzwungen wird`,
      unknownOption: (id) => bidi`${id} (diesem Add-In nicht bekannt)`,
    },

    request: {
      writeTo: (name) => bidi`Nachricht an ${name}`,
      accessSubject: bidi`Zugriff auf die Sync-Richtlinie von ${crm}`,
      accessBody: (name) =>
        bidi`Guten Tag ${name},\n\nich habe keinen Zugriff auf die Sync-Richtlinie für Outlook. Könnten Sie ihn mir bitte gewähren?\n`,
    },

    source: {
      unknown: 'Quelle unbekannt',
      setBy: 'Festgelegt von',
      you: 'Sie',
      button: (source, label) => bidi`${source}, Quelle für ${label}`,
    },
  } satisfies ReaderMessages;

  function rightsOf(capabilities: readonly Capability[], organization: string | undefined): string {
    if (capabilities.includes('system_configuration')) return 'Kann System und alle Organisationen bearbeiten';
    if (capabilities.includes('organization_configuration'))
      return bidi`Kann ${organization ?? 'die eigene Organisation'} bearbeiten`;
    return capabilities.includes('own_configuration') ? 'Kann eigene Einstellungen bearbeiten' : 'Nur Lesezugriff';
  }
};
