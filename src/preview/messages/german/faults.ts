import type { FaultMessages } from '../english/faults';
import type { PaneMessages } from '../paneMessages';

const save = 'Ändern Sie einen Wert, und speichern Sie.';
const reload = 'Laden Sie den Bereich neu.';

export const faults = ({ reader }: PaneMessages): FaultMessages => {
  const press = `Klicken Sie im Bereich auf „${reader.header.refresh}“`;
  const refresh = `${press}.`;
  const either = `${press}, oder ändern Sie einen Wert, und speichern Sie.`;
  return {
    fine: { label: 'Alles funktioniert' },

    slow: { label: 'Langsam: jede Antwort 4 Sek. verspätet', hint: either },
    offline: {
      label: 'Dieses Gerät ist offline',
      hint: 'Sehen Sie sich den Bereich an. Laden Sie ihn dann neu, oder speichern Sie.',
    },
    unreachable: { label: 'Das CRM ist nicht erreichbar', hint: either },
    'no-answer': { label: 'Nie eine Antwort', hint: either },
    stuck: { label: 'Eine halbe Antwort, dann nichts', hint: either },
    'late-answer': {
      label: 'Eine Antwort 6 Sek. verspätet',
      hint: `${press}. Ändern Sie dann sofort einen Wert, und speichern Sie.`,
    },
    'reset-after-save': { label: 'Gespeichert, dann Verbindung getrennt', hint: save },
    'bad-gateway': { label: 'Ein Gateway meldet einen Fehler (502)', hint: either },
    'gateway-timeout': { label: 'Ein Gateway wartet nicht länger (504)', hint: either },
    'captive-portal': { label: 'Anmeldeseite eines Gastnetzwerks', hint: refresh },
    'captive-redirect': { label: 'Weiterleitung zu einer solchen Seite (302)', hint: refresh },

    'token-expired': { label: 'Die Anmeldung ist abgelaufen', hint: either },
    'signed-out': { label: 'Abgemeldet', hint: either },
    'no-access': { label: 'Kein Zugriff', hint: reload },
    'right-taken-away': {
      label: 'Das Recht zum Ändern wurde entzogen',
      hint: 'Ändern Sie mit Administratorrechten einen Wert, und speichern Sie.',
    },
    'person-changed': { label: 'Jemand anderes ist angemeldet', hint: refresh },

    'not-found': { label: 'Nicht gefunden', hint: reload },
    'switched-off': { label: 'Die API ist ausgeschaltet', hint: reload },
    'in-progress': { label: 'Eine Änderung wird noch gespeichert: einmal', hint: save },
    'in-progress-for-long': { label: 'Eine Änderung wird noch gespeichert: sehr lange', hint: save },
    'refused-values': { label: 'Werte werden abgelehnt', hint: save },
    'read-only': { label: 'Nimmt keine Änderungen an, vorher gemeldet', hint: refresh },
    'refuses-changes': { label: 'Nimmt keine Änderungen an, spät gemeldet', hint: save },
    'too-many': { label: 'Zu viele Anforderungen: 20 Sek. lang', hint: either },
    'too-many-for-long': { label: 'Zu viele Anforderungen: jahrelang', hint: either },
    'too-many-until': { label: 'Zu viele Anforderungen: bis zu einem Datum', hint: either },
    'too-many-no-time': { label: 'Zu viele Anforderungen: ohne Zeitangabe', hint: either },
    'too-many-odd-time': { label: 'Zu viele Anforderungen: seltsame Zeitangabe', hint: either },
    'not-available': { label: 'Nicht verfügbar: 5 Sek. lang', hint: either },
    'error-after-save': { label: 'Gespeichert, dann ein Fehler', hint: save },
    'internal-error': { label: 'Ein Fehler im CRM', hint: either },

    malformed: { label: 'Ein halbes Dokument', hint: refresh },
    empty: { label: 'Leer (204)', hint: refresh },
    'empty-body': { label: 'Leer (200)', hint: refresh },
    'wrong-type': { label: 'Anderer Medientyp', hint: refresh },
    huge: { label: '10 MB groß', hint: refresh },
    'many-options': { label: 'Mit hunderttausend Optionen', hint: refresh },
    'newer-crm': { label: 'Von einem neueren CRM', hint: refresh },
    'older-crm': { label: 'Von einem älteren CRM', hint: refresh },
    'out-of-range': { label: 'Ein Wert außerhalb der Grenzen', hint: refresh },
    'far-out-of-range': { label: 'Werte weit außerhalb der Grenzen', hint: refresh },
    'other-types': { label: 'Werte anderer Typen', hint: refresh },

    storage: { label: 'Der Webspeicher meldet Fehler', hint: reload },
    'storage-full': {
      label: 'Der Webspeicher ist voll',
      hint: 'Ändern Sie einen Wert, speichern Sie, und laden Sie dann den Bereich neu.',
    },
    clock: { label: 'Die Uhr geht einen Tag vor', hint: reload },
  };
};
