import type { Filter } from '../../policy/filters';
import type { MenuMessages } from '../english/menu';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export const menu = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const filters: Record<Filter, string> = {
    all: 'Alle Einstellungen',
    overridden: 'Mit eigenem Wert',
    enforced: 'Erzwungen',
    changed: 'Geändert',
  };

  return {
    label: 'Mehr',
    back: 'Zurück',
    close: 'Schließen',

    filter: {
      label: 'Anzeigen',
      filters,
      shown: (filter, count, total) =>
        `${filters[filter]}: ${format.number(count)} von ${format.number(total)} Einstellungen`,
      none: {
        all: 'Es gibt keine Einstellungen.',
        overridden: 'Keine Einstellung hat einen eigenen Wert.',
        enforced: 'Keine Einstellung ist erzwungen.',
        changed: 'Seit Ihrem letzten Besuch hat sich nichts geändert.',
      },
      clear: 'Alle Einstellungen anzeigen',
    },

    history: 'Verlauf',
    overview: 'Abweichungen',

    copy: {
      text: 'Als Text kopieren',
      json: 'Als JSON kopieren',
      title: (name, at) => bidi`Sync-Richtlinie von ${name}, ${format.dateTime(at)}`,
      line: ({ label, value, source, level, who, at, enforced }) =>
        [
          bidi`${label}: ${value}`,
          level === 'default' ? bidi`Standardwert von ${crm}` : bidi`${source}`,
          ...(who === undefined ? [] : [bidi`${terms.author(who)}`]),
          ...(at === undefined ? [] : [format.dateTime(at)]),
          ...(enforced ? ['erzwungen'] : []),
        ].join(', '),
    },

    appearance: {
      title: 'Design und Sprache',
      theme: 'Design',
      language: 'Sprache',
      asOutlook: 'Wie in Outlook',
      themes: { light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
      notPersistent: 'Diese Auswahl kann nicht gespeichert werden. Sie gilt, bis dieser Bereich geschlossen wird.',
      hostLimitations: {
        silent: 'Outlook hat nicht geantwortet: Design und Sprache Ihres Browsers werden verwendet.',
        silentTheme: 'Outlook hat nicht geantwortet: Das Design Ihres Browsers wird verwendet.',
        silentLanguage: 'Outlook hat nicht geantwortet: Die Sprache Ihres Browsers wird verwendet.',
        oldTheme: 'Diese Outlook-Version teilt ihr Design nicht mit: Das Design Ihres Betriebssystems wird verwendet.',
      },
    },

    about: {
      title: 'Info',
      version: 'Version',
      account: 'Konto',
      address: bidi`Adresse von ${crm}`,
      lastError: 'Anforderungs-ID des letzten Fehlers',
      none: 'Keine',
      copy: 'Diagnosedaten kopieren',
      links: { support: 'Support', privacy: 'Datenschutz', terms: 'Nutzungsbedingungen', licenses: 'Lizenzen' },
      newWindow: 'wird in einem neuen Fenster geöffnet',
    },
  } satisfies MenuMessages;
};
