// The script of the sign-in page: redirects to Microsoft and, after the redirect back, sends the token to the pane.
import { BrowserCacheLocation, PublicClientApplication } from '@azure/msal-browser';
import { loadConfig } from '../../config/loadConfig';
import { sendToOpener } from '../../office/dialog';
import { windowStorage, type Key } from '../../storage/deviceStorage';
import type { MicrosoftSettings } from './authStrategy';
import { msalConfiguration, toAccessToken, toSignInError } from './msal';
import { isPopupProblem, requestParameter, serializeMessage, signInPage, type PopupMessage } from './popupMessage';

const { readText, writeText, isPersistent } = windowStorage;

/** Has the request while the window is at Microsoft. */
const requestKey: Key = ['sign-in'];

const requestInUrl = new URLSearchParams(window.location.search).get(requestParameter);
if (requestInUrl !== null) writeText(requestKey, requestInUrl);
const request = requestInUrl ?? readText(requestKey) ?? '';

/** The state of the redirect flow has to outlast the redirect; tokens are not stored. */
const createApplication = (settings: MicrosoftSettings): PublicClientApplication => {
  const { auth, ...rest } = msalConfiguration(settings);
  return new PublicClientApplication({
    ...rest,
    auth: { ...auth, redirectUri: signInPage().href },
    cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
  });
};
const storeInCache = { idToken: false, accessToken: false, refreshToken: false };

/** Undefined if the page is about to be redirected to Microsoft. */
const signIn = async (): Promise<PopupMessage | undefined> => {
  if (!isPersistent()) return { kind: 'problem', request, problem: 'no_storage' };
  const { signIn: settings } = await loadConfig();
  if (settings.kind !== 'microsoft') return { kind: 'problem', request, problem: 'unavailable' };
  const msal = createApplication(settings);
  await msal.initialize();
  const result = await msal.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  if (result) return { kind: 'ticket', request, ticket: toAccessToken(result) };
  await msal.acquireTokenRedirect({ scopes: [settings.scope], prompt: 'select_account', storeInCache });
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
