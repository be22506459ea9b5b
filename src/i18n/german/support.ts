import type { SupportMessages } from '../english/support';

export const support: SupportMessages = {
  title: 'Hilfe zur Sync-Richtlinie',
  languages: 'Sprachen',
  introduction:
    'Sync-Richtlinie ist ein Add-In für Outlook. Neben Ihren E-Mails zeigt es, was zwischen dem CRM Ihres Unternehmens und Outlook synchronisiert wird, in welcher Richtung, wie oft und wer das bestimmt hat. Wer dazu berechtigt ist, kann diese Einstellungen dort auch ändern.',
  crm: 'Ihr CRM',
  contact: {
    title: 'An wen Sie sich wenden können',
    link: 'Support Ihrer Organisation',
    people:
      'Fragen Sie die Administratoren Ihres CRM oder Ihre IT-Abteilung. Dort wurde das Add-In eingerichtet, und dort wird bestimmt, wer die Einstellungen sehen und ändern darf.',
    diagnostics:
      'Senden Sie dorthin die Meldung, die der Bereich anzeigt, mit den „Details“. Wenn Sie das Menü „Mehr“ (⋯) öffnen können, wählen Sie außerdem „Info“ und dann „Diagnosedaten kopieren“ aus, und senden Sie auch diesen Text. Er enthält die Version, Ihr Konto, die Adresse des CRM, die Anforderungs-ID des letzten Fehlers und Angaben zu Outlook und Ihrem Browser, aber kein Kennwort und keine Sync-Einstellungen.',
  },
  problems: {
    title: 'Wenn etwas nicht funktioniert',
    all: {
      missing: {
        problem: 'Die Schaltfläche „Sync-Richtlinie anzeigen“ fehlt',
        advice:
          'Öffnen Sie eine E-Mail oder einen Termin, und sehen Sie auch unter Apps nach. Auf dem Smartphone öffnen Sie eine empfangene E-Mail. Wenn die Schaltfläche weiterhin fehlt, bitten Sie Ihre Administratoren um das Add-In.',
      },
      tooOld: {
        problem: 'Dieses Outlook ist zu alt',
        advice: 'Aktualisieren Sie Office, oder verwenden Sie das neue Outlook oder Outlook im Web.',
      },
      signIn: {
        problem: 'Sie können sich nicht anmelden',
        advice:
          'Wählen Sie „Anmelden“ aus, und lassen Sie Popupfenster für Outlook zu. Wenn Ihr Browser Cookies und Websitedaten blockiert, lassen Sie diese für die Website des Add-Ins zu.',
      },
      unreachable: {
        problem: 'Das CRM oder der Server des Add-Ins ist nicht erreichbar',
        advice:
          'Prüfen Sie Ihr Netzwerk. Wenn es eine Anmeldung verlangt, etwa im Hotel, öffnen Sie zuerst eine Webseite in einem Browser, und melden Sie sich dort an. Versuchen Sie es dann erneut; Ihre Änderungen bleiben erhalten.',
      },
      noAccess: {
        problem: 'Sie haben keinen Zugriff oder können eine Einstellung nicht ändern',
        advice: 'Wenn der Bereich jemanden nennt, fragen Sie diese Person, sonst die Administratoren des CRM.',
      },
      updated: {
        problem: 'Dieses Add-In wurde aktualisiert',
        advice:
          'Schließen Sie den Bereich, und öffnen Sie ihn erneut. Nicht gespeicherte Änderungen können Sie dann wiederherstellen.',
      },
      notSetUp: {
        problem: 'Dieses Add-In ist nicht richtig eingerichtet',
        advice: 'Senden Sie die ganze Meldung an Ihre Administratoren. Darin steht, was falsch ist.',
      },
    },
  },
  privacy: {
    title: 'Datenschutz',
    link: 'Datenschutzhinweise Ihrer Organisation',
    facts: {
      outlook:
        'Outlook zeigt an, dass das Add-In das geöffnete Element lesen darf. Es braucht diese Berechtigung, um eine neue E-Mail an jemanden zu öffnen, den Sie fragen möchten, zum Beispiel an die Person, die einen Wert festgelegt hat. Es liest keine E-Mails, Termine oder Kontakte.',
      reads:
        'Es liest Sprache, Design und Version von Outlook und aus dem CRM die Sync-Richtlinie, ihren Verlauf sowie Namen und E-Mail-Adressen der Personen darin. Von der Anmeldung erhält es den Namen Ihres Kontos.',
      device:
        'Auf Ihrem Gerät speichert es die Richtlinien, die Sie gesehen haben, mit dem zugehörigen Konto sowie Entwürfe Ihrer Änderungen (30 Tage lang zur Wiederherstellung angeboten), Design und Sprache und eine Kopie seiner Konfiguration. In Ihrem Postfach speichert es nur Design und Sprache.',
      signIn:
        'Zugriffstoken bleiben nur im Arbeitsspeicher, und nur bis der Bereich geschlossen wird. Ihr Kennwort erfährt das Add-In nie.',
      changes:
        'Wenn Sie eine Einstellung ändern, speichert das CRM Ihren Namen, den Zeitpunkt und gegebenenfalls Ihren Grund.',
      requests:
        'Es sendet Anforderungen nur an seine eigene Website, an das CRM und an die Anmeldung Ihrer Organisation. Wie jedes Outlook-Add-In lädt es außerdem ein Skript von Microsoft, office.js, das es mit Outlook verbindet. Nutzungsdaten sammelt es nicht.',
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
