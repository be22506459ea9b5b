// Sign-in in a separate window, in Outlook an Office dialog: always interactive, again for each token that has expired.
import { TimeoutError } from '../../lib/timeout';
import { DialogError, openDialog } from '../../office/dialog';
import { SignInError, type SignInProblem } from '../auth';
import type { AccessToken, AuthStrategy } from './authStrategy';
import { parseMessage, requestParameter, signInPage } from './popupMessage';

/** Milliseconds; long enough to find the telephone for a second factor. */
const timeout = 5 * 60_000;
/** Milliseconds before its expiry at which a token is no longer used. */
const expiryMargin = 60_000;

const isValid = ({ expiresAt }: AccessToken): boolean => expiresAt > Date.now() + expiryMargin;

export const popupAuth = (): AuthStrategy => {
  let token: AccessToken | undefined;
  return {
    silent: ({ renew }) =>
      token && !renew && isValid(token) ? Promise.resolve(token) : Promise.reject(new Error('Sign-in required')),
    interactive: async () => {
      token = await signInInDialog().catch((error: unknown) => {
        throw error instanceof SignInError ? error : new SignInError(problemOf(error));
      });
      return token;
    },
  };
};

const signInInDialog = async (): Promise<AccessToken> => {
  const request = crypto.randomUUID();
  const page = signInPage();
  page.searchParams.set(requestParameter, request);
  const text = await openDialog(page.href, timeout, (received) => parseMessage(received, request) !== undefined);
  const message = parseMessage(text, request);
  if (message?.kind === 'ticket') return message.ticket;
  throw new SignInError(message?.problem ?? 'unavailable', message?.code);
};

const problemOf = (error: unknown): SignInProblem => {
  if (error instanceof TimeoutError) return 'late';
  if (!(error instanceof DialogError)) return 'unavailable';
  return error.problem === 'failed' ? 'unavailable' : error.problem;
};
