// "To override" is "einen eigenen Wert festlegen", because "überschreiben" is what happens to data.
import type { Scope } from '../../policy/scopes';
import type { EditorMessages } from '../english/editor';
import type { Formats } from '../formats';
import { bidi, isolateAll } from '../leftToRight';
import type { Terms } from '../terms';
import { meaning } from './meaning';
import { review } from './review';

export const editor = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const capabilities = {
    system_configuration: 'wer das System konfigurieren darf, kann',
    organization_configuration: 'Administratoren dieser Organisation können',
    own_configuration: 'wer eigene Einstellungen konfigurieren darf, kann',
  };
  const whoCan = (scope: Scope): string =>
    scope === 'global' ? 'Organisationen und Benutzer dürfen' : 'Benutzer dürfen';
  const isOne = (count: number): boolean => format.plural(count) === 'one';
  const changes = (count: number): string => `${format.number(count)} ${isOne(count) ? 'Änderung' : 'Änderungen'}`;
  const ownValues = (count: number): string =>
    `${format.number(count)} ${isOne(count) ? 'persönlicher Wert' : 'persönliche Werte'}`;
  const enterTime = 'Geben Sie eine Dauer ein, zum Beispiel 600 oder 10 Min.';
  const reviewMessages = review(format, terms);
  const { people } = reviewMessages;

  return {
    meaning: meaning(terms),
    level: 'Ebene',
    organization: 'Organisation',
    noOrganization: 'Keine passende Organisation',
    moreOrganizations: (count) => `${format.number(count)} weitere: Namen eingeben`,
    overrides: (count) => (format.plural(count) === 'one' ? '1 eigener Wert' : `${format.number(count)} eigene Werte`),
    levels: { global: 'System', organization: 'Organisation', user: 'Sie' },
    hasUnsaved: (level) => bidi`${level}, nicht gespeicherte Änderungen`,
    denialReason: (reason) =>
      typeof reason === 'object'
        ? `Schreibgeschützt: Nur ${capabilities[reason.needs]} diese Ebene ändern.`
        : 'Schreibgeschützt: Sie können diese Ebene nicht ändern.',
    readOnlyCrm: bidi`Schreibgeschützt: ${crm} nimmt keine Änderungen aus diesem Add-In an.`,
    readOnlyOption: 'Sie können diese Einstellung hier nicht ändern',

    inherit: (scope, inherited) => bidi`${terms.useParent[scope]} (${terms.value(inherited)})`,
    inheritSame: (scope) => bidi`${terms.useParent[scope]} (gleicher Wert)`,
    inheritOf: (inherit, label) => bidi`${inherit}, ${label}`,
    problem: {
      blank: enterTime,
      unreadable: enterTime,
      ambiguous: 'Das lässt sich auf zwei Arten lesen. Schreiben Sie zum Beispiel 90 Sek. oder 1 Min. 30 Sek.',
      fraction: 'Nur ganze Sekunden, zum Beispiel 90 oder 1 Min. 30 Sek.',
      choice: 'Wählen Sie einen der Werte.',
    },
    equalsSeconds: (seconds) => `= ${format.number(seconds)} ${isOne(seconds) ? 'Sekunde' : 'Sekunden'}`,
    presets: (label) => bidi`Häufige Intervalle, ${label}`,
    notSaved: 'Ungespeichert',
    undoEdit: (former, label) => bidi`Ungespeichert: zurück zu „${former}“, ${label}`,
    editUndone: (label, former) => bidi`Änderung verworfen. ${label}: ${former}`,
    allEditsUndone: (count) => `${changes(count)} verworfen`,
    enforce: (label) => bidi`Für alle untergeordneten Ebenen erzwingen, ${label}`,
    enforceHint: { on: 'Für alle untergeordneten Ebenen erzwungen', off: 'Eigene Werte erlaubt' },
    willBeEnforced: 'Wird nach dem Speichern für alle untergeordneten Ebenen erzwungen',
    willBeReleased: 'Wird nach dem Speichern nicht mehr erzwungen',
    withChanges: 'Mit Ihren Änderungen:',
    skipToSave: 'Zu „Speichern“ springen',

    bar: {
      label: 'Nicht gespeicherte Änderungen',
      count: changes,
      effects: 'Auswirkungen',
      fix: (count) => `${format.number(count)} ${isOne(count) ? 'Wert' : 'Werte'} korrigieren`,
      resolve: (count) => `${format.number(count)} ${isOne(count) ? 'Konflikt' : 'Konflikte'} lösen`,
      notPersistent: 'Auf diesem Gerät lassen sich keine Entwürfe aufbewahren. Speichern Sie vor dem Schließen.',
      discard: 'Verwerfen',
      discardAll: 'Alle Änderungen verwerfen',
      save: 'Speichern',
      checking: 'Wird geprüft…',
      saving: 'Wird gespeichert…',
    },

    review: reviewMessages,

    impact: {
      title: 'Was sich ändert',
      now: 'Jetzt',
      after: 'Danach',
      nothing: 'Beim Ändern und Löschen bleibt alles wie bisher.',
      nothingHere:
        'Auf dieser Ebene ändert sich nichts. Die Übersicht vor dem Speichern zeigt, wen es darunter betrifft.',
      invalid: 'Korrigieren Sie alle Werte, um zu sehen, was geschieht.',
      notUsed: 'Ohne Wirkung',
      enforced: (scope) => `${whoCan(scope)} dann keine eigenen Werte mehr festlegen.`,
      released: (scope) => `${whoCan(scope)} dann wieder eigene Werte festlegen. Vorhandene gelten wieder.`,
    },

    audience: {
      counting: 'Personen werden gezählt…',
      inheriting: (count) => `${people(count)} ${isOne(count) ? 'verwendet' : 'verwenden'} diesen Wert`,
      overriding: (count) =>
        count === 0
          ? 'Niemand hat einen eigenen Wert'
          : `${people(count)} ${isOne(count) ? 'hat' : 'haben'} einen eigenen Wert`,
      overruled: (count) => `${ownValues(count)} ${isOne(count) ? 'gilt' : 'gelten'} nicht`,
      who: (count, label) => `${count}, ${label}`,
      person: (name, organization) => bidi`${name}, ${organization}`,
      more: 'Weitere Personen anzeigen',
      nobody: 'Niemand mehr',
    },

    draftRecovery: {
      title: 'Sie haben nicht gespeicherte Änderungen',
      text: (labels, at, newer) =>
        `${format.list(labels)} (${format.moment(at)}).${newer ? ' Die Richtlinie hat sich seitdem geändert: Beides wird zusammengeführt.' : ''}`,
      restore: 'Wiederherstellen',
      discard: 'Verwerfen',
    },
    unsaved: (value) => bidi`Ihr Wert „${value}“ ist nicht gespeichert`,
    discardOne: (label) => `Verwerfen, ${label}`,

    saved: {
      title: (count) => (isOne(count) ? 'Gespeichert' : `${changes(count)} gespeichert`),
      next: 'wirksam ab der nächsten Synchronisierung',
      undo: 'Rückgängig',
    },

    stale: {
      title: (who) =>
        `${who.length === 0 ? 'Jemand' : format.list(isolateAll(who))} ${who.length > 1 ? 'haben' : 'hat'} vor Ihnen gespeichert`,
      ownTitle: 'Sie haben an anderer Stelle gespeichert',
      next: 'Ihre Änderungen bleiben erhalten. Prüfen Sie sie, und speichern Sie dann erneut.',
      nothingLeft: 'Ihre Werte sind bereits gespeichert.',
    },

    conflict: {
      title: (who, value, at) => {
        const event = bidi`${who === undefined ? 'Jemand' : terms.author(who)} hat inzwischen „${value}“ gespeichert`;
        return at === undefined ? event : bidi`${event} (${at})`;
      },
      choose: (label) => bidi`Wert, der gelten soll: ${label}`,
      somebody: 'Jemand',
      yours: 'Ihr Wert',
      replaces: (theirs) => bidi`„${theirs}“ wird beim Speichern ersetzt.`,
      discards: (mine) => bidi`Ihr Wert „${mine}“ wird verworfen.`,
      undecided: 'Wert auswählen',
      keepMine: (value) => bidi`„${value}“ behalten`,
      useTheirs: (value) => bidi`„${value}“ übernehmen`,
      edit: 'Meinen Wert bearbeiten',
      editOf: (label) => bidi`Meinen Wert bearbeiten, ${label}`,
    },
  } satisfies EditorMessages;
};
