// Faults in the CRM's responses: broken bodies, and documents of other CRM versions, which must be consistent.
import { parseConfiguration } from '../../src/contract/configuration';
import type { FaultId } from '../../src/preview/faults/faults';
import { bodyOf, documentOf, mediaType, optionIn, patch, setTo } from '../server/crm';
import { atAcme, faultyCrm, policyOf } from './faultyCrm';

const ifMatch = '"g2-o4-a1"';
const crmHeaders = {
  etag: ifMatch,
  allow: 'GET, HEAD, OPTIONS, PATCH',
  'cache-control': 'private, no-cache, no-transform',
};

const headersOf = ({ headers }: Response) =>
  Object.fromEntries(Object.keys(crmHeaders).map((name) => [name, headers.get(name)]));

it.each<FaultId>([
  'malformed',
  'empty',
  'empty-body',
  'wrong-type',
  'huge',
  'many-options',
  'newer-crm',
  'older-crm',
  'out-of-range',
  'far-out-of-range',
  'other-types',
  'stuck',
])('%s: has the headers of the CRM and is never a 304', async (network) => {
  const { ask } = faultyCrm(network);
  const response = await ask(atAcme, { headers: { 'If-None-Match': ifMatch } });
  expect([response.status, headersOf(response)]).toEqual([network === 'empty' ? 204 : 200, crmHeaders]);
  await response.body?.cancel();
});

it('fine: is never a 304 either, because the pane may have cached an altered policy', async () => {
  const { ask } = faultyCrm('fine');
  expect((await ask(atAcme, { headers: { 'If-None-Match': ifMatch } })).status).toBe(200);
});

it('malformed: has the right media type and half of the document', async () => {
  const response = await faultyCrm('malformed').ask(atAcme);
  expect(response.headers.get('Content-Type')).toBe(mediaType);
  const text = await response.text();
  expect(text).toMatch(/^\{"data"/);
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
});

it.each<[FaultId, number]>([
  ['empty', 204],
  ['empty-body', 200],
])('%s: has no body, with %i', async (network, status) => {
  const response = await faultyCrm(network).ask(atAcme);
  expect([response.status, await response.text()]).toEqual([status, '']);
});

it('wrong-type: sends the right document as application/json', async () => {
  const response = await faultyCrm('wrong-type').ask(atAcme);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect((await documentOf(response)).included).toHaveLength(7);
});

it('huge: sends 10 MB of JSON with the right media type', async () => {
  const response = await faultyCrm('huge').ask(atAcme);
  expect(response.headers.get('Content-Type')).toBe(mediaType);
  const text = await response.text();
  expect(text.length).toBeGreaterThan(10_000_000);
  expect(JSON.parse(text)).toMatchObject({ data: { type: 'configuration', id: 'outlook' } });
});

it('many-options: sends 100,000 different options', async () => {
  const response = await faultyCrm('many-options').ask(atAcme);
  expect(response.headers.get('Content-Type')).toBe(mediaType);
  const { data, included } = await documentOf(response);
  expect(data).toMatchObject({ type: 'configuration', id: 'outlook' });
  expect(new Set(included.map(({ id }) => id)).size).toBe(100_000);
});

it('older-crm: lacks conflict resolution and accepts changes', async () => {
  const { ask } = faultyCrm('older-crm');
  const change = await documentOf(await patch(ask, { ifMatch }));
  for (const { data, included } of [await documentOf(await ask(atAcme)), change]) {
    expect(included.map(({ id }) => id)).not.toContain('outlook.conflict_resolution');
    expect(included).toHaveLength(6);
    expect(data).toMatchObject({ relationships: { options: { data: Array(6).fill(expect.anything()) } } });
  }
});

it('older-crm: omits the impact of a change, which other faults preserve', async () => {
  const validation = {
    ifMatch,
    key: null,
    body: bodyOf({ 'outlook.crm_sync_interval': setTo(900) }, { validate: true }),
  };
  const metaUnder = async (fault: FaultId) => (await documentOf(await patch(faultyCrm(fault).ask, validation))).meta;
  expect(await metaUnder('older-crm')).toBeUndefined();
  expect(await metaUnder('out-of-range')).toHaveProperty('impact.people.reached', 5);
});

it('newer-crm: sends an option and a value that this build does not know', async () => {
  const document = await documentOf(await faultyCrm('newer-crm').ask(atAcme));
  expect(optionIn(document, 'outlook.notes_enabled')).toMatchObject({ value: true, valueScope: 'default' });
  expect(optionIn(document, 'outlook.sync_direction')).toMatchObject({
    value: 'mirror',
    valueScope: 'organization',
    useParentScopeValue: false,
    chain: [
      { scope: 'default', value: 'bidirectional' },
      { scope: 'organization', value: 'mirror', updatedBy: { name: 'Yusuf Demir' } },
    ],
  });
});

it.each([
  ['newer-crm', 'organization', '7', 'direction', 'mirror', 'organization', false],
  ['newer-crm', 'user', '3', 'direction', 'mirror', 'organization', true],
  ['newer-crm', 'global', '2', 'direction', 'bidirectional', 'default', true],
  ['out-of-range', 'organization', '7', 'outlookSyncInterval', 86400, 'organization', false],
  ['out-of-range', 'user', '3', 'outlookSyncInterval', 86400, 'organization', true],
  ['out-of-range', 'user', '5', 'outlookSyncInterval', 60, 'user', false],
  ['far-out-of-range', 'organization', '7', 'crmSyncInterval', 0, 'organization', false],
  ['far-out-of-range', 'user', '3', 'outlookSyncInterval', 1e21, 'organization', true],
  ['other-types', 'organization', '7', 'tasks', null, 'organization', false],
  ['other-types', 'organization', '7', 'crmSyncInterval', '300', 'organization', false],
  ['other-types', 'user', '3', 'outlookSyncInterval', 1.5, 'organization', true],
] as const)('%s at %s for person %s: %s is %j, from %s, in a consistent chain', async (...row) => {
  const [network, scope, as, id, value, source, useParent] = row;
  const document: unknown = await (await faultyCrm(network, as).ask(policyOf(scope), { as })).json();
  expect(parseConfiguration(document).settings[id]).toMatchObject({ value, source: { scope: source, useParent } });
});

it('person-changed: the CRM responds as if to another person of the same organization', async () => {
  const { ask } = faultyCrm('person-changed');
  const { data } = await documentOf(await ask(atAcme));
  expect(data.meta.actor).toMatchObject({ id: '8', name: 'Yusuf Demir' });
  const change = await documentOf(await patch(ask, { ifMatch }));
  expect(optionIn(change, 'outlook.crm_sync_interval')?.chain).toMatchObject([{}, {}, { updatedBy: { id: '8' } }]);
});
