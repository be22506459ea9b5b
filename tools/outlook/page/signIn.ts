// Nested app authentication: responds to the requests of the pane's bridge with tokens that this page's server mints.
import type { OutlookPerson } from '../setup';
import type { HostState } from './officeHost';

type BridgeRequest = { method: string; requestId: string };

const isBridgeRequest = (value: unknown): value is BridgeRequest =>
  typeof value === 'object' && value !== null && 'method' in value && 'requestId' in value;

const mint = async (person: OutlookPerson): Promise<object> => {
  const response = await fetch('/token', { method: 'POST', body: person.id });
  return { success: true, token: (await response.json()) as object, account: person.account };
};

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The ids of people who have signed in interactively. */
const signedIn = new Set<string>();

const failure = (status: string) => ({ success: false, error: { status, code: status, description: status } });

const initContext = ({ account: { homeAccountId, environment, tenantId } }: OutlookPerson) => ({
  ...{ sdkName: 'emulated', sdkVersion: '1.0.0', capabilities: {} },
  accountContext: { homeAccountId, environment, tenantId },
});

const respond = async (
  { method }: BridgeRequest,
  { options: { nestedAppAuth }, person }: HostState,
): Promise<object> => {
  if (nestedAppAuth === 'disabled') return failure('DISABLED');
  if (method === 'GetInitContext') return { success: true, initContext: initContext(person) };
  if (nestedAppAuth === 'refused') return failure('PERSISTENT_ERROR');
  const isPopup = method === 'GetTokenPopup';
  if (isPopup && nestedAppAuth === 'cancelled') return failure('USER_CANCEL');
  if (isPopup) signedIn.add(person.id);
  const needsInteraction = nestedAppAuth === 'interaction' || nestedAppAuth === 'cancelled';
  return needsInteraction && !signedIn.has(person.id) ? failure('USER_INTERACTION_REQUIRED') : mint(person);
};

/** @returns a function that stops it */
export const serveSignIns = (frame: HTMLIFrameElement, origin: string, state: () => HostState): (() => void) => {
  let tokenDelay = 6_500;
  const firstToken = () => {
    const waited = after(tokenDelay);
    tokenDelay = 0;
    return waited;
  };
  const onMessage = async ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (typeof data !== 'object' || data === null || !('nestedAppAuth' in data)) return;
    const request: unknown = JSON.parse(String(data.nestedAppAuth));
    if (!isBridgeRequest(request) || state().options.nestedAppAuth === 'never') return;
    const response = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
    if (state().options.nestedAppAuth === 'late' && request.method.startsWith('GetToken')) await firstToken();
    const nestedAppAuth = JSON.stringify({ ...response, ...(await respond(request, state())) });
    frame.contentWindow?.postMessage({ nestedAppAuth }, origin);
  };
  const listener = (event: MessageEvent<unknown>) => void onMessage(event);
  window.addEventListener('message', listener);
  return () => window.removeEventListener('message', listener);
};
