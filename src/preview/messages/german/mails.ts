// Colleagues address each other as "du"; the messages around their mails use "Sie".
import type { CreateMails } from '../english/mails';
import { text } from '../text';

export const mails: CreateMails = ({ terms, reader, sources, editor, menu, overview, format }, { controls }) => {
  const { labels, labelParts, directions, levels, useParent, value } = terms;
  const { save, effects } = editor.bar;
  const crmInterval = labelParts('crmSyncInterval').name;
  return {
    tom: {
      subject: 'Wo deine Aufgaben sind',
      text: `Deine Aufgaben sind nicht verloren. Seit dem ${format.day('2026-11-02T09:00:00Z')} bleiben sie in OroCRM und werden nicht mehr mit Outlook synchronisiert. Sieh dir die Sync-Richtlinie an:`,
      steps: [
        text`Suche ${labels.tasks}: Dort steht ${value(false)}. Kontakte und Termine werden weiterhin synchronisiert.`,
        text`Klicke in dieser Zeile auf ${'Acme · Grace'}. Du siehst, wer die Aufgaben wann und warum ausgeschaltet hat und woher ein Wert kommen kann: vom Standard, vom System, von deiner Organisation oder von dir.`,
        text`Brauchst du sie? Klicke auf ${reader.request.writeTo('Grace')}, um mich zu fragen.`,
      ],
    },
    sven: {
      subject: 'Warum nur in eine Richtung?',
      text: 'Du hast gefragt, warum deine Änderungen in Outlook verschwinden. Bei Globex wird nur in eine Richtung synchronisiert: OroCRM aktualisiert Outlook, umgekehrt wird nichts übertragen.',
      steps: [
        text`Oben zeigt der Pfeil von OroCRM nach Outlook. Darunter steht: ${reader.summary.oneWay.crm_to_outlook}.`,
        // Not at the end of a sentence: its date can end with a full stop.
        text`Bei ${labels.direction} steht neben einem Schloss ${reader.row.enforcedFor('Globex', '2026-09-21T11:15:00Z')}: Niemand bei Globex kann für sich eine andere Richtung festlegen.`,
        text`Klicke in dieser Zeile auf ${'Globex · Maya'}, um meinen Grund zu lesen. Klicke weiter unten auf ${sources.effects.show}, um jeden Fall zu sehen.`,
      ],
    },
    lena: {
      subject: 'Dein eigenes Intervall',
      text: 'Wo nichts erzwungen ist, kannst du für dich andere Werte festlegen als die Richtlinie von Acme. Einen eigenen Wert hast du schon: Für dich wird Outlook jede Minute auf Änderungen geprüft.',
      steps: [
        text`Suche weiter unten ${labelParts('outlookSyncInterval').name}. Dein Wert ist ${format.number(60)}; alle anderen haben 30.`,
        text`Aktiviere ${editor.inherit('user', 30)}, und klicke dann auf ${save}. Eine Übersicht öffnet sich: Die Änderung gilt nur für dich.`,
        text`Klicke in der Übersicht auf ${save}. Wenn du die Änderung zurücknehmen willst, klicke auf ${editor.saved.undo}, und speichere dann noch einmal.`,
      ],
    },
    grace: {
      subject: 'OroCRM seltener abfragen?',
      text: 'OroCRM ist morgens langsam. Könnten wir es alle zehn statt alle fünf Minuten auf Änderungen prüfen?',
      steps: [
        text`Suche weiter unten ${crmInterval}, und gib 600 ein (Sekunden). Noch ist nichts gespeichert.`,
        text`Klicke auf ${save}. Eine Übersicht öffnet sich und zeigt, wie viele Personen die Änderung erreicht. Sie würde auch warnen, wenn dabei Daten gelöscht oder überschrieben werden könnten; bei dieser Änderung kann das nicht geschehen.`,
        text`Klicke in der Übersicht auf ${save}. Später findest du im Menü ⋯ (${menu.label}) unter ${menu.history} jede Änderung und kannst frühere Werte wiederherstellen.`,
      ],
    },
    yusuf: {
      subject: 'Wir beide, eine Einstellung',
      text: 'Wir ändern beide die Richtlinie von Acme. In unserem alten Programm galt ohne jeden Hinweis, was zuletzt gespeichert wurde. Hier siehst du meinen Wert, bevor deiner ihn ersetzt. Probiere es mit beiden Bereichen aus:',
      steps: [
        text`Öffne meinen Bereich neben deinem:`,
        text`Suche in beiden Bereichen weiter unten ${crmInterval}. Gib in deinem 900 ein, ohne zu speichern. Gib in meinem 1200 ein, und speichere.`,
        text`Klicke in deinen Bereich. Er zeigt beide Werte und von wem sie sind. Wähle einen, bestätige ihn mit der Schaltfläche darunter, und speichere dann.`,
      ],
    },
    maya: {
      subject: 'Geht es auch beidseitig?',
      text: 'Ich hätte gern, dass meine Änderungen in Outlook auch in OroCRM ankommen. Was würde dann mit unseren Daten geschehen?',
      steps: [
        text`Wähle bei ${labels.direction} die Option ↔ (${directions.bidirectional}). Noch ist nichts gespeichert.`,
        text`Klicke unten auf ${effects}: Du siehst, was beim Ändern und Löschen anders wäre.`,
        text`Klicke auf ${save}. Die Übersicht warnt davor, dass Daten gelöscht oder überschrieben werden können: Ohne ein Häkchen bei ${editor.review.understood} kann niemand speichern. ${editor.review.cancel} führt zurück, ${editor.bar.discard} verwirft die Änderung.`,
      ],
    },
    ines: {
      subject: 'Beide Richtungen für alle?',
      text: 'Was geschieht bei uns, wenn du für alle Organisationen dieselbe Richtung erzwingst? Bei Globex wird nur in eine Richtung synchronisiert.',
      steps: [
        text`Wähle oben ${levels.global}. Deaktiviere bei ${labels.direction} das Kontrollkästchen ${useParent.global}, behalte ↔ bei, und klicke auf das offene Schloss, um die Richtung zu erzwingen.`,
        text`Klicke auf ${save}. Die Übersicht zeigt, wie viele Personen die Änderung erreicht und in welchen Organisationen sich etwas ändert, darunter ${'Globex'}. ${editor.review.cancel} führt zurück.`,
        text`Wähle ${overview.title} im Menü ⋯ (${menu.label}), und öffne eine Einstellung: Du siehst, welche eurer zwölf Organisationen eigene Werte haben.`,
      ],
    },
    nadia: {
      subject: 'Warum du nichts siehst',
      text: 'Du bist neu bei Acme und hast noch keinen Zugriff auf die Sync-Richtlinie. Der Bereich sagt das und zeigt sonst nichts.',
      steps: [
        text`Der Bereich nennt die Personen, die dir Zugriff gewähren können.`,
        text`Mit ${reader.request.writeTo('Grace Weber')} beginnst du eine E-Mail mit der Bitte um Zugriff.`,
        text`Das war der Rundgang. Öffne die E-Mail einer Person, die verwaltet, und störe unter ${controls.title} ganz unten das Netzwerk oder das CRM: Sieh dir an, was der Bereich dann tut.`,
      ],
    },
  };
};
