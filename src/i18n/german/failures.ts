import type { Failure } from '../../client/failure';
import type { Mistake } from '../../config/config';
import type { Person } from '../../policy/policy';
import type { FailureMessages } from '../english/failures';
import type { Terms } from '../terms';
import { isGateway, isLong, unbroken, type FailureMessage } from '../failureMessage';
import type { Formats } from '../formats';
import { bidi, isolateAll } from '../leftToRight';

const again = 'Versuchen Sie es in Kürze erneut.';
const network = 'Prüfen Sie Ihr Netzwerk, und versuchen Sie es dann erneut.';

export const failures = (format: Formats, { crm }: Terms) => {
  const namesOf = (people: readonly Person[]): string =>
    format.anyOf(isolateAll(people.map(({ name }) => unbroken(name))));
  const askForAccess = bidi`Bitten Sie die Administratoren von ${crm} um Zugriff.`;

  const retryAdvice = (seconds: number): string => {
    if (seconds === 0) return 'Versuchen Sie es in Kürze erneut.';
    return isLong(seconds)
      ? 'Versuchen Sie es später erneut.'
      : `Sie können es in ${format.duration(Math.ceil(seconds))} erneut versuchen.`;
  };

  const describeMistake = (mistake: Mistake): string => {
    if (mistake.kind === 'not_found') return `Die Datei wurde nicht gefunden (${mistake.status})`;
    if (mistake.kind === 'not_json') return 'Die Datei enthält kein gültiges JSON';
    const whats: Record<typeof mistake.kind, string> = {
      missing: 'fehlt',
      unknown: 'ist diesem Add-In nicht bekannt',
      empty: 'ist leer',
      not_object: 'ist kein Objekt',
      not_text: 'ist kein Text',
      not_address: 'ist keine Adresse mit http oder https',
      not_secure: 'muss mit https beginnen, wie die Adresse dieses Bereichs',
      not_client_id: 'ist keine Client-ID',
      not_one_scope: 'ist nicht genau ein Scope',
      not_id: 'enthält Zeichen, die in einer ID nicht zulässig sind',
      not_sign_in: 'ist keine Anmeldung dieses Add-Ins',
      not_list: 'ist keine Liste',
      not_capability: 'ist keine Berechtigung dieses Add-Ins',
    };
    return bidi`${mistake.place === '' ? 'Die Datei' : mistake.place} ${whats[mistake.kind]}`;
  };

  return {
    changesPreserved: 'Ihre Änderungen bleiben erhalten.',
    details: {
      show: 'Details',
      request: (id) => bidi`Anforderung ${id}`,
      status: (code) => `Status ${code}`,
    },
    config: {
      unreachable: { title: 'Der Server des Add-Ins ist nicht erreichbar', next: network },
      timeout: { title: 'Der Server des Add-Ins antwortet nicht', next: again },
      mistake: (mistake) => ({
        title: 'Dieses Add-In ist nicht richtig eingerichtet',
        next: `Bitten Sie Ihre Administratoren, config.json zu prüfen: ${describeMistake(mistake)}.`,
      }),
    },
    signIn: {
      asked: 'Fahren Sie im Anmeldefenster fort.',
      problem: (problem, code) => {
        switch (problem) {
          case 'closed':
            return 'Das Anmeldefenster wurde zu früh geschlossen.';
          case 'blocked':
            return 'Das Anmeldefenster wurde blockiert. Lassen Sie Popupfenster für Outlook zu, und melden Sie sich dann an.';
          case 'late':
            return 'Die Anmeldung hat zu lange gedauert.';
          case 'refused':
            return bidi`Die Anmeldung wurde abgelehnt${code === undefined ? '' : ` (${code})`}. Wenden Sie sich an Ihre Administratoren.`;
          case 'unavailable':
            return 'Der Anmeldedienst ist nicht erreichbar. Prüfen Sie Ihr Netzwerk, und melden Sie sich dann an.';
          case 'no_storage':
            return 'Ihr Browser blockiert Cookies und Websitedaten, die das Anmeldefenster benötigt. Lassen Sie diese für die Website des Add-Ins zu, und melden Sie sich dann an.';
          case 'outdated':
            return 'Dieses Add-In wurde aktualisiert. Schließen Sie den Bereich, öffnen Sie ihn erneut, und melden Sie sich dann an.';
        }
      },
    },
    broken: { title: 'In diesem Add-In ist ein Fehler aufgetreten', next: again },
    notAllowed: (contacts) => ({
      title: 'Sie können diese Einstellungen nicht ändern',
      next:
        contacts.length === 0
          ? askForAccess
          : bidi`${namesOf(contacts)} kann Ihnen Zugriff gewähren oder die Änderungen für Sie vornehmen.`,
    }),
    of: (failure: Failure): FailureMessage => {
      switch (failure.kind) {
        case 'offline':
          return {
            title: 'Sie sind offline',
            next: 'Stellen Sie eine Netzwerkverbindung her, und versuchen Sie es dann erneut.',
          };
        case 'unreachable':
          return { title: bidi`${crm} ist nicht erreichbar`, next: network };
        case 'timeout':
          return { title: bidi`${crm} antwortet nicht`, next: again };
        case 'signed_out':
          return failure.refused
            ? { title: bidi`Ihre Sitzung in ${crm} ist abgelaufen`, next: 'Melden Sie sich erneut an.' }
            : { title: 'Sie sind nicht angemeldet', next: 'Melden Sie sich an, um fortzufahren.' };
        case 'forbidden':
          return {
            title: 'Sie haben keinen Zugriff auf diese Sync-Richtlinie',
            next:
              failure.contacts.length === 0
                ? askForAccess
                : bidi`${namesOf(failure.contacts)} kann Ihnen Zugriff gewähren.`,
          };
        case 'not_found':
          return {
            title: 'Sync-Richtlinie nicht gefunden',
            next: 'Fragen Sie Ihre Administratoren, ob die Outlook-Integration eingerichtet ist.',
          };
        case 'switched_off':
          return {
            title: bidi`Die API von ${crm} ist ausgeschaltet`,
            next: 'Bitten Sie Ihre Administratoren, sie einzuschalten.',
          };
        case 'read_only':
          return {
            title: bidi`${crm} nimmt keine Änderungen aus diesem Add-In an`,
            next: bidi`Kopieren Sie Ihre Änderungen, und nehmen Sie sie in ${crm} vor.`,
          };
        case 'stale':
          return {
            title: 'Jemand anderes hat Änderungen gespeichert',
            next: 'Prüfen Sie sie, und speichern Sie dann erneut.',
          };
        case 'in_progress':
          return { title: 'Ihre Änderungen werden noch gespeichert', next: 'Versuchen Sie es in Kürze erneut.' };
        case 'invalid':
          return {
            title: bidi`${crm} hat Ihre Änderungen nicht angenommen`,
            next: failure.errors.every(({ id }) => id !== undefined)
              ? 'Korrigieren Sie die markierten Einstellungen, und speichern Sie dann erneut.'
              : isolateAll(failure.errors.map(({ detail }) => detail)).join(' '),
          };
        case 'busy':
          return { title: bidi`${crm} ist stark ausgelastet`, next: retryAdvice(failure.retryAfter ?? 0) };
        case 'server_error':
          return {
            title: isGateway(failure.status)
              ? bidi`Die Verbindung zu ${crm} ist fehlgeschlagen`
              : bidi`In ${crm} ist ein Fehler aufgetreten`,
            next: again,
          };
        case 'rejected':
          return { title: bidi`${crm} hat die Anforderung abgelehnt`, next: bidi`${failure.detail}` };
        case 'unreadable':
          return {
            title: bidi`Unerwartete Antwort von ${crm}`,
            next: 'Versuchen Sie es erneut, oder informieren Sie Ihre Administratoren.',
          };
        case 'captive_portal':
          return {
            title: 'Ihr Netzwerk verlangt eine Anmeldung',
            next: 'Öffnen Sie eine Webseite in einem Browser, melden Sie sich beim Netzwerk an, und versuchen Sie es dann erneut.',
          };
      }
    },
  } satisfies FailureMessages;
};
