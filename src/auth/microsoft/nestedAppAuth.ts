// Nested app authentication: Outlook requests the token from Microsoft on behalf of the pane.
import { AuthError, createNestablePublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser';
import { TimeoutError, withTimeout } from '../../lib/timeout';
import { SignInError } from '../auth';
import { StrategyUnavailable, type AuthStrategy, type MicrosoftSettings } from './authStrategy';
import { isFromEntra, msalConfiguration, toAccessToken, toSignInError } from './msal';

/** Milliseconds. MSAL itself would wait without limit for a host that does not respond. */
const timeouts = { start: 4_000, silent: 6_000, interactive: 5 * 60_000 };

/** The host does not support it after all; the last: MSAL noticed that at its start, and continued without the host. */
const unavailableCodes: readonly string[] = [
  'nested_app_auth_bridge_disabled',
  'NESTED_APP_AUTH_UNAVAILABLE',
  'no_account_error',
];

const isUnavailable = (error: unknown): boolean =>
  error instanceof StrategyUnavailable ||
  error instanceof TimeoutError ||
  (error instanceof AuthError && unavailableCodes.includes(error.errorCode));

export type NestedAppAuth = AuthStrategy & {
  /** False after a call without a response, until one arrives, even if it is late. */
  responds: () => boolean;
};

export const nestedAppAuth = (settings: MicrosoftSettings): NestedAppAuth => {
  const scopes = [settings.scope];
  let responds = true;
  let started: Promise<IPublicClientApplication> | undefined;

  /** Also a refusal is a response, and one that comes after the timeout. */
  const noticed = <Value>(response: Promise<Value>): Promise<Value> => {
    response.then(
      () => (responds = true),
      (error: unknown) => (responds ||= !isUnavailable(error)),
    );
    return response;
  };

  const start = async (): Promise<IPublicClientApplication> => {
    // Without the host's bridge, MSAL would fall back to popups, which are blocked here.
    if (!('nestedAppAuthBridge' in window)) throw new StrategyUnavailable('No bridge');
    started ??= noticed(createNestablePublicClientApplication(msalConfiguration(settings)));
    return withTimeout(timeouts.start, started);
  };

  /** The next call starts MSAL again, unless it is still starting. */
  const toStrategyError = (error: unknown): unknown => {
    if (!isUnavailable(error)) return error;
    if (!(error instanceof TimeoutError)) started = undefined;
    responds = false;
    return new StrategyUnavailable(String(error));
  };

  return {
    responds: () => responds,
    silent: async ({ renew }) => {
      try {
        const msal = await start();
        const acquiring = noticed(msal.acquireTokenSilent({ scopes, forceRefresh: renew }));
        return toAccessToken(await withTimeout(timeouts.silent, acquiring));
      } catch (error) {
        throw toStrategyError(error);
      }
    },
    interactive: async () => {
      const msal = await start().catch((error: unknown) => {
        throw toStrategyError(error);
      });
      try {
        const acquiring = noticed(msal.acquireTokenPopup({ scopes }));
        return toAccessToken(await withTimeout(timeouts.interactive, acquiring));
      } catch (error) {
        if (error instanceof TimeoutError) throw new SignInError('late');
        const strategyError = toStrategyError(error);
        if (strategyError instanceof StrategyUnavailable) throw strategyError;
        const signInError = toSignInError(strategyError);
        if (signInError.problem !== 'refused' || isFromEntra(signInError)) throw signInError;
        // The host refuses, not Microsoft: the popup may work.
        responds = false;
        throw new StrategyUnavailable(String(error));
      }
    },
  };
};
