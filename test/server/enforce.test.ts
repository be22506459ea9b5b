// Enforcing a value: what the levels under it keep, see and get back.
import { atAcme, atOwn, atSystem, bodyOf, crm, documentOf, enforce, etagNow, historyNow } from './crm';
import { newKey, optionIn, patch, readOption, setTo, useParent, verdict, type Asker } from './crm';

const crmInterval = 'outlook.crm_sync_interval';
const outlookInterval = 'outlook.outlook_sync_interval';
const now = () => new Date('2026-12-01T10:00:00Z');

/** By Ines, at the system. */
const atSystemNow = async (ask: Asker, options: Record<string, unknown>) =>
  patch(ask, { as: '2', path: atSystem, ifMatch: await etagNow(ask, atSystem, '2'), body: bodyOf(options) });

describe('at the system', () => {
  it('puts its value in force over an organization that keeps its own, which is not in effect', async () => {
    const { ask } = crm({ now });
    await atSystemNow(ask, { [crmInterval]: enforce(90) });
    expect(await readOption(ask, crmInterval)).toEqual({
      scope: 'organization',
      dataType: 'integer',
      value: 90,
      createdAt: '2026-10-01T08:00:00Z',
      updatedAt: '2026-12-01T10:00:00.000Z',
      useParentScopeValue: false,
      valueScope: 'global',
      editable: false,
      constraints: { min: 1, max: 86399 },
      chain: [
        { scope: 'default', value: 120, inEffect: false },
        {
          scope: 'global',
          scopeName: 'System',
          value: 90,
          enforced: true,
          inEffect: true,
          updatedAt: '2026-12-01T10:00:00.000Z',
          updatedBy: { id: '2', name: 'Ines Costa' },
        },
        {
          scope: 'organization',
          scopeName: 'Acme',
          value: 300,
          inEffect: false,
          updatedAt: '2026-11-20T10:02:00Z',
          updatedBy: { id: '7', name: 'Grace Weber' },
        },
      ],
    });
  });

  it('puts its value in force over a person who keeps their own', async () => {
    const { ask } = crm();
    await atSystemNow(ask, { [outlookInterval]: enforce(90) });
    expect(await readOption(ask, outlookInterval, atOwn, '5')).toMatchObject({
      value: 90,
      valueScope: 'global',
      editable: false,
      chain: [{}, { value: 90, inEffect: true }, { scope: 'user', value: 60, inEffect: false }],
    });
  });

  it('lets whoever may change the system change its own value still', async () => {
    const { ask } = crm();
    await atSystemNow(ask, { [crmInterval]: enforce(90) });
    expect(await readOption(ask, crmInterval, atSystem, '2')).toMatchObject({ editable: true, valueScope: 'global' });
  });

  it('leaves other options as they were', async () => {
    const { ask } = crm();
    await atSystemNow(ask, { [crmInterval]: enforce(90) });
    expect(await readOption(ask, 'outlook.tasks_enabled')).toMatchObject({ value: false, editable: true });
  });

  it.each([
    ['it is ended', setTo(90), { enforced: false }],
    ['the system says nothing any more', useParent, {}],
  ])('gives everybody back what they had said when %s', async (_name, attributes, more) => {
    const { ask } = crm();
    const before = await readOption(ask, crmInterval);
    await atSystemNow(ask, { [crmInterval]: enforce(90) });
    await atSystemNow(ask, { [crmInterval]: { ...attributes, ...more } });
    const after = await readOption(ask, crmInterval);
    expect(after).toMatchObject({ value: 300, valueScope: 'organization', editable: true });
    expect((after?.chain as unknown[]).at(-1)).toEqual((before?.chain as unknown[]).at(-1));
  });

  it('is stronger than an organization that enforces too, which takes its place once that ends', async () => {
    const { ask } = crm();
    await atSystemNow(ask, { 'outlook.sync_direction': enforce('outlook_to_crm') });
    const read = () => readOption(ask, 'outlook.sync_direction', atOwn, '9');
    expect(await read()).toMatchObject({
      value: 'outlook_to_crm',
      valueScope: 'global',
      chain: [{}, { enforced: true, inEffect: true }, { value: 'crm_to_outlook', enforced: true, inEffect: false }],
    });
    await atSystemNow(ask, { 'outlook.sync_direction': useParent });
    expect(await read()).toMatchObject({ value: 'crm_to_outlook', valueScope: 'organization', editable: false });
  });
});

describe('at an organization', () => {
  it('is in the demonstration: a person of Globex may not change the direction', async () => {
    expect(await readOption(crm().ask, 'outlook.sync_direction', atOwn, '9')).toMatchObject({
      value: 'crm_to_outlook',
      valueScope: 'organization',
      useParentScopeValue: true,
      editable: false,
      chain: [
        { scope: 'default', value: 'bidirectional', inEffect: false },
        { scope: 'organization', scopeName: 'Globex', value: 'crm_to_outlook', enforced: true, inEffect: true },
      ],
    });
  });

  it('reaches its people and no other organization', async () => {
    const { ask } = crm();
    await patch(ask, { ifMatch: '"g2-o4-a1"', body: bodyOf({ [outlookInterval]: enforce(45) }) });
    expect(await readOption(ask, outlookInterval, atOwn, '5')).toMatchObject({ value: 45, editable: false });
    expect(await readOption(ask, outlookInterval, atOwn, '9')).toMatchObject({ value: 30, editable: true });
  });

  it("gives a person's own value back when it ends", async () => {
    const { ask } = crm();
    await patch(ask, { ifMatch: '"g2-o4-a1"', body: bodyOf({ [outlookInterval]: enforce(45) }) });
    await patch(ask, { ifMatch: '"g2-o5-a1"', body: bodyOf({ [outlookInterval]: { ...setTo(45), enforced: false } }) });
    expect(await readOption(ask, outlookInterval, atOwn, '5')).toMatchObject({
      value: 60,
      valueScope: 'user',
      editable: true,
    });
  });
});

