// Faults that end in an error response: status, code and headers of each, and which requests they pass on.
import { documentOf, etagNow, historyNow, patch, readOption, verdict, bodyOf, setTo, useParent } from '../server/crm';
import { atAcme, faultyCrm } from './faultyCrm';
import type { FaultId } from '../../src/preview/faults/faults';

const ifMatch = '"g2-o4-a1"';

it.each<[FaultId, string, string | null]>([
  ['not-found', '404 not_found', null],
  ['switched-off', '404 api_switched_off', null],
  ['no-access', '403 access_denied', null],
  ['too-many-for-long', '429 too_many_requests', '1000000000'],
  ['too-many-no-time', '429 too_many_requests', null],
  ['too-many-odd-time', '429 too_many_requests', 'soon 5'],
  ['not-available', '503 not_available', '5'],
  ['internal-error', '500 internal', null],
])('%s: every request gets %s', async (network, expected, retryAfter) => {
  const { ask, askCrm } = faultyCrm(network);
  for (const response of [await ask(atAcme), await ask(atAcme), await patch(ask, { ifMatch })]) {
    expect(response.headers.get('Retry-After')).toBe(retryAfter);
    expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
    expect(await verdict(response)).toBe(expected);
  }
  expect(await historyNow(askCrm)).toHaveLength(4);
});

it('no-access: lists whom to contact, as the CRM does', async () => {
  const error = async (response: Response) => (await documentOf(response)).errors[0];
  const fromCrm = await error(await faultyCrm('fine').ask(atAcme, { as: '4' }));
  expect(await error(await faultyCrm('no-access', '4').ask(atAcme, { as: '4' }))).toEqual(fromCrm);
});

it('signed-out: every request gets an empty 401', async () => {
  const { ask } = faultyCrm('signed-out');
  for (const response of [await ask(atAcme), await patch(ask, { ifMatch })]) {
    expect([response.status, response.headers.get('WWW-Authenticate'), await response.text()]).toEqual([
      401,
      'Bearer',
      '',
    ]);
  }
});

it('token-expired: sends one 401, then responds normally', async () => {
  const { ask } = faultyCrm('token-expired');
  expect((await ask(atAcme)).status).toBe(401);
  expect((await ask(atAcme)).status).toBe(200);
});

it('in-progress: rejects the first change with 409 without storing it; reads are not affected', async () => {
  const { ask } = faultyCrm('in-progress');
  expect((await ask(atAcme)).status).toBe(200);
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('409 key_in_progress');
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('200');
});

it('in-progress-for-long: rejects every change with 409', async () => {
  const { ask } = faultyCrm('in-progress-for-long');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    expect(await verdict(await patch(ask, { ifMatch }))).toBe('409 key_in_progress');
  }
  expect(await etagNow(ask)).toBe(ifMatch);
});

it('refused-values: sends one error per value, with a pointer to it', async () => {
  const { ask } = faultyCrm('refused-values');
  const body = bodyOf({ 'outlook.crm_sync_interval': setTo(900), 'outlook.tasks_enabled': useParent });
  const response = await patch(ask, { ifMatch, body });
  const { errors } = await documentOf(response);
  expect(response.status).toBe(400);
  expect(errors.map(({ status, source }) => [status, source])).toEqual([
    ['400', { pointer: '/included/0/attributes/value' }],
    ['400', { pointer: '/included/1/attributes/value' }],
  ]);
  expect(await etagNow(ask)).toBe(ifMatch);
});

it('refused-values: passes an invalid body to the CRM', async () => {
  const { ask } = faultyCrm('refused-values');
  expect(await verdict(await patch(ask, { ifMatch, body: '{}' }))).toMatch(/^400 bad_request/);
});

const withoutPatch = 'GET, HEAD, OPTIONS';
it.each<[FaultId, string]>([
  ['read-only', withoutPatch],
  ['refuses-changes', `${withoutPatch}, PATCH`],
])('%s: a read allows "%s", a change gets 405', async (network, allow) => {
  const { ask } = faultyCrm(network);
  const read = await ask(atAcme);
  expect([read.status, read.headers.get('Allow'), read.headers.get('ETag')]).toEqual([200, allow, ifMatch]);
  const change = await patch(ask, { ifMatch });
  expect([change.headers.get('Allow'), await verdict(change)]).toEqual([withoutPatch, '405 method_not_allowed']);
});

it('right-taken-away: nothing is editable, and a change gets 403', async () => {
  const { ask } = faultyCrm('right-taken-away');
  const { data, included } = await documentOf(await ask(atAcme));
  expect(data.meta).toMatchObject({ editableScopes: [], actor: { id: '7', capabilities: ['reader'] } });
  expect(included.map(({ attributes }) => attributes.editable)).toEqual(Array(7).fill(false));
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('403 access_denied');
});

it('error-after-save: stores the first change and responds with 500; then responds normally', async () => {
  const { ask } = faultyCrm('error-after-save');
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('500 internal');
  expect(await readOption(ask, 'outlook.crm_sync_interval')).toMatchObject({ value: 900 });
  expect((await patch(ask, { ifMatch })).status).toBe(412);
});

describe('too-many', () => {
  afterEach(() => jest.useRealTimers());

  it('asks to wait 20 seconds, and again after 30 seconds', async () => {
    jest.useFakeTimers();
    const { ask } = faultyCrm('too-many');
    const first = await ask(atAcme);
    expect([first.status, first.headers.get('Retry-After')]).toEqual([429, '20']);
    jest.setSystemTime(Date.now() + 29_999);
    expect((await ask(atAcme)).status).toBe(200);
    jest.setSystemTime(Date.now() + 1);
    expect((await ask(atAcme)).status).toBe(429);
  });

  it('until: asks to wait until 10 seconds after its own date, then responds normally', async () => {
    jest.useFakeTimers({ now: Date.UTC(2026, 10, 20, 9, 59, 55, 700) });
    const { ask } = faultyCrm('too-many-until');
    const { status, headers } = await ask(atAcme);
    expect([status, headers.get('Date'), headers.get('Retry-After')]).toEqual([
      429,
      'Fri, 20 Nov 2026 09:59:55 GMT',
      'Fri, 20 Nov 2026 10:00:05 GMT',
    ]);
    jest.setSystemTime(Date.now() + 10_000);
    expect((await ask(atAcme)).status).toBe(200);
  });
});
