import type { SyncEffect } from '../../policy/syncEffects';
import type { Capability } from '../../policy/permission';
import { syncTypes, type ConflictResolution } from '../../policy/settings';
import type { ReaderMessages } from '../english/reader';
import type { Formats } from '../formats';
import type { Terms } from '../terms';

export const reader = (format: Formats, terms: Terms) => {
  const { crm, directions } = terms;
  const winner = (rule: ConflictResolution): string => (rule === 'crm_wins' ? crm : 'Outlook');
  const loser = (rule: ConflictResolution): string => (rule === 'crm_wins' ? 'Outlook' : crm);

  /** Each follows "eine Änderung" or "ein Datensatz". */
  const happens: Record<SyncEffect, string> = {
    outlook_updated: 'wird nach Outlook übernommen',
    crm_updated: `wird nach ${crm} übernommen`,
    outlook_edit_stays: `bleibt in Outlook und wird nicht an ${crm} gesendet`,
    crm_edit_overwritten: 'wird durch den Stand in Outlook überschrieben',
    created_again_in_outlook: 'wird dort neu erstellt',
    stays_in_crm: `bleibt in ${crm}`,
    stays_in_crm_and_added_to_outlook_again: `bleibt in ${crm} und wird in Outlook wieder hinzugefügt`,
    outlook_copy_stays: 'behält seine Kopie in Outlook',
    deleted_from_outlook: 'wird auch aus Outlook gelöscht',
  };

  return {
    title: 'Sync-Richtlinie',
    loading: `${crm}: Sync-Richtlinie wird gelesen…`,
    retry: 'Erneut versuchen',
    dismiss: 'Ausblenden',
    dismissOf: (title) => `Ausblenden, ${title}`,
    signIn: 'Anmelden',
    asOf: (at) => `Stand: ${format.moment(at)}`,
    cached: (at) => `Letzter bekannter Stand: ${format.moment(at)} (${format.age(at)}).`,
    tryingAgain: (seconds) =>
      seconds > 1 ? `Neuer Versuch in ${format.duration(seconds)}.` : 'Es wird erneut versucht…',
    retryIn: (seconds) => `Erneut versuchen in ${format.duration(seconds)}`,
    tooSmall: 'Dieser Bereich ist zu klein, um die Sync-Richtlinie zu lesen. Vergrößern Sie ihn.',
    userChanged: (former, now) => ({
      title: `Jetzt ist ${now} angemeldet`,
      next: former.unsaved
        ? `Was ${former.name} nicht gespeichert hatte, ist auf diesem Gerät gelöscht. Prüfen Sie, wessen Einstellungen Sie sehen.`
        : `Vorher war ${former.name} angemeldet. Prüfen Sie, wessen Einstellungen Sie sehen.`,
    }),
    remoteChanges: {
      title: 'Seit Ihrem letzten Besuch geändert',
      change: (who, label, [from, to], at, where) => {
        const details = [where, at === undefined ? undefined : format.moment(new Date(at))].filter(
          (part) => part !== undefined,
        );
        const suffix = details.length === 0 ? '' : ` (${details.join(', ')})`;
        return `${who === undefined ? 'Jemand' : terms.author(who)} hat ${label} von „${from}“ zu „${to}“ geändert${suffix}.`;
      },
      more: (count) => `und ${format.number(count)} weitere`,
    },
    valueLabel: (value, enforced) => (enforced ? `${terms.value(value)}, erzwungen` : terms.value(value)),
    change: (from, to) => `von „${from}“ zu „${to}“`,

    header: {
      appearance: 'Design und Sprache',
      tools: 'Filter, Verlauf, Kopieren',
      refresh: 'Aktualisieren',
      refreshing: 'Wird aktualisiert…',
      upToDate: 'Auf dem neuesten Stand',
      person: (name, userName, capabilities) =>
        `${name}${userName === undefined ? '' : ` (${userName})`} ${rightsOf(capabilities)}`,
    },

    summary: {
      nothingSyncs: `Nichts wird synchronisiert: ${terms.types(syncTypes)} sind ausgeschaltet.`,
      unknownTypes: (which) => `Dieses Add-In kann nicht erkennen, ob ${terms.types(which)} synchronisiert werden.`,
      unknownDirection: (which) =>
        `${terms.types(which)} werden in einer Richtung synchronisiert, die dieses Add-In nicht kennt.`,
      syncs: (which, direction) =>
        direction === 'bidirectional'
          ? `${terms.types(which)} werden in beide Richtungen synchronisiert.`
          : `${terms.types(which)} werden von ${directions[direction]} synchronisiert.`,
      wins: (rule) => `Bei Änderungen auf beiden Seiten hat ${winner(rule)} Vorrang.`,
      intervals: (crmSeconds, outlookSeconds) =>
        `${crm} wird ${terms.every(crmSeconds)} geprüft, Outlook ${terms.every(outlookSeconds)}.`,
    },

    groups: {
      synchronization: 'Synchronisierung',
      directionAndConflicts: 'Richtung und Konflikte',
      intervals: 'Intervalle',
    },

    row: {
      off: 'Nicht synchronisiert',
      synced: (direction) => {
        if (direction === undefined) return 'Synchronisiert';
        return direction === 'bidirectional'
          ? 'In beide Richtungen synchronisiert'
          : `Von ${directions[direction]} synchronisiert`;
      },
      direction: {
        crm_to_outlook: `Outlook folgt ${crm}`,
        outlook_to_crm: `${crm} folgt Outlook`,
        bidirectional: 'In beide Richtungen',
      },
      rule: (rule) => `${winner(rule)} ersetzt ${loser(rule)}`,
      inactive: {
        nothing_syncs: 'Ohne Wirkung: Nichts wird synchronisiert',
        not_bidirectional: `Nur wirksam bei der Richtung „${directions.bidirectional}“`,
      },
      unknownValue: 'Dieses Add-In kennt diesen Wert nicht',
      notAllowed: 'Kein zulässiger Wert für diese Einstellung',
      notOffered: `In diesem ${crm} nicht verfügbar`,
      hides: (source, value) => `Ihr eigener Wert verdeckt ${source}: ${value}`,
      enforcedBy: (source, who, at) =>
        [
          `Erzwungen von ${source}`,
          ...(who === undefined ? [] : [terms.author(who)]),
          ...(at === undefined ? [] : [format.day(at)]),
        ].join(', '),
      notInEffect: (source, value) => `${source}, Wert ${value}: bleibt gespeichert, ist aber nicht wirksam`,
      ownNotInEffect: (value) => `Ihr eigener Wert ${value} bleibt gespeichert, ist aber nicht wirksam`,
      unknownOption: (id) => `${id} (diesem Add-In nicht bekannt)`,
    },

    source: {
      unknown: 'Quelle unbekannt',
      button: (source, label) => `Quelle: ${source}, ${label}`,
      chain: (label) => `Woher der Wert kommt: ${label}`,
      inEffect: 'Wirksam',
      inEffectEnforced: 'Wirksam, erzwungen',
      notInEffect: 'Nicht wirksam',
      history: 'Verlauf',
      historyOf: (label) => `Verlauf, ${label}`,
      shipped: `Mit ${crm} ausgeliefert`,
      setBy: (who, at) =>
        [
          who === undefined ? undefined : `Festgelegt von ${terms.author(who)}`,
          at === undefined ? undefined : format.dateTime(at),
        ]
          .filter((part) => part !== undefined)
          .join(', '),
    },

    effects: {
      show: 'Was beim Ändern oder Löschen geschieht',
      off: (which) =>
        `${terms.types(which)} werden nicht synchronisiert: Ändern oder Löschen auf einer Seite bewirkt auf der anderen nichts.`,
      unknown: 'Dieses Add-In weiß nicht, was mit diesen Werten geschieht.',
      sentences: (outcomes) => [
        `Eine Änderung in ${crm} ${happens[outcomes.edited_in_crm]}; eine Änderung in Outlook ${happens[outcomes.edited_in_outlook]}.`,
        `Wurde auf beiden Seiten geändert, ersetzt die Änderung in ${winner(outcomes.edited_in_both)} die in ${loser(outcomes.edited_in_both)}.`,
        `Ein in ${crm} gelöschter Datensatz ${happens[outcomes.deleted_in_crm]}; ein in Outlook gelöschter ${happens[outcomes.deleted_in_outlook]}.`,
      ],
    },
  } satisfies ReaderMessages;

  function rightsOf(capabilities: readonly Capability[]): string {
    const can = [
      ...(capabilities.includes('system_configuration') ? ['das System', 'jede Organisation'] : []),
      ...(capabilities.includes('organization_configuration') ? ['diese Organisation'] : []),
      ...(capabilities.includes('own_configuration') ? ['die eigenen Einstellungen'] : []),
    ];
    return can.length === 0 ? 'hat nur Lesezugriff' : `kann ${format.list(can)} ändern`;
  }
};
