// Faults of the network between the pane and the CRM.
import { isRead, isSave, wait, type FaultHandler, type Fault } from './fault';
import { alterResponse } from './alterResponse';

const networkError = () => Response.error();

/** The CRM handles the request at once, but its response arrives late. */
const delayed =
  (milliseconds: number): FaultHandler =>
  async (request, forward) => {
    const response = await forward(request);
    await wait(milliseconds);
    return response;
  };

/** Sends the first half of the text and never ends. */
const firstHalf = (text: string) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2))),
  });

/** The CRM stores the change, but its response is lost. */
const loseResponse: FaultHandler = async (request, forward) => {
  const response = await forward(request);
  return response.ok ? networkError() : response;
};

const page = (title: string) => `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`;
const html = (title: string, status: number) => () =>
  new Response(page(title), { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

const toSignInPage = () => new Response(null, { status: 302, headers: { Location: 'https://guest.example/sign-in' } });

export const networkFaults = [
  { id: 'slow', group: 'network', handle: delayed(4_000) },
  { id: 'offline', group: 'network', handle: networkError, device: 'offline' },
  { id: 'unreachable', group: 'network', handle: networkError },
  { id: 'no-answer', group: 'network', handle: () => new Promise<Response>(() => undefined) },
  { id: 'stuck', group: 'network', handle: alterResponse((text, init) => new Response(firstHalf(text), init)) },
  { id: 'late-answer', group: 'network', appliesTo: isRead, pause: Infinity, handle: delayed(6_000) },
  { id: 'reset-after-save', group: 'network', appliesTo: isSave, pause: Infinity, handle: loseResponse },
  { id: 'bad-gateway', group: 'network', handle: html('502 Bad Gateway', 502) },
  { id: 'gateway-timeout', group: 'network', handle: html('504 Gateway Timeout', 504) },
  { id: 'captive-portal', group: 'network', handle: html('Welcome to the guest network', 200) },
  { id: 'captive-redirect', group: 'network', handle: toSignInPage },
] as const satisfies readonly Fault[];
