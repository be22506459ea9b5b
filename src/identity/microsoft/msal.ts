// What both uses of Microsoft's library have in common: nothing stored, nothing logged, and its answers in the words of this room.
import { AuthError, type AuthenticationResult, type Configuration } from '@azure/msal-browser';
import { SignInError, type SignInProblem } from '../identity';
import type { MicrosoftSettings, Ticket } from './way';

export const configurationFor = (
  { clientId, authority }: MicrosoftSettings,
  auth: Pick<Configuration['auth'], 'redirectUri'> = {},
): Configuration => ({
  auth: { clientId, authority, ...auth },
  cache: { cacheLocation: 'memoryStorage' },
  // Its words may hold names and addresses of people.
  system: { loggerOptions: { loggerCallback: () => undefined } },
});

export const ticketOf = ({ accessToken, expiresOn, account }: AuthenticationResult): Ticket => ({
  accessToken,
  expiresAt: expiresOn?.getTime() ?? 0,
  userName: account.username,
});

const problems: Readonly<Record<string, SignInProblem>> = {
  user_canceled: 'closed',
  user_cancelled: 'closed',
  access_denied: 'closed',
  no_network_connectivity: 'unavailable',
  network_error: 'unavailable',
  post_request_failed: 'unavailable',
  endpoints_resolution_error: 'unavailable',
};

/** Entra numbers its refusals. */
const entraCode = /\bAADSTS\d+\b/;

export const signInError = (error: unknown): SignInError => {
  if (error instanceof SignInError) return error;
  if (!(error instanceof AuthError)) return new SignInError('unavailable');
  const { errorCode, errorMessage } = error;
  const problem = problems[errorCode] ?? 'refused';
  return problem === 'refused'
    ? new SignInError(problem, entraCode.exec(errorMessage)?.[0] ?? errorCode)
    : new SignInError(problem);
};
