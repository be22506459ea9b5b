import { atAcme, bodyOf, crm, documentOf, historyNow, patch, readOption, setTo, useParent } from './crm';

const ifMatch = '"g2-o4-a1"';
const now = () => new Date('2026-12-01T10:00:00Z');
const crmInterval = 'outlook.crm_sync_interval';
const tasks = 'outlook.tasks_enabled';

it('accepts the example in the contract', async () => {
  const { ask } = crm({ now });
  const body =
    '{"data":{"type":"configuration","id":"outlook","meta":{"reason":"fewer calls"},' +
    '"relationships":{"options":{"data":[{"type":"configurationoptions","id":"outlook.crm_sync_interval"},' +
    '{"type":"configurationoptions","id":"outlook.tasks_enabled"}]}}},"included":[' +
    '{"type":"configurationoptions","id":"outlook.crm_sync_interval","meta":{"update":true},' +
    '"attributes":{"useParentScopeValue":false,"value":900}},' +
    '{"type":"configurationoptions","id":"outlook.tasks_enabled","meta":{"update":true},' +
    '"attributes":{"useParentScopeValue":true}}]}';
  const response = await patch(ask, { ifMatch, body });
  expect(response.status).toBe(200);
  expect(response.headers.get('ETag')).toBe('"g2-o5-a1"');
  expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json');
});

it('responds with the new document', async () => {
  const { ask } = crm();
  const document = await documentOf(await patch(ask, { ifMatch }));
  expect(document).toEqual(await documentOf(await ask(`${atAcme}&include=options`)));
  expect(document.data.meta.version).toBe('g2-o5-a1');
});

it('stores dates and author of a new override', async () => {
  const { ask } = crm({ now });
  await patch(ask, { ifMatch, body: bodyOf({ 'outlook.outlook_sync_interval': setTo(45) }) });
  expect(await readOption(ask, 'outlook.outlook_sync_interval')).toMatchObject({
    value: 45,
    createdAt: '2026-12-01T10:00:00.000Z',
    updatedAt: '2026-12-01T10:00:00.000Z',
    chain: [
      { scope: 'default', value: 30 },
      { scope: 'organization', value: 45, updatedBy: { id: '7', name: 'Grace Weber' } },
    ],
  });
});

it('keeps the date of creation when the value of an override changes', async () => {
  const { ask } = crm({ now });
  await patch(ask, { ifMatch });
  expect(await readOption(ask, crmInterval)).toMatchObject({
    createdAt: '2026-11-02T09:00:00Z',
    updatedAt: '2026-12-01T10:00:00.000Z',
  });
});

it("removes an override without storing a copy of the parent's value", async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, body: bodyOf({ [crmInterval]: useParent }) });
  expect(await readOption(ask, crmInterval)).toMatchObject({ value: 60, valueScope: 'global' });
  const path = '/api/configuration/outlook?scope=global';
  await patch(ask, { as: '2', path, ifMatch: '"g2-a1"', body: bodyOf({ [crmInterval]: setTo(90) }) });
  expect(await readOption(ask, crmInterval)).toMatchObject({ value: 90, valueScope: 'global' });
});

it('ignores a value beside `useParentScopeValue`', async () => {
  const { ask } = crm();
  const body = bodyOf({ [crmInterval]: { useParentScopeValue: true, value: 5 } });
  await patch(ask, { ifMatch, body });
  expect(await readOption(ask, crmInterval)).toMatchObject({ value: 60, useParentScopeValue: true });
});

it("stores an override that equals its parent's value", async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, body: bodyOf({ [crmInterval]: setTo(60) }) });
  expect(await readOption(ask, crmInterval)).toMatchObject({ value: 60, valueScope: 'organization' });
});

it('stores false', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, body: bodyOf({ 'outlook.contacts_enabled': setTo(false) }) });
  expect(await readOption(ask, 'outlook.contacts_enabled')).toMatchObject({
    value: false,
    valueScope: 'organization',
  });
});

it('updates an override of false', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, body: bodyOf({ [tasks]: setTo(true) }) });
  const [latest] = await historyNow(ask);
  expect(latest?.attributes.entries).toEqual([{ option: tasks, action: 'update', from: false, to: true }]);
});

it('does not change options that are not in the request', async () => {
  const { ask } = crm();
  const before = await readOption(ask, 'outlook.sync_direction');
  await patch(ask, { ifMatch });
  expect(await readOption(ask, 'outlook.sync_direction')).toEqual(before);
});

it('changes the scopes below only where they inherit', async () => {
  const { ask } = crm();
  const own = '/api/configuration/outlook?scope=user';
  const body = bodyOf({ 'outlook.outlook_sync_interval': setTo(45) });
  await patch(ask, { ifMatch, body });
  expect(await readOption(ask, 'outlook.outlook_sync_interval', own, '5')).toMatchObject({ value: 60 });
  expect(await readOption(ask, 'outlook.outlook_sync_interval', own, '3')).toMatchObject({ value: 45 });
});

it('does not change another organization', async () => {
  const { ask } = crm();
  const globex = '/api/configuration/outlook?scope=organization';
  const before = await (await ask(globex, { as: '9' })).text();
  await patch(ask, { ifMatch });
  expect(await (await ask(globex, { as: '9' })).text()).toBe(before);
});

describe('a change that changes nothing', () => {
  it.each([
    ['the stored value', { [crmInterval]: setTo(300) }],
    ['removing an override that does not exist', { 'outlook.contacts_enabled': useParent }],
  ])('(%s) changes neither the version nor the dates nor the history', async (_name, options) => {
    const { ask } = crm();
    const before = await (await ask(`${atAcme}&include=options`)).text();
    const history = await historyNow(ask);
    const response = await patch(ask, { ifMatch, body: bodyOf(options) });
    expect([response.status, response.headers.get('ETag')]).toEqual([200, ifMatch]);
    expect(await (await ask(`${atAcme}&include=options`)).text()).toBe(before);
    expect(await historyNow(ask)).toEqual(history);
  });

  it('beside one that does has no entry in the history', async () => {
    const { ask } = crm();
    await patch(ask, { ifMatch, body: bodyOf({ [crmInterval]: setTo(300), [tasks]: useParent }) });
    const [latest] = await historyNow(ask);
    expect(latest?.attributes.entries).toEqual([{ option: tasks, action: 'remove', from: false }]);
  });
});
