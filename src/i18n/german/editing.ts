// What somebody meets who may change settings, in German: controls, the bar of changes, what will happen, the review, two editors.
// To override is "abweichen": "überschreiben" is what happens to data.
import type { Scope } from '../../policy/scopes';
import type { Risk } from '../../policy/risks';
import { settings } from '../../policy/settings';
import { translated, type EditingCatalogue } from '../catalogue';
import type { EditingWords } from '../english/editing';
import type { Terms } from '../terms';
import type { Formats } from '../formats';

const words = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const capabilities = {
    system_configuration: 'Personen, die das System konfigurieren dürfen,',
    organization_configuration: 'Administratoren dieser Organisation',
    own_configuration: 'Personen, die ihre eigenen Einstellungen konfigurieren dürfen,',
  };
  const risks: Record<Exclude<Risk, 'unknown'>, string> = {
    deleted_from_outlook: `ein in ${crm} gelöschter Datensatz wird aus Outlook gelöscht`,
    crm_edit_overwritten: `eine nur in ${crm} vorgenommene Änderung wird durch den Stand in Outlook überschrieben`,
    outlook_edit_overwritten_on_conflict:
      'eine Änderung in Outlook wird überschrieben, wenn auf beiden Seiten geändert wurde',
    crm_edit_overwritten_on_conflict: `eine Änderung in ${crm} wird überschrieben, wenn auf beiden Seiten geändert wurde`,
    outlook_edit_not_sent: `eine Änderung in Outlook wird künftig nicht mehr in ${crm} ankommen`,
    crm_edit_not_sent: `eine Änderung in ${crm} wird künftig nicht mehr in Outlook ankommen`,
  };
  const sentenceOf = (found: readonly Risk[]): string => {
    const known = found.flatMap((risk) => (risk === 'unknown' ? [] : [risks[risk]]));
    if (known.length === 0) return 'Dieses Add-In kann nicht erkennen, was gelöscht oder überschrieben wird.';
    const more = found.includes('unknown') ? ['dieses Add-In kann nicht erkennen, was sonst noch geschehen wird'] : [];
    return `${[...known, ...more].map(format.capitalise).join('. ')}.`;
  };
  const whoCan = (scope: Scope): string =>
    scope === 'global' ? 'Organisationen und Benutzer können' : 'Benutzer können';
  const canOverride = (scope: Scope): string => `${whoCan(scope)} abweichen`;
  const isOne = (count: number): boolean => format.plural(count) === 'one';
  const people = (count: number): string => `${format.number(count)} ${isOne(count) ? 'Person' : 'Personen'}`;
  const saved = (who: string | null | undefined): string => (who === undefined ? 'Jemand' : (who ?? crm));

  return {
    level: 'Ebene',
    organization: 'Organisation',
    levels: { global: 'System', organization: 'Organisation', user: 'Ich' },
    refusal: (reason) =>
      typeof reason === 'object'
        ? `Schreibgeschützt: Nur ${capabilities[reason.needs]} können diese Ebene ändern.`
        : 'Schreibgeschützt: Sie können diese Ebene nicht ändern.',
    readOnlyCrm: `Schreibgeschützt: ${crm} nimmt von hier keine Änderungen an.`,
    unsavedAt: (levels) => `Nicht gespeicherte Änderungen: ${format.list(levels)}`,
    readOnlyOption: `${crm} lässt Sie diese Einstellung hier nicht ändern`,
    newerValue: `${crm} hat hier Werte, die dieses Add-In nicht kennt. Nehmen Sie die Änderung in ${crm} vor.`,

    inherit: (scope, inherited) => `${terms.useParent[scope]} (${terms.value(inherited)})`,
    inheritOf: (scope, inherited, label) => `${terms.useParent[scope]} (${terms.value(inherited)}), ${label}`,
    constraint: (id, constraint) => {
      const setting = settings[id];
      if (constraint === 'not blank') return 'Dieser Wert darf nicht leer sein.';
      if (setting.kind !== 'interval') return 'Wählen Sie einen der Werte.';
      return `Geben Sie eine ganze Zahl von ${format.number(setting.min)} bis ${format.number(setting.max)} ein (Sekunden)`;
    },
    changed: 'Geändert, nicht gespeichert',
    canOverride,
    canOverrideOf: (scope, label) => `${canOverride(scope)}, ${label}`,
    sameAsInherited: 'Entspricht dem übernommenen Wert',
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
      notKept:
        'Dieses Gerät merkt sich nichts: Was Sie nicht speichern, geht verloren, sobald dieser Bereich geschlossen wird.',
      discard: 'Änderungen verwerfen',
      save: 'Speichern',
      checking: 'Wird geprüft…',
      saving: 'Wird gespeichert…',
    },

    review: {
      title: 'Diese Einstellungen speichern?',
      what: 'Was sich ändert',
      where: (scope, name) => {
        if (scope === 'user') return 'Diese Einstellungen gelten nur für Sie.';
        return scope === 'global'
          ? 'Diese Einstellungen gelten für das System.'
          : `Diese Einstellungen gelten für die Organisation ${name}.`;
      },
      audience: ({ reached, changed, setAside }) =>
        [
          `Diese Einstellungen werden ${reached === 0 ? 'niemanden' : people(reached)} erreichen.`,
          reached === 0
            ? ''
            : `Die wirksamen Werte werden sich für ${changed === 0 ? 'niemanden' : people(changed)} ändern.`,
          setAside === 0 ? '' : `Eigene Werte von ${people(setAside)} werden außer Kraft gesetzt.`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      changedSince: 'Inzwischen geändert',
      changedBy: (who) =>
        `${who.length === 0 ? 'Inzwischen hat sich etwas geändert' : `${format.list(who)} ${who.length > 1 ? 'haben' : 'hat'} inzwischen gespeichert`}. Unten steht, was Ihre Änderungen jetzt bewirken würden.`,
      effect: 'Die Änderung wird bei der nächsten Synchronisierung wirksam.',
      riskTitle: 'Dabei können Daten gelöscht oder überschrieben werden',
      stopTitle: 'Änderungen an Datensätzen werden künftig nicht mehr übertragen',
      risk: ({ types, risks: found }) =>
        types.length === 0 ? sentenceOf(found) : `${terms.types(types)}: ${sentenceOf(found)}`,
      peopleAtRisk: (count, found) => `${people(count)}: ${sentenceOf(found)}`,
      atRisk: (count) => `Insgesamt ${isOne(count) ? 'wird' : 'werden'} ${people(count)} betroffen sein.`,
      organizations: 'Organisationen, deren Richtlinie sich ändern wird',
      people,
      setAside: (who, label, value, at) =>
        `${label}: Der Wert „${value}“, festgelegt von ${who ?? crm} am ${format.day(at)}, wird außer Kraft gesetzt.`,
      moreOrganizations: (count) =>
        isOne(count) ? 'und 1 weitere Organisation' : `und ${format.number(count)} weitere Organisationen`,
      unknownTitle: 'Die Auswirkungen auf andere sind nicht bekannt',
      unknown: (scope) =>
        scope === 'global'
          ? `${crm} gibt nicht an, was sich für Organisationen und Personen ändern wird.`
          : `${crm} gibt nicht an, was sich für Personen ändern wird.`,
      understood: 'Ich habe das verstanden',
      notUnderstood: 'Aktivieren Sie dieses Kontrollkästchen, um zu speichern.',
      reason: 'Grund (optional)',
      save: 'Speichern',
      cancel: 'Weiter bearbeiten',
    },

    impact: {
      title: 'Was dann geschieht',
      nothing: 'Nichts, solange ein Wert zu korrigieren ist.',
      fresh: (sentence) => `Neu: ${sentence}`,
      lost: (labels, why) => {
        const reason =
          why === 'nothing_syncs'
            ? 'Nichts wird synchronisiert'
            : `wirksam nur bei der Richtung „${terms.directions.bidirectional}“`;
        return `${format.list(labels)} ${isOne(labels.length) ? 'verliert' : 'verlieren'} die Wirkung: ${reason}.`;
      },
      regained: (labels) => `${format.list(labels)} ${isOne(labels.length) ? 'wird' : 'werden'} wieder wirksam.`,
      enforced: (scope) =>
        `${whoCan(scope)} nicht mehr abweichen: Eigene Werte bleiben gespeichert, sind aber nicht wirksam.`,
      released: (scope) => `${whoCan(scope)} wieder abweichen: Eigene Werte werden wirksam.`,
    },

    reach: {
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
          : `${people(count)} ${isOne(count) ? 'wird' : 'werden'} den eigenen Wert behalten`,
      willBeSetAside: (count) => `Der eigene Wert von ${people(count)} wird nicht wirksam sein`,
      overruled: (count) => `Der eigene Wert von ${people(count)} ist nicht wirksam`,
      who: (count, label) => `${count}, ${label}`,
      person: (name, organization) => `${name}, ${organization}`,
      more: 'Weitere Personen anzeigen',
      nobody: 'Niemand mehr',
    },

    left: {
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
      next: 'Sie wird bei der nächsten Synchronisierung wirksam.',
    },

    stale: {
      title: 'Inzwischen hat jemand anderes gespeichert',
      ownTitle: 'Sie haben inzwischen an anderer Stelle gespeichert',
      next: 'Ihre Änderungen bleiben erhalten. Prüfen Sie sie, und speichern Sie dann erneut.',
      nothingLeft: 'Gespeichert wurden dieselben Werte, die Sie gewählt hatten: Es bleibt nichts zu speichern.',
      decide: 'Ihre Änderungen bleiben erhalten. Entscheiden Sie, wo dieselbe Einstellung zweimal geändert wurde.',
    },

    conflict: {
      title: (label) => `${label}: zwei Änderungen`,
      theirs: (who, value, at) =>
        `${saved(who)} hat „${value}“ gespeichert${at === undefined ? '' : ` (${format.moment(new Date(at))})`}`,
      mine: (value) => `Sie haben „${value}“, nicht gespeichert`,
      keepMine: (value) => `Meinen Wert behalten (${value})`,
      useTheirs: (value) => `Anderen Wert übernehmen (${value})`,
      edit: 'Bearbeiten',
      editOf: (label) => `Bearbeiten, ${label}`,
    },
  } satisfies EditingWords;
};

export const germanEditing = translated<EditingCatalogue>()(words);
