import type { Failure } from '../../client/failure';
import type { Mistake } from '../../config/config';
import type { SignInProblem } from '../../auth/auth';
import type { Person } from '../../policy/policy';
import { isGateway, isLong, unbroken, type FailureMessage } from '../failureMessage';
import type { Formats } from '../formats';
import { bidi, isolateAll } from '../leftToRight';
import type { Terms } from '../terms';

const again = 'Try again in a moment.';
const network = 'Check your network, then try again.';

/** @public scripts/config.mjs loads it. */
export const describeMistake = (mistake: Mistake): string => {
  if (mistake.kind === 'not_found') return `it was not found (${mistake.status})`;
  if (mistake.kind === 'not_json') return 'it is not JSON';
  const whats: Record<typeof mistake.kind, string> = {
    missing: 'is missing',
    unknown: 'is unknown to this add-in',
    empty: 'is empty',
    not_object: 'is not an object',
    not_text: 'is not text',
    not_address: 'is not an http or https address',
    not_secure: 'has to start with https, like the address of this pane',
    not_client_id: 'is not a client ID',
    not_one_scope: 'is not one scope',
    not_id: 'has characters that are not allowed in an ID',
    not_sign_in: 'is not a sign-in of this add-in',
    not_list: 'is not a list',
    not_capability: 'is not a capability of this add-in',
  };
  return bidi`${mistake.place === '' ? 'it' : mistake.place} ${whats[mistake.kind]}`;
};

export type FailureMessages = ReturnType<typeof failures>;

export const failures = (format: Formats, { crm }: Terms) => {
  const namesOf = (people: readonly Person[]): string =>
    format.anyOf(isolateAll(people.map(({ name }) => unbroken(name))));
  const askForAccess = bidi`Ask an administrator of ${crm} for access.`;

  const retryAdvice = (seconds: number): string => {
    if (seconds === 0) return 'Try again in a moment.';
    return isLong(seconds) ? 'Try again later.' : `You can retry in ${format.duration(Math.ceil(seconds))}.`;
  };

  return {
    changesPreserved: 'Your changes are kept.',
    /** Technical facts, for whoever reports the failure. */
    details: {
      show: 'Details',
      request: (id: string) => bidi`Request ${id}`,
      status: (code: number) => `Status ${code}`,
    },
    config: {
      unreachable: { title: 'The add-in’s server can’t be reached', next: network },
      timeout: { title: 'The add-in’s server isn’t responding', next: again },
      mistake: (mistake: Mistake): FailureMessage => ({
        title: 'This add-in isn’t set up correctly',
        next: `Ask an administrator to check config.json: ${describeMistake(mistake)}.`,
      }),
    },
    signIn: {
      asked: 'Continue in the sign-in window.',
      /** @param code of the identity provider, for administrators */
      problem: (problem: SignInProblem, code: string | undefined): string => {
        switch (problem) {
          case 'closed':
            return 'The sign-in window was closed before sign-in finished.';
          case 'blocked':
            return 'The sign-in window was blocked. Allow pop-ups for Outlook, then sign in.';
          case 'late':
            return 'The sign-in took too long.';
          case 'refused':
            return bidi`The sign-in was refused${code === undefined ? '' : ` (${code})`}. Ask an administrator.`;
          case 'unavailable':
            return 'The sign-in page can’t be reached. Check your network, then sign in.';
          case 'no_storage':
            return 'Your browser blocks cookies and site data that the sign-in window needs. Allow them for the add-in’s website, then sign in.';
          case 'outdated':
            return 'This add-in was updated. Close the pane, open it again, then sign in.';
        }
      },
    },
    broken: { title: 'Something went wrong in this add-in', next: again },
    notAllowed: (contacts: readonly Person[]): FailureMessage => ({
      title: 'You can’t change these settings',
      next:
        contacts.length === 0
          ? askForAccess
          : bidi`${namesOf(contacts)} can give you access or make the changes for you.`,
    }),
    of: (failure: Failure): FailureMessage => {
      switch (failure.kind) {
        case 'offline':
          return { title: 'You’re offline', next: 'Connect to a network, then try again.' };
        case 'unreachable':
          return { title: bidi`${crm} can’t be reached`, next: network };
        case 'timeout':
          return { title: bidi`${crm} isn’t responding`, next: again };
        case 'signed_out':
          return failure.refused
            ? { title: bidi`Your ${crm} session has expired`, next: 'Sign in again to continue.' }
            : { title: 'You’re not signed in', next: 'Sign in to continue.' };
        case 'forbidden':
          return {
            title: 'You don’t have access to this sync policy',
            next:
              failure.contacts.length === 0 ? askForAccess : bidi`${namesOf(failure.contacts)} can give you access.`,
          };
        case 'not_found':
          return {
            title: 'Sync policy not found',
            next: 'Ask an administrator whether the Outlook integration is set up.',
          };
        case 'switched_off':
          return { title: bidi`The API of ${crm} is off`, next: 'Ask an administrator to turn it on.' };
        case 'read_only':
          return {
            title: bidi`${crm} doesn’t take changes from here`,
            next: bidi`Copy your changes and make them in ${crm}.`,
          };
        case 'stale':
          return { title: 'Somebody else saved changes', next: 'Review what was saved, then save again.' };
        case 'in_progress':
          return { title: 'Your changes are still being saved', next: 'Try again in a moment.' };
        case 'invalid':
          return {
            title: bidi`${crm} didn’t accept your changes`,
            next: failure.errors.every(({ id }) => id !== undefined)
              ? 'Correct the marked settings, then save again.'
              : isolateAll(failure.errors.map(({ detail }) => detail)).join(' '),
          };
        case 'busy':
          return { title: bidi`${crm} is very busy`, next: retryAdvice(failure.retryAfter ?? 0) };
        case 'server_error':
          return {
            title: isGateway(failure.status)
              ? bidi`The connection to ${crm} failed`
              : bidi`Something went wrong in ${crm}`,
            next: again,
          };
        case 'rejected':
          return { title: bidi`${crm} refused the request`, next: bidi`${failure.detail}` };
        case 'unreadable':
          return { title: bidi`Unexpected answer from ${crm}`, next: 'Try again, or report this to an administrator.' };
        case 'captive_portal':
          return {
            title: 'Your network requires a sign-in',
            next: 'Open a web page in a browser, sign in to the network, then try again.',
          };
      }
    },
  };
};
