import type { SupportMessages } from '../english/support';

export const support: SupportMessages = {
  title: 'Hilfe zur Sync-Richtlinie',
  languages: 'Sprachen',
  introduction:
    'Die Sync-Richtlinie ist ein Add-In für Outlook. Neben Ihren Mails zeigt sie, was zwischen dem CRM Ihres Unternehmens und Outlook synchronisiert wird, in welcher Richtung, wie oft und wer das bestimmt hat. Administratoren ändern diese Einstellungen dort.',
  crm: 'Ihr CRM',
  contact: {
    title: 'An wen Sie sich wenden können',
    link: 'Support Ihrer Organisation',
    people:
      'Fragen Sie die Administratoren Ihres CRM oder Ihre IT-Abteilung. Sie haben das Add-In eingerichtet und bestimmen, wer seine Einstellungen sehen und ändern darf.',
    diagnostics:
      'Senden Sie ihnen, was der Bereich anzeigt, mit den Details: Öffnen Sie das Menü „Mehr“ (⋯), dann „Info“, und wählen Sie „Diagnosedaten kopieren“. Der Text enthält die Version, Ihr Konto, die Adresse des CRM, die Anforderungs-ID des letzten Fehlers und Angaben zu Outlook und Ihrem Browser. Er enthält kein Kennwort und keine Einstellungen.',
  },
  problems: {
    title: 'Wenn etwas nicht funktioniert',
    all: {
      missing: {
        problem: 'Die Schaltfläche „Sync-Richtlinie anzeigen“ fehlt',
        advice:
          'Öffnen Sie eine Mail oder einen Termin, auf dem Smartphone eine empfangene Mail. Wenn die Schaltfläche auch dort fehlt, bitten Sie Ihre Administratoren um das Add-In.',
      },
      tooOld: {
        problem: 'Dieses Outlook ist zu alt',
        advice: 'Aktualisieren Sie Office, oder verwenden Sie das neue Outlook oder Outlook im Web.',
      },
      signIn: {
        problem: 'Sie können sich nicht anmelden',
        advice:
          'Drücken Sie „Anmelden“, und lassen Sie Popupfenster für Outlook zu. Wenn Ihr Browser Cookies und Websitedaten blockiert, lassen Sie diese für die Website des Add-Ins zu.',
      },
      unreachable: {
        problem: 'Das CRM oder der Server des Add-Ins ist nicht erreichbar',
        advice:
          'Prüfen Sie Ihr Netzwerk. Wenn es eine Anmeldung verlangt, etwa im Hotel, öffnen Sie zuerst eine Webseite in einem Browser, und melden Sie sich dort an. Versuchen Sie es dann erneut; Ihre Änderungen bleiben erhalten.',
      },
      noAccess: {
        problem: 'Sie haben keinen Zugriff oder können eine Einstellung nicht ändern',
        advice: 'Der Bereich nennt, wen Sie fragen können. Wenden Sie sich sonst an die Administratoren des CRM.',
      },
      updated: {
        problem: 'Dieses Add-In wurde aktualisiert',
        advice:
          'Schließen Sie den Bereich, und öffnen Sie ihn erneut. Er bietet Ihnen die Änderungen an, die Sie noch nicht gespeichert hatten.',
      },
      notSetUp: {
        problem: 'Dieses Add-In ist nicht richtig eingerichtet',
        advice: 'Senden Sie die ganze Meldung an Ihre Administratoren: Sie nennt den Fehler.',
      },
    },
  },
  privacy: {
    title: 'Datenschutz',
    link: 'Datenschutzhinweise Ihrer Organisation',
    facts: {
      outlook:
        'Outlook zeigt an, dass das Add-In das geöffnete Element lesen darf. Es braucht diese Berechtigung, um eine neue Mail an die Person zu öffnen, die einen Wert festgelegt hat. Es liest keine Mails, Termine oder Kontakte.',
      reads:
        'Es liest Sprache, Design und Version von Outlook sowie im CRM die Sync-Richtlinie, ihren Verlauf und die Namen der Personen darin.',
      device:
        'Es speichert auf Ihrem Gerät: die Richtlinie, die Sie zuletzt gesehen haben, und das Konto, zu dem sie gehört, nicht gespeicherte Änderungen (höchstens 30 Tage), Design und Sprache sowie die Adressen seiner Konfiguration. In Ihrem Postfach speichert es nur Design und Sprache.',
      signIn:
        'Zugriffstoken sind nur im Arbeitsspeicher, bis der Bereich geschlossen wird. Ihr Kennwort erfährt das Add-In nie.',
      changes:
        'Wenn Sie eine Einstellung ändern, zeichnet das CRM Ihren Namen, die Zeit und den Grund auf, den Sie angeben.',
      requests:
        'Es sendet Anforderungen nur an seine eigene Website, an das CRM und an die Anmeldung Ihrer Organisation. Nutzungsdaten sammelt es nicht. Jedes Add-In muss ein Skript von Microsoft laden, office.js, das es mit Outlook verbindet.',
    },
  },
  terms: {
    title: 'Nutzungsbedingungen',
    link: 'Nutzungsbedingungen Ihrer Organisation',
    license:
      'Das Add-In ist freie Software unter der MIT-Lizenz. Es wird ohne jede Gewährleistung bereitgestellt, und seine Urheber haften nicht für Schäden, wie in der Lizenz beschrieben.',
    organization: 'Ihre Organisation stellt Ihnen das Add-In bereit und kann eigene Bedingungen haben.',
    licenses: 'Lizenz des Add-Ins und der darin enthaltenen Pakete',
  },
  version: 'Version',
};
