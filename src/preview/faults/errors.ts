// Faults of the CRM that end in an error response.
import { valuePointer } from '../../contract/errors';
import { parseChange } from '../../contract/change';
import { wireError } from '../../server/problem';
import { isPatch, isSave, type FaultHandler, type Fault } from './fault';
import { errorResponse, errorsResponse } from './errorResponse';

const withoutPatch = { Allow: 'GET, HEAD, OPTIONS' };

const methodNotAllowed = (): Response =>
  errorResponse('method_not_allowed', 'PATCH is not possible here.', { headers: withoutPatch });

/** Announces in the `Allow` header of every response that it accepts no changes. */
const readOnly: FaultHandler = async (request, forward) => {
  if (request.method === 'PATCH') return methodNotAllowed();
  const response = await forward(request);
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(withoutPatch)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
};

/** One error per value in the request. */
const rejectValues: FaultHandler = async (request, forward) => {
  const body: unknown = await request.clone().json();
  const read = parseChange(body);
  if (read.kind !== 'change') return forward(request);
  const [first, ...others] = read.change.options.map((_option, index) =>
    wireError('choice', 'OroCRM does not take this value now.', { source: { pointer: valuePointer(index) } }),
  );
  return first ? errorsResponse([first, ...others]) : forward(request);
};

const tooMany = 'There were too many requests.';
const busy = (code: 'too_many_requests' | 'not_available', detail: string, retryAfter: string) => () =>
  errorResponse(code, detail, { headers: { 'Retry-After': retryAfter } });

/** `Retry-After` as an HTTP date, which is relative to the server's `Date`. */
const busyUntil = (seconds: number) => () => {
  const now = Date.now();
  const [date, until] = [now, now + seconds * 1_000].map((time) => new Date(time).toUTCString());
  return errorResponse('too_many_requests', tooMany, { headers: { Date: date ?? '', 'Retry-After': until ?? '' } });
};

const internalError = () => errorResponse('internal', 'Something went wrong in the CRM.');

const errorAfterSave: FaultHandler = async (request, forward) => {
  const response = await forward(request);
  return response.ok ? internalError() : response;
};

const source = { header: 'Idempotency-Key' };
const inProgress = () =>
  errorResponse('key_in_progress', 'The first request with this key is still running.', { source });

export const errorFaults = [
  { id: 'not-found', group: 'crm', handle: () => errorResponse('not_found', 'There is nothing here.') },
  { id: 'switched-off', group: 'crm', handle: () => errorResponse('api_switched_off', 'The API is switched off.') },
  {
    id: 'in-progress',
    group: 'crm',
    appliesTo: isSave,
    pause: Infinity,
    handle: inProgress,
  },
  { id: 'in-progress-for-long', group: 'crm', appliesTo: isSave, handle: inProgress },
  { id: 'refused-values', group: 'crm', appliesTo: isPatch, handle: rejectValues },
  { id: 'read-only', group: 'crm', handle: readOnly },
  { id: 'refuses-changes', group: 'crm', appliesTo: isPatch, handle: methodNotAllowed },
  { id: 'too-many', group: 'crm', burst: 1_000, pause: 30_000, handle: busy('too_many_requests', tooMany, '20') },
  { id: 'too-many-for-long', group: 'crm', handle: busy('too_many_requests', tooMany, '1000000000') },
  { id: 'too-many-until', group: 'crm', burst: 1_000, pause: 20_000, handle: busyUntil(10) },
  { id: 'too-many-no-time', group: 'crm', handle: () => errorResponse('too_many_requests', tooMany) },
  { id: 'too-many-odd-time', group: 'crm', handle: busy('too_many_requests', tooMany, 'soon 5') },
  { id: 'not-available', group: 'crm', handle: busy('not_available', 'The CRM is not available now.', '5') },
  { id: 'error-after-save', group: 'crm', appliesTo: isSave, pause: Infinity, handle: errorAfterSave },
  { id: 'internal-error', group: 'crm', handle: internalError },
] as const satisfies readonly Fault[];
