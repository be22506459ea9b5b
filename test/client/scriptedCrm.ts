// A CRM that gives prepared responses, and records the requests and the retries of the client.
import { changePolicy } from '../../src/client/changes';
import { createClient } from '../../src/client/client';
import type { Result } from '../../src/client/failure';
import type { PendingRetry } from '../../src/client/retry';
import { jsonResponse, policyWith, errorDocument } from '../pane/literalPolicy';

export const start = Date.parse('2026-11-20T10:00:00Z');
const organization = { scope: 'organization' } as const;
export const change = {
  options: [{ id: 'crmSyncInterval', useParent: false, value: 450 }],
  reason: undefined,
  version: 'g2-o4-a1',
  key: '00000000-0000-4000-8000-000000000001',
} as const;

type Respond = () => Response;

/** `at`: milliseconds since the start. */
export const sent: { at: number; headers: Headers }[] = [];
export const retries: PendingRetry[] = [];
let responses: readonly Respond[] = [];

/** In this order, and the last one repeatedly. */
export const respondWith = (...next: readonly Respond[]): void => {
  responses = next;
};

export const ok = () => jsonResponse(policyWith({}));
export const serverError = () => jsonResponse(errorDocument(500, 'internal', 'Oops.'), 500);
export const cutOff = () => {
  throw new TypeError('Failed to fetch');
};
export const busy =
  (retryAfter?: string, status = 429, headers: Record<string, string> = {}) =>
  () =>
    jsonResponse(errorDocument(status, 'busy', 'Too many.'), status, {
      ...headers,
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    });

export const mockRandom = (random: number) => jest.spyOn(Math, 'random').mockReturnValue(random);

/** For `beforeEach`. */
export const startCrm = (): void => {
  jest.useFakeTimers({ now: start });
  for (const list of [sent, retries]) list.length = 0;
  respondWith(ok);
  mockRandom(0);
  jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
    if (url === new URL('config.json', document.baseURI).href) return Promise.reject(new TypeError('Failed to fetch'));
    sent.push({ at: Date.now() - start, headers: new Headers(init?.headers) });
    const [next = ok, ...rest] = responses;
    if (rest.length > 0) responses = rest;
    return new Promise((resolve) => resolve(next()));
  });
};

/** `result` is undefined while the request is pending. */
const track = <Value>(request: Promise<Result<Value>>) => {
  const tracked: { result: Result<Value> | undefined } = { result: undefined };
  void request.then((result) => (tracked.result = result));
  return tracked;
};
const onRetry = (pending: PendingRetry) => void retries.push(pending);

export const client = () => createClient({ url: '/api', token: () => Promise.resolve('demo.7') });
export const read = (from = client()) => track(from.readPolicy(organization, { onRetry }));
export const save = (to = client()) => track(changePolicy(to, organization, change, onRetry));
export const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
export const times = () => sent.map(({ at }) => at);
