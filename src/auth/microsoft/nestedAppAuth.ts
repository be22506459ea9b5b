// Nested App Authentication: Outlook asks Microsoft in the pane's place, and hands the token over.
import { AuthError, createNestablePublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser';
import { inTime, Late } from '../../lib/timeout';
import { SignInError } from '../auth';
import { configurationFor, signInError, ticketOf } from './msal';
import { Unfit, type MicrosoftSettings, type Way } from './authStrategy';

/** Milliseconds. Where the host does not do what it promised, the library waits for ever. */
const limits = { start: 4_000, silent: 6_000, interactive: 5 * 60_000 };

/** The host says that it does not sign add-ins in after all; the last: it said so at the start, and the library went on without it. */
const notHere: readonly string[] = [
  'nested_app_auth_bridge_disabled',
  'NESTED_APP_AUTH_UNAVAILABLE',
  'no_account_error',
];

const unfitIf = (error: unknown): unknown =>
  error instanceof Late || (error instanceof AuthError && notHere.includes(error.errorCode))
    ? new Unfit(error.message)
    : error;

export const nested = (settings: MicrosoftSettings): Way => {
  const scopes = [settings.scope];
  let started: Promise<IPublicClientApplication> | undefined;
  const application = async () => {
    // Without the host's bridge the library would fall back by itself, to windows that are blocked here.
    if (!('nestedAppAuthBridge' in window)) throw new Unfit('No bridge');
    started ??= createNestablePublicClientApplication(configurationFor(settings));
    return inTime(limits.start, started);
  };

  return {
    silent: async ({ renew }) => {
      try {
        const msal = await application();
        return ticketOf(await inTime(limits.silent, msal.acquireTokenSilent({ scopes, forceRefresh: renew })));
      } catch (error) {
        throw unfitIf(error);
      }
    },
    interactive: async () => {
      const msal = await application().catch((error: unknown) => {
        throw unfitIf(error);
      });
      try {
        return ticketOf(await inTime(limits.interactive, msal.acquireTokenPopup({ scopes })));
      } catch (error) {
        if (error instanceof Late) throw new SignInError('late');
        const fit = unfitIf(error);
        throw fit instanceof Unfit ? fit : signInError(fit);
      }
    },
  };
};
