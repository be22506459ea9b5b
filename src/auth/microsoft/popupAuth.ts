// Signing in in a window of its own, an Office dialog in Outlook: on a press alone, and again when the ticket has run out.
import { askInDialog, DialogError } from '../../office/dialog';
import { Late } from '../../lib/timeout';
import { SignInError, type SignInProblem } from '../auth';
import { readMessage, requestName, signInPage } from './popupMessage';
import type { Ticket, Way } from './authStrategy';

/** Milliseconds: a person may have to find their telephone. */
const limit = 5 * 60_000;
/** Milliseconds before its end at which a ticket counts as over. */
const margin = 60_000;

const isGood = ({ expiresAt }: Ticket): boolean => expiresAt > Date.now() + margin;

export const inWindow = (): Way => {
  let ticket: Ticket | undefined;
  return {
    silent: ({ renew }) =>
      ticket && !renew && isGood(ticket) ? Promise.resolve(ticket) : Promise.reject(new Error('Nobody has signed in')),
    interactive: async () => {
      ticket = await ask().catch((error: unknown) => {
        throw error instanceof SignInError ? error : new SignInError(problemOf(error));
      });
      return ticket;
    },
  };
};

const ask = async (): Promise<Ticket> => {
  const request = crypto.randomUUID();
  const page = signInPage();
  page.searchParams.set(requestName, request);
  const answer = await askInDialog(page.href, limit, (text) => readMessage(text, request) !== undefined);
  const message = readMessage(answer, request);
  if (message?.kind === 'ticket') return message.ticket;
  throw new SignInError(message?.problem ?? 'unavailable', message?.code);
};

const problemOf = (error: unknown): SignInProblem => {
  if (error instanceof Late) return 'late';
  if (!(error instanceof DialogError)) return 'unavailable';
  return error.problem === 'failed' ? 'unavailable' : error.problem;
};
