// Changes of the enforcement: versions, history, keys and validation.
import { atAcme, atOwn, atSystem, bodyOf, crm, documentOf, enforce, etagNow, historyNow } from './crm';
import { newKey, optionIn, patch, patchSystem, readOption, setTo, useParent, verdict } from './crm';

const crmInterval = 'outlook.crm_sync_interval';

describe('a change of the enforcement alone', () => {
  const sixty = { [crmInterval]: enforce(60) };

  it('increments the version of its scope', async () => {
    const { ask } = crm();
    const response = await patchSystem(ask, sixty);
    expect([response.status, response.headers.get('ETag')]).toEqual([200, '"g3-a1"']);
  });

  it('changes the ETag of the scopes below, so that changes there are a 412', async () => {
    const { ask } = crm();
    await patchSystem(ask, sixty);
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

  it('is part of the history', async () => {
    const { ask } = crm();
    await patchSystem(ask, sixty);
    await patchSystem(ask, { [crmInterval]: { ...setTo(60), enforced: false } });
    const history = await historyNow(ask, 'scope=global');
    expect(history.slice(0, 2).map(({ attributes }) => attributes.entries)).toEqual([
      [{ option: crmInterval, action: 'update', from: 60, fromEnforced: true, to: 60 }],
      [{ option: crmInterval, action: 'update', from: 60, to: 60, toEnforced: true }],
    ]);
  });

  it('to the stored state changes nothing', async () => {
    const { ask } = crm();
    await patchSystem(ask, sixty);
    const history = await historyNow(ask, 'scope=global');
    const response = await patchSystem(ask, sixty);
    expect([response.status, response.headers.get('ETag')]).toEqual([200, '"g3-a1"']);
    expect(await historyNow(ask, 'scope=global')).toEqual(history);
  });

  it('is applied once per key, and its response is replayed', async () => {
    const { ask } = crm();
    const change = { as: '2', path: atSystem, ifMatch: '"g2-a1"', key: newKey(), body: bodyOf(sixty) };
    const [first, second] = [await patch(ask, change), await patch(ask, change)];
    expect([second.status, second.headers.get('ETag')]).toEqual([200, '"g3-a1"']);
    expect(await second.text()).toBe(await first.text());
    expect(await historyNow(ask, 'scope=global')).toHaveLength(3);
  });

  it('is another change than one of the value, for its key', async () => {
    const { ask } = crm();
    const change = { as: '2', path: atSystem, ifMatch: '"g2-a1"', key: newKey() };
    await patch(ask, { ...change, body: bodyOf({ [crmInterval]: setTo(60) }) });
    expect(await verdict(await patch(ask, { ...change, body: bodyOf(sixty) }))).toBe('422 key_reused');
  });
});

it('is part of the history entries of its value', async () => {
  const { ask } = crm();
  await patchSystem(ask, { 'outlook.tasks_enabled': enforce(false) });
  await patchSystem(ask, { 'outlook.tasks_enabled': useParent });
  const history = await historyNow(ask, 'scope=global');
  expect(history.slice(0, 2).map(({ attributes }) => attributes.entries)).toEqual([
    [{ option: 'outlook.tasks_enabled', action: 'remove', from: false, fromEnforced: true }],
    [{ option: 'outlook.tasks_enabled', action: 'create', to: false, toEnforced: true }],
  ]);
});

it('is part of the result of a validation, which does not store it', async () => {
  const { ask } = crm();
  const body = bodyOf({ [crmInterval]: enforce(60) }, { validate: true });
  const response = await patch(ask, { as: '2', path: atSystem, ifMatch: '"g2-a1"', key: null, body });
  expect(optionIn(await documentOf(response), crmInterval)).toMatchObject({
    chain: [{}, { scope: 'global', value: 60, enforced: true, inEffect: true }],
  });
  expect(await readOption(ask, crmInterval, atAcme)).toMatchObject({ value: 300, editable: true });
});
