// What both uses of Microsoft's library have in common: nothing stored, nothing logged, and its answers in the words of this room.
import { AuthError, BrowserCacheLocation, type AuthenticationResult, type Configuration } from '@azure/msal-browser';
import { SignInError, type SignInProblem } from '../auth';
import type { MicrosoftSettings, Ticket } from './authStrategy';

export const configurationFor = ({ clientId, authority }: MicrosoftSettings) =>
  ({
    auth: { clientId, authority },
    cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
    // Its words may hold names and addresses of people.
    system: { loggerOptions: { loggerCallback: () => undefined } },
  }) satisfies Configuration;

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
/** The person has declined to consent. */
const declined = 'AADSTS65004';

export const signInError = (error: unknown): SignInError => {
  if (error instanceof SignInError) return error;
  if (!(error instanceof AuthError)) return new SignInError('unavailable');
  const { errorCode, errorMessage } = error;
  const code = entraCode.exec(errorMessage)?.[0];
  // Access is denied by the person, or by a policy of theirs: then with a number of its own.
  const isPolicys = errorCode === 'access_denied' && code !== undefined && code !== declined;
  const problem = isPolicys ? 'refused' : (problems[errorCode] ?? 'refused');
  return problem === 'refused' ? new SignInError(problem, code ?? errorCode) : new SignInError(problem);
};
