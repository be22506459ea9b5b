// Faults that refuse: status, code and headers of each, and what they let pass.
import { documentOf, etagNow, historyNow, patch, readOption, verdict, bodyOf, setTo, useParent } from '../server/crm';
import { atAcme, faulty } from './faultyCrm';
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
])('%s: every request gets %s', async (network, said, retryAfter) => {
  const { ask, askCrm } = faulty(network);
  for (const response of [await ask(atAcme), await ask(atAcme), await patch(ask, { ifMatch })]) {
    expect(response.headers.get('Retry-After')).toBe(retryAfter);
    expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
    expect(await verdict(response)).toBe(said);
  }
  expect(await historyNow(askCrm)).toHaveLength(4);
});

it('no-access: tells whom to ask, as the CRM does', async () => {
  const error = async (response: Response) => (await documentOf(response)).errors[0];
  const fromCrm = await error(await faulty('fine').ask(atAcme, { as: '4' }));
  expect(await error(await faulty('no-access', '4').ask(atAcme, { as: '4' }))).toEqual(fromCrm);
});

it('signed-out: every request gets an empty 401', async () => {
  const { ask } = faulty('signed-out');
  for (const response of [await ask(atAcme), await patch(ask, { ifMatch })]) {
    expect([response.status, response.headers.get('WWW-Authenticate'), await response.text()]).toEqual([
      401,
      'Bearer',
      '',
    ]);
  }
});

it('token-expired: one 401, then all is well', async () => {
  const { ask } = faulty('token-expired');
  expect((await ask(atAcme)).status).toBe(401);
  expect((await ask(atAcme)).status).toBe(200);
});

it('in-progress: the first change is told to wait and is not made; reading is not touched', async () => {
  const { ask } = faulty('in-progress');
  expect((await ask(atAcme)).status).toBe(200);
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('409 key_in_progress');
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('200');
});

it('in-progress-for-long: no change is ever made; reading is not touched', async () => {
  const { ask } = faulty('in-progress-for-long');
  for (let tried = 0; tried < 3; tried += 1) {
    expect(await verdict(await patch(ask, { ifMatch }))).toBe('409 key_in_progress');
  }
  expect(await etagNow(ask)).toBe(ifMatch);
});

it('refused-values: one error for each value that was sent, at its place', async () => {
  const { ask } = faulty('refused-values');
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

it('refused-values: a body that is no change is refused by the CRM itself', async () => {
  const { ask } = faulty('refused-values');
  expect(await verdict(await patch(ask, { ifMatch, body: '{}' }))).toMatch(/^400 bad_request/);
});

const withoutPatch = 'GET, HEAD, OPTIONS';
it.each<[FaultId, string]>([
  ['read-only', withoutPatch],
  ['refuses-changes', `${withoutPatch}, PATCH`],
])('%s: reading tells "%s", a change gets 405', async (network, allow) => {
  const { ask } = faulty(network);
  const read = await ask(atAcme);
  expect([read.status, read.headers.get('Allow'), read.headers.get('ETag')]).toEqual([200, allow, ifMatch]);
  const change = await patch(ask, { ifMatch });
  expect([change.headers.get('Allow'), await verdict(change)]).toEqual([withoutPatch, '405 method_not_allowed']);
});

it('right-taken-away: nothing may be changed any more, and a change gets 403', async () => {
  const { ask } = faulty('right-taken-away');
  const { data, included } = await documentOf(await ask(atAcme));
  expect(data.meta).toMatchObject({ editableScopes: [], actor: { id: '7', capabilities: ['reader'] } });
  expect(included.map(({ attributes }) => attributes.editable)).toEqual(Array(7).fill(false));
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('403 access_denied');
});

it('error-after-save: the first change is stored and answered with 500; the next requests are as usual', async () => {
  const { ask } = faulty('error-after-save');
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('500 internal');
  expect(await readOption(ask, 'outlook.crm_sync_interval')).toMatchObject({ value: 900 });
  expect((await patch(ask, { ifMatch })).status).toBe(412);
});

describe('too-many', () => {
  afterEach(() => jest.useRealTimers());

  it('asks to wait 20 seconds, and again when 30 have passed', async () => {
    jest.useFakeTimers();
    const { ask } = faulty('too-many');
    const first = await ask(atAcme);
    expect([first.status, first.headers.get('Retry-After')]).toEqual([429, '20']);
    jest.setSystemTime(Date.now() + 29_999);
    expect((await ask(atAcme)).status).toBe(200);
    jest.setSystemTime(Date.now() + 1);
    expect((await ask(atAcme)).status).toBe(429);
  });

  it('until: names the date 10 seconds from now, by its own clock, then lets others through', async () => {
    jest.useFakeTimers({ now: Date.UTC(2026, 10, 20, 9, 59, 55, 700) });
    const { ask } = faulty('too-many-until');
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
