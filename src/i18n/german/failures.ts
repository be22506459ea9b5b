import type { Failure } from '../../client/failure';
import type { Mistake } from '../../config/config';
import type { Person } from '../../policy/policy';
import type { FailureMessages } from '../english/failures';
import type { Terms } from '../terms';
import { isGateway, isLong, type FailureMessage } from '../failureMessage';
import type { Formats } from '../formats';

export const failures = (format: Formats, { crm }: Terms) => {
  const withId = (text: string, requestId: string | undefined): string =>
    requestId === undefined ? text : `${text} Anforderung ${requestId}.`;

  const namesOf = (people: readonly Person[]): string => format.anyOf(people.map(({ name }) => name));

  const retryAdvice = (seconds: number): string => {
    if (seconds === 0) return 'Versuchen Sie es gleich noch einmal.';
    return isLong(seconds)
      ? `${crm} bittet um eine lange Pause. Versuchen Sie es später noch einmal.`
      : `${crm} bittet um eine Pause von ${format.duration(Math.ceil(seconds))}.`;
  };

  const describeMistake = (mistake: Mistake): string => {
    if (mistake.kind === 'not_found') return `Die Datei config.json fehlt (${mistake.status}).`;
    if (mistake.kind === 'not_json') return 'Die Datei config.json ist kein JSON.';
    const where = mistake.place === '' ? 'config.json' : `${mistake.place} in config.json`;
    const whats: Record<typeof mistake.kind, string> = {
      missing: 'fehlt',
      unknown: 'ist diesem Add-In nicht bekannt',
      empty: 'ist leer',
      not_object: 'ist kein Objekt',
      not_text: 'ist kein Text',
      not_address: 'ist keine Adresse mit http oder https',
      not_secure: 'muss mit https beginnen, wie die Adresse dieses Bereichs',
      not_client_id: 'ist keine Client-ID',
      not_one_scope: 'ist nicht genau ein Bereich (scope)',
      not_sign_in: 'nennt keine Anmeldung, die dieses Add-In hat',
    };
    return `${where} ${whats[mistake.kind]}.`;
  };

  return {
    changesPreserved: 'Ihre Änderungen bleiben erhalten.',
    config: {
      unreachable: {
        title: 'Der Server dieses Add-Ins ist nicht erreichbar',
        next: 'Prüfen Sie Ihr Netzwerk, und versuchen Sie es dann erneut.',
      },
      timeout: {
        title: 'Der Server dieses Add-Ins hat nicht rechtzeitig geantwortet',
        next: 'Versuchen Sie es erneut.',
      },
      mistake: (mistake) => ({
        title: 'Dieses Add-In ist nicht richtig eingerichtet',
        next: `${describeMistake(mistake)} Wer das Add-In verwaltet, kann das beheben.`,
      }),
    },
    signIn: {
      asked: 'Melden Sie sich in dem Fenster an, das sich geöffnet hat.',
      problem: (problem, code) => {
        switch (problem) {
          case 'closed':
            return 'Die Anmeldung wurde vorzeitig geschlossen.';
          case 'blocked':
            return 'Das Anmeldefenster wurde blockiert. Lassen Sie Popupfenster für Outlook zu, und melden Sie sich dann an.';
          case 'late':
            return 'Die Anmeldung hat zu lange gedauert.';
          case 'refused':
            return `Die Anmeldung wurde abgelehnt${code === undefined ? '' : ` (${code})`}. Fragen Sie Ihre Administratoren.`;
          case 'unavailable':
            return 'Die Anmeldung ist nicht erreichbar. Prüfen Sie Ihr Netzwerk, und melden Sie sich dann an.';
        }
      },
    },
    broken: { title: 'In diesem Add-In ist etwas schiefgegangen', next: 'Versuchen Sie es erneut.' },
    moduleNotLoaded: {
      title: 'Die Steuerelemente konnten nicht geladen werden',
      next: 'Prüfen Sie Ihr Netzwerk, und versuchen Sie es dann erneut.',
    },
    notAllowed: (contacts) => ({
      title: 'Sie dürfen diese Einstellungen nicht ändern',
      next:
        contacts.length === 0
          ? 'Das Recht dazu wurde entzogen oder liegt bei jemand anderem.'
          : `Bitten Sie ${namesOf(contacts)} um das Recht oder darum, die Änderungen für Sie vorzunehmen.`,
    }),
    of: (failure: Failure): FailureMessage => {
      switch (failure.kind) {
        case 'offline':
          return {
            title: 'Sie sind offline',
            next: 'Stellen Sie eine Netzwerkverbindung her, und versuchen Sie es dann erneut.',
          };
        case 'unreachable':
          return {
            title: `${crm} ist nicht erreichbar`,
            next: 'Prüfen Sie Ihr Netzwerk, und versuchen Sie es dann erneut.',
          };
        case 'timeout':
          return { title: `${crm} hat nicht rechtzeitig geantwortet`, next: 'Versuchen Sie es erneut.' };
        case 'signed_out':
          return failure.refused
            ? {
                title: 'Sie sind abgemeldet',
                next: `${crm} akzeptiert Ihre Anmeldung nicht mehr. Melden Sie sich erneut an.`,
              }
            : { title: 'Sie sind nicht angemeldet', next: `${crm} muss wissen, wer Sie sind. Melden Sie sich an.` };
        case 'forbidden':
          return {
            title: 'Sie dürfen diese Sync-Richtlinie nicht sehen',
            next:
              failure.contacts.length === 0
                ? `Bitten Sie die Administratoren von ${crm} um Zugriff.`
                : `Bitten Sie ${namesOf(failure.contacts)} um Zugriff.`,
          };
        case 'not_found':
          return {
            title: `In ${crm} gibt es diese Sync-Richtlinie nicht`,
            next: 'Fragen Sie Ihre Administratoren, ob die Outlook-Integration eingerichtet ist.',
          };
        case 'switched_off':
          return {
            title: `Die API von ${crm} ist ausgeschaltet`,
            next: 'Bitten Sie Ihre Administratoren, sie einzuschalten.',
          };
        case 'read_only':
          return {
            title: `${crm} nimmt von hier keine Änderungen an`,
            next: `Kopieren Sie Ihre Änderungen, und nehmen Sie sie in ${crm} vor.`,
          };
        case 'stale':
          return {
            title: 'Inzwischen hat jemand anderes gespeichert',
            next: 'Sehen Sie sich die Änderungen an, und speichern Sie dann erneut.',
          };
        case 'in_progress':
          return {
            title: 'Ihre Änderungen werden noch gespeichert',
            next: 'Versuchen Sie es gleich noch einmal.',
          };
        case 'invalid':
          return {
            title: `${crm} hat die Änderungen nicht angenommen`,
            next: failure.errors.every(({ id }) => id !== undefined)
              ? 'Korrigieren Sie die markierten Einstellungen, und speichern Sie dann erneut.'
              : failure.errors.map(({ detail }) => detail).join(' '),
          };
        case 'busy':
          return { title: `${crm} ist ausgelastet`, next: retryAdvice(failure.retryAfter ?? 0) };
        case 'server_error':
          return {
            title: isGateway(failure.status)
              ? `Auf dem Weg zu ${crm} ist etwas ausgefallen (${failure.status})`
              : `In ${crm} ist ein interner Fehler aufgetreten (${failure.status})`,
            next: withId('Versuchen Sie es erneut.', failure.requestId),
          };
        case 'rejected':
          return {
            title: `${crm} hat die Anforderung abgelehnt (${failure.status})`,
            next: withId(failure.detail, failure.requestId),
          };
        case 'unreadable':
          return {
            title: `Die Antwort von ${crm} ist nicht lesbar`,
            next: withId(
              'Versuchen Sie es erneut. Wenn das nicht hilft, informieren Sie Ihre Administratoren.',
              failure.requestId,
            ),
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
