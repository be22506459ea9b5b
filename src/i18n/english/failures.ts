import type { Failure } from '../../client/failure';
import type { Mistake } from '../../config/config';
import type { SignInProblem } from '../../auth/auth';
import type { Person } from '../../policy/policy';
import { isGateway, isLong, type FailureMessage } from '../failureMessage';
import type { Formats } from '../formats';
import type { Terms } from '../terms';

export type FailureMessages = ReturnType<typeof failures>;

export const failures = (format: Formats, { crm }: Terms) => {
  const withId = (text: string, requestId: string | undefined): string =>
    requestId === undefined ? text : `${text} Request ${requestId}.`;

  const namesOf = (people: readonly Person[]): string => format.anyOf(people.map(({ name }) => name));

  const retryAdvice = (seconds: number): string => {
    if (seconds === 0) return 'Try again in a moment.';
    return isLong(seconds)
      ? 'It asks to be left alone for a long time. Try again later.'
      : `It asks to be left alone for ${format.duration(Math.ceil(seconds))}.`;
  };

  const describeMistake = (mistake: Mistake): string => {
    if (mistake.kind === 'not_found') return `Its config.json is not there (${mistake.status}).`;
    if (mistake.kind === 'not_json') return 'Its config.json is not JSON.';
    const where = mistake.place === '' ? 'config.json' : `${mistake.place} in config.json`;
    const whats: Record<typeof mistake.kind, string> = {
      missing: 'is missing',
      unknown: 'is not known to this add-in',
      empty: 'is empty',
      not_object: 'is not an object',
      not_text: 'is not a text',
      not_address: 'is not an address of http or https',
      not_secure: 'has to begin with https, as the address of this pane does',
      not_client_id: 'is not a client ID',
      not_one_scope: 'is not one scope',
      not_sign_in: 'names no sign-in that this add-in has',
    };
    return `${where} ${whats[mistake.kind]}.`;
  };

  return {
    changesPreserved: 'Your changes are kept.',
    config: {
      unreachable: {
        title: 'The server of this add-in cannot be reached',
        next: 'Check your network, then try again.',
      },
      timeout: { title: 'The server of this add-in did not answer in time', next: 'Try again.' },
      mistake: (mistake: Mistake): FailureMessage => ({
        title: 'This add-in is not set up correctly',
        next: `${describeMistake(mistake)} An administrator of the add-in can put that right.`,
      }),
    },
    signIn: {
      asked: 'Sign in in the window that has opened.',
      /** @param code of the identity provider, for administrators */
      problem: (problem: SignInProblem, code: string | undefined): string => {
        switch (problem) {
          case 'closed':
            return 'The sign-in was closed before it was done.';
          case 'blocked':
            return 'The window to sign in was blocked. Allow pop-up windows for Outlook, then sign in.';
          case 'late':
            return 'The sign-in took too long.';
          case 'refused':
            return `The sign-in was refused${code === undefined ? '' : ` (${code})`}. Ask an administrator.`;
          case 'unavailable':
            return 'The sign-in cannot be reached. Check your network, then sign in.';
        }
      },
    },
    broken: { title: 'Something went wrong in this add-in', next: 'Try again.' },
    moduleNotLoaded: { title: 'The controls could not be loaded', next: 'Check your network, then try again.' },
    notAllowed: (contacts: readonly Person[]): FailureMessage => ({
      title: 'You may not change these settings',
      next:
        contacts.length === 0
          ? "The right to change them was taken away or is somebody else's."
          : `Ask ${namesOf(contacts)} for the right, or to make the changes for you.`,
    }),
    of: (failure: Failure): FailureMessage => {
      switch (failure.kind) {
        case 'offline':
          return { title: 'You are offline', next: 'Connect to a network, then try again.' };
        case 'unreachable':
          return { title: `${crm} cannot be reached`, next: 'Check your network, then try again.' };
        case 'timeout':
          return { title: `${crm} did not answer in time`, next: 'Try again.' };
        case 'signed_out':
          return failure.refused
            ? { title: 'You are signed out', next: `${crm} does not accept your sign-in any more. Sign in again.` }
            : { title: 'You are not signed in', next: `${crm} has to know who you are. Sign in.` };
        case 'forbidden':
          return {
            title: 'You may not see this sync policy',
            next:
              failure.contacts.length === 0
                ? `Ask an administrator of ${crm} for access.`
                : `Ask ${namesOf(failure.contacts)} for access.`,
          };
        case 'not_found':
          return {
            title: `${crm} has no such sync policy`,
            next: 'Ask an administrator whether the Outlook integration is set up.',
          };
        case 'switched_off':
          return { title: `The API of this ${crm} is switched off`, next: 'Ask an administrator to switch it on.' };
        case 'read_only':
          return {
            title: `This ${crm} does not take changes from here`,
            next: `Copy your changes and make them in ${crm}.`,
          };
        case 'stale':
          return { title: 'Somebody else saved meanwhile', next: 'Look at the changes, then save again.' };
        case 'in_progress':
          return { title: 'Your changes are still being saved', next: 'Try again in a moment.' };
        case 'invalid':
          return {
            title: `${crm} did not accept the changes`,
            next: failure.errors.every(({ id }) => id !== undefined)
              ? 'Correct the marked settings, then save again.'
              : failure.errors.map(({ detail }) => detail).join(' '),
          };
        case 'busy':
          return {
            title: `${crm} is busy`,
            next: retryAdvice(failure.retryAfter ?? 0),
          };
        case 'server_error':
          return {
            title: isGateway(failure.status)
              ? `Something on the way to ${crm} failed (${failure.status})`
              : `${crm} had an internal error (${failure.status})`,
            next: withId('Try again.', failure.requestId),
          };
        case 'rejected':
          return {
            title: `${crm} refused (${failure.status})`,
            next: withId(failure.detail, failure.requestId),
          };
        case 'unreadable':
          return {
            title: `${crm} answered something unreadable`,
            next: withId('Try again; if it stays, tell an administrator.', failure.requestId),
          };
        case 'captive_portal':
          return {
            title: 'Your network asks you to sign in',
            next: 'Open a web page in a browser, sign in to the network, then try again.',
          };
      }
    },
  };
};
