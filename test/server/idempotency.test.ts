// One response for each key: for whom, for how long, and what leaves the key unused.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { atAcme, bodyOf, crm, documentOf, etagNow, historyNow, newKey, patch, setTo, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const bodyWith = (value: unknown) => bodyOf({ 'outlook.crm_sync_interval': setTo(value) });
const hour = 60 * 60 * 1000;

/** Status, ETag and body. */
const partsOf = async (response: Response) => [response.status, response.headers.get('ETag'), await response.text()];

it('replays the first response and applies the change once', async () => {
  const { ask } = crm();
  const key = newKey();
  const first = await partsOf(await patch(ask, { ifMatch, key }));
  const count = (await historyNow(ask)).length;
  expect(await partsOf(await patch(ask, { ifMatch, key }))).toEqual(first);
  expect(await historyNow(ask)).toHaveLength(count);
});

it('replays it even after changes by others', async () => {
  const { ask } = crm();
  const key = newKey();
  const first = await partsOf(await patch(ask, { ifMatch, key }));
  await patch(ask, { as: '8', ifMatch: '"g2-o5-a1"', body: bodyWith(7) });
  expect(await partsOf(await patch(ask, { ifMatch, key }))).toEqual(first);
});

it('replays the response to a change that changed nothing', async () => {
  const { ask } = crm();
  const key = newKey();
  const first = await partsOf(await patch(ask, { ifMatch, key, body: bodyWith(300) }));
  await patch(ask, { ifMatch });
  expect(await partsOf(await patch(ask, { ifMatch, key, body: bodyWith(300) }))).toEqual(first);
});

it('ignores the letter case of a key', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, key: 'ABCDEF00-0000-4000-8000-000000000000' });
  const second = await patch(ask, { ifMatch, key: 'abcdef00-0000-4000-8000-000000000000' });
  expect(second.status).toBe(200);
});

it.each([
  ['another body', { body: bodyWith(901) }],
  ['another reason', { body: bodyOf({ 'outlook.crm_sync_interval': setTo(900) }, { reason: 'other' }) }],
  ['another version', { ifMatch: '"g2-o5-a1"' }],
  ['no version', { ifMatch: null }],
])('rejects the key for %s', async (_name, other) => {
  const { ask } = crm();
  const key = newKey();
  await patch(ask, { ifMatch, key });
  expect(await verdict(await patch(ask, { ifMatch, key, ...other }))).toBe('422 key_reused');
});

it('distinguishes the keys of two people', async () => {
  const { ask } = crm();
  const key = newKey();
  await patch(ask, { ifMatch, key });
  const response = await patch(ask, { as: '8', ifMatch: '"g2-o5-a1"', key, body: bodyWith(7) });
  expect(await verdict(response)).toBe('200');
});

it('distinguishes the keys of two URLs', async () => {
  const { ask } = crm();
  const key = newKey();
  await patch(ask, { as: '2', ifMatch, key });
  const path = '/api/configuration/outlook?scope=organization&scopeId=2';
  expect(await verdict(await patch(ask, { as: '2', path, ifMatch: '"g2-o2-a1"', key, body: bodyWith(7) }))).toBe('200');
});

it('does not replay to a person who has lost access', async () => {
  const { ask, state } = crm();
  const key = newKey();
  await patch(ask, { ifMatch, key });
  for (const person of state.people) if (person.id === '7') person.capabilities = ['reader'];
  expect(await verdict(await patch(ask, { ifMatch, key }))).toBe('403 access_denied');
});

it('does not replay to a person who has moved to another organization', async () => {
  const { ask, state } = crm();
  const key = newKey();
  await patch(ask, { ifMatch, key });
  for (const person of state.people) if (person.id === '7') person.organizationId = '2';
  expect(await verdict(await patch(ask, { ifMatch, key }))).toBe('422 key_reused');
});

