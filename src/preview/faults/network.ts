// Faults on the way to the CRM and back.
import { reads, saves, wait, type Answer, type Fault } from './fault';
import { spoiled } from './spoiled';

const networkError = () => Response.error();

/** The CRM answers at once, and its answer arrives late. */
const late =
  (milliseconds: number): Answer =>
  async (request, forward) => {
    const response = await forward(request);
    await wait(milliseconds);
    return response;
  };

/** The first half of the text, and then nothing, but no end either. */
const halfOf = (text: string) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2))),
  });

/** What the CRM did it did: only its answer is lost. */
const losesTheAnswer: Answer = async (request, forward) => {
  const response = await forward(request);
  return response.ok ? networkError() : response;
};

const page = (title: string) => `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`;
const html = (title: string, status: number) => () =>
  new Response(page(title), { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

const toSignInPage = () => new Response(null, { status: 302, headers: { Location: 'https://guest.example/sign-in' } });

export const networkFaults = [
  { id: 'slow', group: 'network', answer: late(4_000) },
  { id: 'offline', group: 'network', answer: networkError, device: 'offline' },
  { id: 'unreachable', group: 'network', answer: networkError },
  { id: 'no-answer', group: 'network', answer: () => new Promise<Response>(() => undefined) },
  { id: 'stuck', group: 'network', answer: spoiled((text, init) => new Response(halfOf(text), init)) },
  { id: 'late-answer', group: 'network', meets: reads, pause: Infinity, answer: late(6_000) },
  { id: 'reset-after-save', group: 'network', meets: saves, pause: Infinity, answer: losesTheAnswer },
  { id: 'bad-gateway', group: 'network', answer: html('502 Bad Gateway', 502) },
  { id: 'gateway-timeout', group: 'network', answer: html('504 Gateway Timeout', 504) },
  { id: 'captive-portal', group: 'network', answer: html('Welcome to the guest network', 200) },
  { id: 'captive-redirect', group: 'network', answer: toSignInPage },
] as const satisfies readonly Fault[];
