// The script of the sign-in page: redirects to Microsoft and, after the redirect back, sends the token to the pane.
import { BrowserCacheLocation, PublicClientApplication } from '@azure/msal-browser';
import { loadConfig } from '../../config/loadConfig';
import { sendToOpener } from '../../office/dialog';
import { windowStorage, type Key } from '../../storage/deviceStorage';
import type { MicrosoftSettings } from './authStrategy';
import { msalConfiguration, toAccessToken, toSignInError } from './msal';
import { isPopupProblem, requestParameter, serializeMessage, signInPage, type PopupMessage } from './popupMessage';

/** Microsoft's response, which MSAL removes from the address. */
const response = new URLSearchParams(window.location.hash.slice(1));
const isResponse = response.has('code') || response.has('error');

/** Microsoft returns it in the `state`, after that of MSAL. */
const request =
  new URLSearchParams(window.location.search).get(requestParameter) ?? response.get('state')?.split('|')[1] ?? '';

/** MSAL stores there what has to outlast the redirect. */
const canStore = (): boolean => {
  const probe: Key = ['sign-in'];
  windowStorage.writeText(probe, request);
  const isStored = windowStorage.isPersistent(probe);
  windowStorage.removeText(probe);
  return isStored;
};

/** The state of the redirect flow has to outlast the redirect; tokens are not stored. */
const createApplication = (settings: MicrosoftSettings): PublicClientApplication => {
  const { auth, ...rest } = msalConfiguration(settings);
  return new PublicClientApplication({
    ...rest,
    auth: {
      ...auth,
      redirectUri: signInPage().href,
      // MSAL would ask Microsoft about a domain that it does not know, which our policy blocks.
      knownAuthorities: [new URL(settings.authority).host],
    },
    cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
  });
};
const storeInCache = { idToken: false, accessToken: false, refreshToken: false };

/** Undefined if the page is about to be redirected to Microsoft. */
const signIn = async (): Promise<PopupMessage | undefined> => {
  if (!canStore()) return { kind: 'problem', request, problem: 'no_storage' };
  const { signIn: settings } = await loadConfig();
  if (settings.kind !== 'microsoft') return { kind: 'problem', request, problem: 'unavailable' };
  const msal = createApplication(settings);
  await msal.initialize();
  const result = await msal.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  if (result) return { kind: 'ticket', request, ticket: toAccessToken(result) };
  // What was stored is gone: to redirect again would be endless.
  if (isResponse) return { kind: 'problem', request, problem: 'no_storage' };
  await msal.acquireTokenRedirect({
    scopes: [settings.scope],
    prompt: 'select_account',
    state: request,
    storeInCache,
  });
  return undefined;
};

/** What only the pane can find out is not a problem of this page. */
const toProblem = (error: unknown): PopupMessage => {
  const { problem, code } = toSignInError(error);
  return { kind: 'problem', request, problem: isPopupProblem(problem) ? problem : 'unavailable', code };
};

void signIn()
  .catch(toProblem)
  .then((message) => (message ? sendToOpener(serializeMessage(message)) : undefined));
