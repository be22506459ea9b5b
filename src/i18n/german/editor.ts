// "To override" is "einen eigenen Wert festlegen", because "überschreiben" is what happens to data.
import type { Scope } from '../../policy/scopes';
import { settings } from '../../policy/settings';
import type { EditorMessages } from '../english/editor';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
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
  const canOverride = (scope: Scope): string => `${whoCan(scope)} eigene Werte festlegen`;
  const isOne = (count: number): boolean => format.plural(count) === 'one';
  const ownValues = (count: number): string =>
    `${format.number(count)} ${isOne(count) ? 'persönlicher Wert' : 'persönliche Werte'}`;
  const reviewMessages = review(format, terms);
  const { people } = reviewMessages;

  return {
    meaning: meaning(terms),
    level: 'Ebene',
    organization: 'Organisation',
    levels: { global: 'System', organization: 'Organisation', user: 'Sie' },
    denialReason: (reason) =>
      typeof reason === 'object'
        ? `Schreibgeschützt: Nur ${capabilities[reason.needs]} diese Ebene ändern.`
        : 'Schreibgeschützt: Sie können diese Ebene nicht ändern.',
    readOnlyCrm: bidi`Schreibgeschützt: ${crm} nimmt keine Änderungen aus diesem Add-In an.`,
    unsavedAt: (levels) => `Nicht gespeicherte Änderungen: ${format.list(levels)}`,
    readOnlyOption: 'Sie können diese Einstellung hier nicht ändern',

    inherit: (scope, inherited) => bidi`${terms.useParent[scope]} (${terms.value(inherited)})`,
    inheritOf: (scope, inherited, label) => bidi`${terms.useParent[scope]} (${terms.value(inherited)}), ${label}`,
    constraint: (id, constraint) => {
      const setting = settings[id];
      if (constraint === 'not blank') return 'Dieser Wert darf nicht leer sein.';
      if (setting.kind !== 'interval') return 'Wählen Sie einen der Werte.';
      return `Geben Sie eine ganze Zahl von ${format.number(setting.min)} bis ${format.number(setting.max)} ein (in Sekunden)`;
    },
    changed: 'Geändert, nicht gespeichert',
    canOverride,
    canOverrideOf: (scope, label) => `${canOverride(scope)}, ${label}`,
    sameAsInherited: 'Entspricht dem übergeordneten Wert',
    removeOverride: 'Eigenen Wert entfernen',
    removeOverrideOf: (label) => `Eigenen Wert entfernen, ${label}`,
    withChanges: 'Mit Ihren Änderungen:',

    bar: {
      label: 'Nicht gespeicherte Änderungen',
      count: (count) => `${format.number(count)} ${format.plural(count) === 'one' ? 'Änderung' : 'Änderungen'}`,
      problems: (count) =>
        `${format.number(count)} ${format.plural(count) === 'one' ? 'Wert' : 'Werte'} zu korrigieren`,
      conflicts: (count) =>
        `${format.number(count)} ${format.plural(count) === 'one' ? 'Konflikt' : 'Konflikte'} zu lösen`,
      notPersistent:
        'Auf diesem Gerät gehen nicht gespeicherte Änderungen beim Schließen verloren. Speichern Sie vorher.',
      discard: 'Änderungen verwerfen',
      save: 'Speichern',
      checking: 'Wird geprüft…',
      saving: 'Wird gespeichert…',
    },

    review: reviewMessages,

    impact: {
      title: 'Was dann geschieht',
      nothing: 'Korrigieren Sie alle Werte, um zu sehen, was geschieht.',
      fresh: (sentence) => `Neu: ${sentence}`,
      lost: (labels, why) => {
        const reason =
          why === 'nothing_syncs'
            ? 'Es wird nichts synchronisiert'
            : `Die Sync-Richtung ist nicht „${terms.directions.bidirectional}“`;
        return `${format.list(labels)} ${isOne(labels.length) ? 'wird' : 'werden'} wirkungslos: ${reason}.`;
      },
      regained: (labels) => `${format.list(labels)} ${isOne(labels.length) ? 'wird' : 'werden'} wieder wirksam.`,
      enforced: (scope) =>
        `${whoCan(scope)} dann keine eigenen Werte mehr festlegen. Vorhandene bleiben gespeichert, gelten aber nicht.`,
      released: (scope) => `${whoCan(scope)} dann wieder eigene Werte festlegen. Vorhandene gelten wieder.`,
    },

    audience: {
      counting: 'Personen werden gezählt…',
      inheriting: (count) => `${people(count)} ${isOne(count) ? 'verwendet' : 'verwenden'} diesen Wert`,
      overriding: (count) =>
        count === 0
          ? 'Niemand hat einen eigenen Wert'
          : `${people(count)} ${isOne(count) ? 'hat' : 'haben'} einen eigenen Wert`,
      willInherit: (count) =>
        count === 0
          ? 'Niemand wird diesen Wert verwenden'
          : `${people(count)} ${isOne(count) ? 'wird' : 'werden'} diesen Wert verwenden`,
      willOverride: (count) =>
        count === 0
          ? 'Niemand hat einen eigenen Wert'
          : `${people(count)} ${isOne(count) ? 'wird' : 'werden'} ihren eigenen Wert behalten`,
      willBeSetAside: (count) => `${ownValues(count)} ${isOne(count) ? 'gilt' : 'gelten'} dann nicht mehr`,
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
    discardOne: (label) => `Verwerfen, ${label}`,
    discardShort: 'Verwerfen',

    saved: {
      title: 'Konfiguration gespeichert',
      next: 'Sie gilt ab der nächsten Synchronisierung.',
    },

    stale: {
      title: 'Jemand anderes hat Änderungen gespeichert',
      ownTitle: 'Sie haben an anderer Stelle gespeichert',
      next: 'Ihre Änderungen bleiben erhalten. Prüfen Sie sie, und speichern Sie dann erneut.',
      nothingLeft: 'Ihre Werte sind bereits gespeichert. Es gibt nichts mehr zu speichern.',
      decide: 'Wählen Sie, welcher Wert gelten soll.',
    },

    conflict: {
      title: (label) => `${label}: zwei Änderungen`,
      theirs: (who, value, at) =>
        bidi`${who === undefined ? 'Jemand' : terms.author(who)} hat „${value}“ gespeichert${at === undefined ? '' : ` (${format.moment(new Date(at))})`}`,
      mine: (value) => bidi`Ihr Wert „${value}“ ist nicht gespeichert`,
      keepMine: (value) => bidi`Meinen Wert behalten (${value})`,
      useTheirs: (value) => bidi`Anderen Wert übernehmen (${value})`,
      edit: 'Bearbeiten',
      editOf: (label) => `Bearbeiten, ${label}`,
    },
  } satisfies EditorMessages;
};