it.each([
  [24 * hour - 1, '200'],
  [24 * hour, '412 precondition_failed'],
])('replays for 24 hours: after %i ms %s', async (later, expected) => {
  let time = Date.parse('2026-12-01T10:00:00Z');
  const { ask } = crm({ now: () => new Date(time) });
  const key = newKey();
  await patch(ask, { ifMatch, key });
  time += later;
  expect(await verdict(await patch(ask, { ifMatch, key }))).toBe(expected);
});

it('removes expired keys', async () => {
  let time = Date.parse('2026-12-01T10:00:00Z');
  const { ask, state } = crm({ now: () => new Date(time) });
  await patch(ask, { ifMatch });
  time += 24 * hour;
  await patch(ask, { ifMatch: '"g2-o5-a1"', body: bodyWith(7) });
  expect(state.keys['7']).toHaveLength(1);
});

it.each([
  ['a missing version', { ifMatch: null }],
  ['a malformed version', { ifMatch: '*' }],
  ['an old version', { ifMatch: '"g2-o3-a1"' }],
  ['an invalid value', { body: bodyWith(0) }],
])('leaves the key unused after %s', async (_name, invalid) => {
  const { ask } = crm();
  const key = newKey();
  expect((await patch(ask, { ifMatch, key, ...invalid })).status).toBeGreaterThan(399);
  expect(await verdict(await patch(ask, { ifMatch, key, body: bodyWith(7) }))).toBe('200');
});

it('leaves the key unused after an option that is not editable', async () => {
  const { ask } = crm({ lockedSettings: ['crmSyncInterval'] });
  const key = newKey();
  await patch(ask, { ifMatch, key });
  const body = bodyOf({ 'outlook.tasks_enabled': setTo(true) });
  expect(await verdict(await patch(ask, { ifMatch, key, body }))).toBe('200');
});

it('leaves the key unused after a failure of the store', async () => {
  const store = createMemoryStore(acmeAndGlobex);
  let fails = true;
  const { ask } = crm({
    store: { ...store, commit: (commit) => (fails ? Promise.reject(new Error('disk')) : store.commit(commit)) },
    report: () => undefined,
  });
  const key = newKey();
  expect(await verdict(await patch(ask, { ifMatch, key }))).toBe('500 internal');
  fails = false;
  expect(await verdict(await patch(ask, { ifMatch, key }))).toBe('200');
});

describe('a person with 1,000 keys', () => {
  const unchanged = bodyWith(300);

  /** With keys of 10:00, each of a change that changed nothing. */
  const withKeys = async (count: number) => {
    let time = Date.parse('2026-12-01T10:00:00Z');
    const { ask } = crm({ now: () => new Date(time) });
    for (let sent = 0; sent < count; sent += 1) await patch(ask, { ifMatch, body: unchanged });
    return { ask, wait: (milliseconds: number) => (time += milliseconds) };
  };

  it('gets a 429 at the header for another one within 24 hours, and stores nothing', async () => {
    const { ask, wait } = await withKeys(1000);
    wait(24 * hour - 1);
    const response = await patch(ask, { ifMatch });
    const { errors } = await documentOf(response);
    expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '3600']);
    expect(errors).toMatchObject([{ code: 'too_many_requests', source: { header: 'Idempotency-Key' } }]);
    expect(await etagNow(ask)).toBe(ifMatch);
  });

  it.each([
    ['after 24 hours', 1000, 24 * hour, '7'],
    ['as the thousandth', 999, 0, '7'],
    ['for another person', 1000, 0, '8'],
  ])('is one too many, but not %s', async (_name, count, later, as) => {
    const { ask, wait } = await withKeys(count);
    wait(later);
    expect(await verdict(await patch(ask, { as, ifMatch }))).toBe('200');
  });
});

it('stores no key for a GET', async () => {
  const { ask, state } = crm();
  await ask(atAcme, { headers: { 'Idempotency-Key': newKey() } });
  expect(state.keys).toEqual({});
});
