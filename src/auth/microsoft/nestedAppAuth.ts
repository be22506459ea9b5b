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

  const within = async <Value>(milliseconds: number, response: Promise<Value>): Promise<Value> => {
    response.then(
      () => (responds = true),
      () => undefined,
    );
    return withTimeout(milliseconds, response);
  };

  const start = async (): Promise<IPublicClientApplication> => {
    // Without the host's bridge, MSAL would fall back to popups, which are blocked here.
    if (!('nestedAppAuthBridge' in window)) throw new StrategyUnavailable('No bridge');
    started ??= createNestablePublicClientApplication(msalConfiguration(settings));
    return within(timeouts.start, started);
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
        return toAccessToken(await within(timeouts.silent, msal.acquireTokenSilent({ scopes, forceRefresh: renew })));
      } catch (error) {
        throw toStrategyError(error);
      }
    },
    interactive: async () => {
      const msal = await start().catch((error: unknown) => {
        throw toStrategyError(error);
      });
      try {
        return toAccessToken(await within(timeouts.interactive, msal.acquireTokenPopup({ scopes })));
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
