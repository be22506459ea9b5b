// MSAL's configuration, without storage and logs, and the conversion of its results and errors.
import { AuthError, BrowserCacheLocation, type AuthenticationResult, type Configuration } from '@azure/msal-browser';
import { SignInError, type SignInProblem } from '../auth';
import type { AccessToken, MicrosoftSettings } from './authStrategy';

export const msalConfiguration = ({ clientId, authority }: MicrosoftSettings) =>
  ({
    auth: { clientId, authority },
    cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
    // Its log messages may contain names and addresses of people.
    system: { loggerOptions: { loggerCallback: () => undefined } },
  }) satisfies Configuration;

export const toAccessToken = ({ accessToken, expiresOn, account }: AuthenticationResult): AccessToken => ({
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

const entraCode = /\bAADSTS\d+\b/;
const consentDeclined = 'AADSTS65004';

/** Outlook's own errors have other codes, or none. */
export const isFromEntra = ({ code = '' }: SignInError): boolean => entraCode.test(code);

export const toSignInError = (error: unknown): SignInError => {
  if (error instanceof SignInError) return error;
  if (!(error instanceof AuthError)) return new SignInError('unavailable');
  const { errorCode, errorMessage } = error;
  const code = entraCode.exec(errorMessage)?.[0];
  // Access is denied by the person, or by a policy of their organization, which has an Entra code of its own.
  const isByPolicy = errorCode === 'access_denied' && code !== undefined && code !== consentDeclined;
  const problem = isByPolicy ? 'refused' : (problems[errorCode] ?? 'refused');
  return problem === 'refused' ? new SignInError(problem, code ?? (errorCode || undefined)) : new SignInError(problem);
};
