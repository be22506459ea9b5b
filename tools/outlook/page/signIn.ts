// Nested app authentication: what the pane's frame asks through its bridge, answered with tokens that this page's server mints.
import type { OutlookPerson } from '../setup';
import type { Moment } from './officeHost';

type Asked = { method: string; requestId: string };

const isAsked = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && 'method' in value && 'requestId' in value;

const mint = async (person: OutlookPerson): Promise<object> => {
  const response = await fetch('/token', { method: 'POST', body: person.id });
  return { success: true, token: (await response.json()) as object, account: person.account };
};

/** People who have been asked, and need not be again. */
const asked = new Set<string>();

const refused = (status: string) => ({ success: false, error: { status, code: status, description: status } });

const initContext = ({ account: { homeAccountId, environment, tenantId } }: OutlookPerson) => ({
  ...{ sdkName: 'emulated', sdkVersion: '1.0.0', capabilities: {} },
  accountContext: { homeAccountId, environment, tenantId },
});

const outcome = async ({ method }: Asked, { options: { nestedAppAuth }, person }: Moment): Promise<object> => {
  if (nestedAppAuth === 'disabled') return refused('DISABLED');
  if (method === 'GetInitContext') return { success: true, initContext: initContext(person) };
  const byWindow = method === 'GetTokenPopup';
  if (byWindow && nestedAppAuth === 'cancelled') return refused('USER_CANCEL');
  if (byWindow) asked.add(person.id);
  const hasToAsk = nestedAppAuth === 'interaction' || nestedAppAuth === 'cancelled';
  return hasToAsk && !asked.has(person.id) ? refused('USER_INTERACTION_REQUIRED') : mint(person);
};

/** @returns what ends it */
export const answerSignIns = (frame: HTMLIFrameElement, origin: string, now: () => Moment): (() => void) => {
  const hear = async ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (typeof data !== 'object' || data === null || !('nestedAppAuth' in data)) return;
    const request: unknown = JSON.parse(String(data.nestedAppAuth));
    if (!isAsked(request) || now().options.nestedAppAuth === 'never') return;
    const answer = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
    const nestedAppAuth = JSON.stringify({ ...answer, ...(await outcome(request, now())) });
    frame.contentWindow?.postMessage({ nestedAppAuth }, origin);
  };
  const listener = (event: MessageEvent<unknown>) => void hear(event);
  window.addEventListener('message', listener);
  return () => window.removeEventListener('message', listener);
};
