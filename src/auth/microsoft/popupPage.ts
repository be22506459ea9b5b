// The script of the sign-in's window: off to Microsoft, and, back from there, the ticket to the pane that opened it.
import { BrowserCacheLocation, PublicClientApplication } from '@azure/msal-browser';
import { loadConfig } from '../../config/loadConfig';
import { tellOpener } from '../../office/dialog';
import { requestName, signInPage, writeMessage, type Message } from './popupMessage';
import { configurationFor, signInError, ticketOf } from './msal';
import type { MicrosoftSettings } from './authStrategy';

/** Kept while the window is at Microsoft's. */
const keptRequest = 'sync-policy:sign-in';

const sought = new URLSearchParams(window.location.search).get(requestName);
if (sought !== null) sessionStorage.setItem(keptRequest, sought);
const request = sought ?? sessionStorage.getItem(keptRequest) ?? '';

/** The library keeps its half of the way there and back in the window's own storage, but no token. */
const applicationFor = (settings: MicrosoftSettings): PublicClientApplication => {
  const { auth, ...rest } = configurationFor(settings);
  return new PublicClientApplication({
    ...rest,
    auth: { ...auth, redirectUri: signInPage().href },
    cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
  });
};
const storeInCache = { idToken: false, accessToken: false, refreshToken: false };

/** @returns undefined: the page is about to leave for Microsoft's */
const signIn = async (): Promise<Message | undefined> => {
  const { signIn: settings } = await loadConfig();
  if (settings.kind !== 'microsoft') return { kind: 'problem', request, problem: 'unavailable' };
  const msal = applicationFor(settings);
  await msal.initialize();
  const result = await msal.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  if (result) return { kind: 'ticket', request, ticket: ticketOf(result) };
  await msal.acquireTokenRedirect({ scopes: [settings.scope], prompt: 'select_account', storeInCache });
  return undefined;
};

const problem = (error: unknown): Message => {
  const { problem: why, code } = signInError(error);
  return { kind: 'problem', request, problem: why === 'blocked' || why === 'late' ? 'unavailable' : why, code };
};

void signIn()
  .catch(problem)
  .then((message) => (message ? tellOpener(writeMessage(message)) : undefined));