describe('a change that does not speak of it', () => {
  it('leaves it as it is', async () => {
    const { ask } = crm();
    await atSystemNow(ask, { [crmInterval]: enforce(90) });
    await atSystemNow(ask, { [crmInterval]: setTo(120) });
    expect(await readOption(ask, crmInterval)).toMatchObject({ value: 120, valueScope: 'global', editable: false });
  });

  it('enforces no value that is new', async () => {
    const { ask } = crm();
    await atSystemNow(ask, { 'outlook.tasks_enabled': setTo(true) });
    expect(await readOption(ask, 'outlook.tasks_enabled')).toMatchObject({ value: false, editable: true });
  });

  it('enforces nothing that had been enforced before it was removed', async () => {
    const { ask } = crm();
    await atSystemNow(ask, { [crmInterval]: enforce(90) });
    await atSystemNow(ask, { [crmInterval]: useParent });
    await atSystemNow(ask, { [crmInterval]: setTo(90) });
    expect(await readOption(ask, crmInterval)).toMatchObject({ value: 300, editable: true });
  });
});

describe('enforcement alone', () => {
  const sixty = { [crmInterval]: enforce(60) };

  it('is a change: it raises the version of its level', async () => {
    const { ask } = crm();
    const response = await atSystemNow(ask, sixty);
    expect([response.status, response.headers.get('ETag')]).toEqual([200, '"g3-a1"']);
  });

  it('changes the tag of the levels under it, so that who edits there is told', async () => {
    const { ask } = crm();
    await atSystemNow(ask, sixty);
    expect([await etagNow(ask), await etagNow(ask, atOwn, '5')]).toEqual(['"g3-o4-a1"', '"g3-o4-u1-a1"']);
    const body = bodyOf({ 'outlook.tasks_enabled': setTo(true) });
    const response = await patch(ask, { ifMatch: '"g2-o4-a1"', body });
    const { errors, meta } = await documentOf(response);
    expect([response.status, errors.map(({ code }) => code), meta.version]).toEqual([
      412,
      ['precondition_failed'],
      'g3-o4-a1',
    ]);
    expect(meta.changes).toMatchObject([
      { version: 'g3', entries: [{ option: crmInterval, action: 'update', from: 60, to: 60, toEnforced: true }] },
    ]);
  });

  it('stands in history, as its end does', async () => {
    const { ask } = crm();
    await atSystemNow(ask, sixty);
    await atSystemNow(ask, { [crmInterval]: { ...setTo(60), enforced: false } });
    const told = await historyNow(ask, 'scope=global');
    expect(told.slice(0, 2).map(({ attributes }) => attributes.entries)).toEqual([
      [{ option: crmInterval, action: 'update', from: 60, fromEnforced: true, to: 60 }],
      [{ option: crmInterval, action: 'update', from: 60, to: 60, toEnforced: true }],
    ]);
  });

  it('that is so already changes nothing', async () => {
    const { ask } = crm();
    await atSystemNow(ask, sixty);
    const history = await historyNow(ask, 'scope=global');
    const response = await atSystemNow(ask, sixty);
    expect([response.status, response.headers.get('ETag')]).toEqual([200, '"g3-a1"']);
    expect(await historyNow(ask, 'scope=global')).toEqual(history);
  });

  it('is replayed under its key and done once', async () => {
    const { ask } = crm();
    const change = { as: '2', path: atSystem, ifMatch: '"g2-a1"', key: newKey(), body: bodyOf(sixty) };
    const [first, second] = [await patch(ask, change), await patch(ask, change)];
    expect([second.status, second.headers.get('ETag')]).toEqual([200, '"g3-a1"']);
    expect(await second.text()).toBe(await first.text());
    expect(await historyNow(ask, 'scope=global')).toHaveLength(3);
  });

  it('under the key of the same value without it is another change', async () => {
    const { ask } = crm();
    const change = { as: '2', path: atSystem, ifMatch: '"g2-a1"', key: newKey() };
    await patch(ask, { ...change, body: bodyOf({ [crmInterval]: setTo(60) }) });
    expect(await verdict(await patch(ask, { ...change, body: bodyOf(sixty) }))).toBe('422 key_reused');
  });
});

it('stands in history with what it began and ended with', async () => {
  const { ask } = crm();
  await atSystemNow(ask, { 'outlook.tasks_enabled': enforce(false) });
  await atSystemNow(ask, { 'outlook.tasks_enabled': useParent });
  const told = await historyNow(ask, 'scope=global');
  expect(told.slice(0, 2).map(({ attributes }) => attributes.entries)).toEqual([
    [{ option: 'outlook.tasks_enabled', action: 'remove', from: false, fromEnforced: true }],
    [{ option: 'outlook.tasks_enabled', action: 'create', to: false, toEnforced: true }],
  ]);
});

it('is shown by a validation, and stored by none', async () => {
  const { ask } = crm();
  const body = bodyOf({ [crmInterval]: enforce(60) }, { validate: true });
  const response = await patch(ask, { as: '2', path: atSystem, ifMatch: '"g2-a1"', key: null, body });
  expect(optionIn(await documentOf(response), crmInterval)).toMatchObject({
    chain: [{}, { scope: 'global', value: 60, enforced: true, inEffect: true }],
  });
  expect(await readOption(ask, crmInterval, atAcme)).toMatchObject({ value: 300, editable: true });
});
