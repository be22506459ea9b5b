import { bidi } from '../../../i18n/leftToRight';
import { roleOf } from '../../../policy/role';
import type { DemonstrationPerson } from '../../../server/demonstration/demonstration';
import type { PageMessages } from '../english/page';
import type { PaneMessages } from '../paneMessages';

export const page = ({ demonstration, reader, menu, format }: PaneMessages): PageMessages => {
  const roleName = (person: DemonstrationPerson): string => demonstration.roles[roleOf(person.capabilities)];
  const countOf = (mails: number): string =>
    `${format.number(mails)} ${format.plural(mails) === 'one' ? 'E-Mail' : 'E-Mails'}`;

  return {
    title: 'Sync-Richtlinie für Outlook: Vorschau',
    introduction: {
      title: 'Sehen, was synchronisiert wird und wer das bestimmt hat',
      text: (mails) =>
        `Sync-Richtlinie ist ein Outlook-Add-In für Unternehmen mit der Kundendatenbank OroCRM. Es zeigt, was zwischen beiden synchronisiert wird und wer das bestimmt hat; Administratoren ändern es dort. Dieser Rundgang hat ${countOf(mails)}: Jedes Mal sind Sie eine andere Person.`,
    },
    about: 'Eine Vorschau ohne Outlook. Das CRM wird in diesem Browser simuliert.',

    client: {
      title: 'E-Mail',
      search: 'Suchen',
      tabs: ['Start', 'Ansicht', 'Hilfe'],
      newMail: 'Neue E-Mail',
      actions: {
        delete: 'Löschen',
        archive: 'Archivieren',
        reply: 'Antworten',
        forward: 'Weiterleiten',
        flag: 'Kennzeichnen',
      },
      folders: {
        inbox: 'Posteingang',
        drafts: 'Entwürfe',
        sent: 'Gesendet',
        archive: 'Archiv',
        deleted: 'Gelöscht',
      },
    },

    mail: {
      list: 'Posteingang',
      tour: (mails) => `Rundgang: ${countOf(mails)}`,
      unread: 'Ungelesen',
      message: 'Nachricht',
      greeting: (name) => bidi`Hallo ${name},`,
      to: (name) => bidi`An ${name}`,
      position: (position, mails, person) =>
        `Rundgang, E-Mail ${format.number(position)} von ${format.number(mails)} · ${roleName(person)}`,
      you: (person) => bidi`Sie sind jetzt ${person.name}`,
      as: (person) => bidi`Als ${person.name} · ${roleName(person)}`,
      next: (subject) => `Nächste E-Mail: ${subject}`,
      again: 'Rundgang von vorn beginnen',
    },

    newMail: {
      title: 'Neue E-Mail',
      to: 'An',
      subject: 'Betreff',
      text: 'Nachricht',
      note: 'In Outlook würden Sie die E-Mail von hier aus senden. Diese Vorschau sendet nichts.',
      close: 'Zurück zum Rundgang',
    },

    panes: {
      title: reader.title,
      back: 'Zurück zur E-Mail',
      close: menu.close,
      frame: 'Aufgabenbereich',
      width: 'Breite des Bereichs',
      pixels: (width) => `${format.number(width)} Pixel`,
      yours: 'Ihr Bereich',
      of: (name) => bidi`Bereich von ${name}`,
      show: (name) => bidi`Bereich von ${name} anzeigen`,
      hide: (name) => bidi`Bereich von ${name} ausblenden`,
    },

    controls: {
      title: 'Demo-Optionen',
      theme: menu.appearance.theme,
      themes: menu.appearance.themes,
      language: menu.appearance.language,
      direction: 'Textrichtung',
      directions: { auto: 'Wie die Sprache', ltr: 'Von links nach rechts', rtl: 'Von rechts nach links' },
      text: 'Textgröße',
      textSizes: { '100': '100 %', '200': '200 %' },
      reload: 'Bereich neu laden',
      startOver: 'Neu beginnen',
      break: 'Störung auslösen',
      breakHint: 'In jedem dieser Fälle muss der Bereich benutzbar bleiben.',
      broken: (fault) => `Störung: ${fault}`,
      repair: 'Beheben',
      groups: {
        network: 'Netzwerk',
        rights: 'Anmeldung und Rechte',
        crm: 'Das CRM',
        answers: 'Antworten',
        device: 'Dieses Gerät',
      },
    },
  };
};
