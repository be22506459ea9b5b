// What went wrong and what to do next, in German: one sentence each.
import type { Failure } from '../../../client/failure';
import type { Person } from '../../../policy/policy';
import type { Failures } from '../english/failures';
import type { Terms } from '../english/terms';
import { isGateway, isLong, type FailureWords } from '../failureWords';
import type { Formats } from '../formats';

export const germanFailures = (format: Formats, { crm }: Terms) => {
  const withId = (text: string, requestId: string | undefined): string =>
    requestId === undefined ? text : `${text} Anforderung ${requestId}.`;

  const namesOf = (people: readonly Person[]): string => format.anyOf(people.map(({ name }) => name));

  const patience = (seconds: number): string => {
    if (seconds === 0) return 'Versuchen Sie es gleich noch einmal.';
    return isLong(seconds)
      ? `${crm} bittet um eine lange Pause. Versuchen Sie es später noch einmal.`
      : `${crm} bittet um eine Pause von ${format.duration(Math.ceil(seconds))}.`;
  };

  return {
    kept: 'Ihre Änderungen bleiben erhalten.',
    config: {
      wrong: (mistake) => ({ title: 'Dieses Add-In ist nicht richtig eingerichtet', next: mistake }),
      unreachable: {
        title: 'Der Server dieses Add-Ins ist nicht erreichbar',
        next: 'Prüfen Sie Ihr Netzwerk, und versuchen Sie es dann erneut.',
      },
      timeout: {
        title: 'Der Server dieses Add-Ins hat nicht rechtzeitig geantwortet',
        next: 'Versuchen Sie es erneut.',
      },
    },
    broken: { title: 'In diesem Add-In ist etwas schiefgegangen', next: 'Versuchen Sie es erneut.' },
    editor: {
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
    of: (failure: Failure): FailureWords => {
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
          return {
            title: 'Sie sind abgemeldet',
            next: `${crm} akzeptiert Ihre Anmeldung nicht mehr. Melden Sie sich erneut an.`,
          };
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
            title: `${crm} hat keine solche Sync-Richtlinie`,
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
          return { title: `${crm} ist ausgelastet`, next: patience(failure.retryAfter ?? 0) };
        case 'server_error':
          return {
            title: isGateway(failure.status)
              ? `Auf dem Weg zu ${crm} ist etwas ausgefallen (${failure.status})`
              : `In ${crm} ist ein interner Fehler aufgetreten (${failure.status})`,
            next: withId('Versuchen Sie es erneut.', failure.requestId),
          };
        case 'rejected':
          return { title: `${crm} hat abgelehnt (${failure.status})`, next: withId(failure.detail, failure.requestId) };
        case 'unreadable':
          return {
            title: `${crm} hat etwas Unlesbares geantwortet`,
            next: withId(
              'Versuchen Sie es erneut; wenn es so bleibt, informieren Sie Ihre Administratoren.',
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
  } satisfies Failures;
};
