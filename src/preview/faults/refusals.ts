// Faults of the CRM that end in a refusal.
import { valuePointer } from '../../contract/errors';
import { parseChange } from '../../contract/change';
import { wireError } from '../../server/problem';
import { changes, saves, type Answer, type Fault } from './fault';
import { refuse, refuseAll } from './refusal';

const withoutPatch = { Allow: 'GET, HEAD, OPTIONS' };

const refusePatch = (): Response =>
  refuse('method_not_allowed', 'PATCH is not possible here.', { headers: withoutPatch });

/** Says beforehand that it takes no changes. */
const readOnly: Answer = async (request, forward) => {
  if (request.method === 'PATCH') return refusePatch();
  const response = await forward(request);
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(withoutPatch)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
};

/** One error for each value that was sent. */
const refuseValues: Answer = async (request, forward) => {
  const body: unknown = await request.clone().json();
  const read = parseChange(body);
  if (read.kind !== 'change') return forward(request);
  const [first, ...others] = read.change.options.map((_option, index) =>
    wireError('choice', 'OroCRM does not take this value now.', { source: { pointer: valuePointer(index) } }),
  );
  return first ? refuseAll([first, ...others]) : forward(request);
};

const tooMany = 'There were too many requests.';
const busy = (code: 'too_many_requests' | 'not_available', detail: string, retryAfter: string) => () =>
  refuse(code, detail, { headers: { 'Retry-After': retryAfter } });

/** A date of HTTP, beside what this server's clock says. */
const busyUntil = (seconds: number) => () => {
  const now = Date.now();
  const [date, until] = [now, now + seconds * 1_000].map((time) => new Date(time).toUTCString());
  return refuse('too_many_requests', tooMany, { headers: { Date: date ?? '', 'Retry-After': until ?? '' } });
};

const internalError = () => refuse('internal', 'Something went wrong in the CRM.');

const errorAfterSave: Answer = async (request, forward) => {
  const response = await forward(request);
  return response.ok ? internalError() : response;
};

const source = { header: 'Idempotency-Key' };
const inProgress = () => refuse('key_in_progress', 'The first request with this key is still running.', { source });

export const refusals = [
  { id: 'not-found', group: 'crm', answer: () => refuse('not_found', 'There is nothing here.') },
  { id: 'switched-off', group: 'crm', answer: () => refuse('api_switched_off', 'The API is switched off.') },
  {
    id: 'in-progress',
    group: 'crm',
    meets: saves,
    pause: Infinity,
    answer: inProgress,
  },
  { id: 'in-progress-for-long', group: 'crm', meets: saves, answer: inProgress },
  { id: 'refused-values', group: 'crm', meets: changes, answer: refuseValues },
  { id: 'read-only', group: 'crm', answer: readOnly },
  { id: 'refuses-changes', group: 'crm', meets: changes, answer: refusePatch },
  { id: 'too-many', group: 'crm', burst: 1_000, pause: 30_000, answer: busy('too_many_requests', tooMany, '20') },
  { id: 'too-many-for-long', group: 'crm', answer: busy('too_many_requests', tooMany, '1000000000') },
  { id: 'too-many-until', group: 'crm', burst: 1_000, pause: 20_000, answer: busyUntil(10) },
  { id: 'too-many-no-time', group: 'crm', answer: () => refuse('too_many_requests', tooMany) },
  { id: 'too-many-odd-time', group: 'crm', answer: busy('too_many_requests', tooMany, 'soon 5') },
  { id: 'not-available', group: 'crm', answer: busy('not_available', 'The CRM is not available now.', '5') },
  { id: 'error-after-save', group: 'crm', meets: saves, pause: Infinity, answer: errorAfterSave },
  { id: 'internal-error', group: 'crm', answer: internalError },
] as const satisfies readonly Fault[];
