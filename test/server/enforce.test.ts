// Enforcing a value, and the scopes below.
import { atOwn, atSystem, bodyOf, crm, enforce, patch, patchSystem, readOption, setTo, useParent } from './crm';

const crmInterval = 'outlook.crm_sync_interval';
const outlookInterval = 'outlook.outlook_sync_interval';
const now = () => new Date('2026-12-01T10:00:00Z');

describe('enforcement by the system', () => {
  it('overrides an organization, whose own value stays stored', async () => {
    const { ask } = crm({ now });
    await patchSystem(ask, { [crmInterval]: enforce(90) });
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
          updatedBy: { id: '2', name: 'Ines Costa', email: 'ines.costa@acme.example' },
        },
        {
          scope: 'organization',
          scopeName: 'Acme',
          value: 300,
          inEffect: false,
          updatedAt: '2026-11-20T10:02:00Z',
          updatedBy: { id: '7', name: 'Grace Weber', email: 'grace.weber@acme.example' },
        },
      ],
    });
  });

  it('overrides a person, whose own value stays stored', async () => {
    const { ask } = crm();
    await patchSystem(ask, { [outlookInterval]: enforce(90) });
    expect(await readOption(ask, outlookInterval, atOwn, '5')).toMatchObject({
      value: 90,
      valueScope: 'global',
      editable: false,
      chain: [{}, { value: 90, inEffect: true }, { scope: 'user', value: 60, inEffect: false }],
    });
  });

  it('does not make the option read-only for the system', async () => {
    const { ask } = crm();
    await patchSystem(ask, { [crmInterval]: enforce(90) });
    expect(await readOption(ask, crmInterval, atSystem, '2')).toMatchObject({ editable: true, valueScope: 'global' });
  });

  it('does not affect other options', async () => {
    const { ask } = crm();
    await patchSystem(ask, { [crmInterval]: enforce(90) });
    expect(await readOption(ask, 'outlook.tasks_enabled')).toMatchObject({ value: false, editable: true });
  });

  it.each([
    ['it ends', setTo(90), { enforced: false }],
    ['the system removes its value', useParent, {}],
  ])('gives way to own values when %s', async (_name, attributes, more) => {
    const { ask } = crm();
    const before = await readOption(ask, crmInterval);
    await patchSystem(ask, { [crmInterval]: enforce(90) });
    await patchSystem(ask, { [crmInterval]: { ...attributes, ...more } });
    const after = await readOption(ask, crmInterval);
    expect(after).toMatchObject({ value: 300, valueScope: 'organization', editable: true });
    expect((after?.chain as unknown[]).at(-1)).toEqual((before?.chain as unknown[]).at(-1));
  });

  it('overrides the enforcement of an organization until it ends', async () => {
    const { ask } = crm();
    await patchSystem(ask, { 'outlook.sync_direction': enforce('outlook_to_crm') });
    const read = () => readOption(ask, 'outlook.sync_direction', atOwn, '9');
    expect(await read()).toMatchObject({
      value: 'outlook_to_crm',
      valueScope: 'global',
      chain: [{}, { enforced: true, inEffect: true }, { value: 'crm_to_outlook', enforced: true, inEffect: false }],
    });
    await patchSystem(ask, { 'outlook.sync_direction': useParent });
    expect(await read()).toMatchObject({ value: 'crm_to_outlook', valueScope: 'organization', editable: false });
  });
});

describe('enforcement by an organization', () => {
  it('is part of the demonstration: a person of Globex may not change the direction', async () => {
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

  it('overrides its people, but no other organization', async () => {
    const { ask } = crm();
    await patch(ask, { ifMatch: '"g2-o4-a1"', body: bodyOf({ [outlookInterval]: enforce(45) }) });
    expect(await readOption(ask, outlookInterval, atOwn, '5')).toMatchObject({ value: 45, editable: false });
    expect(await readOption(ask, outlookInterval, atOwn, '9')).toMatchObject({ value: 30, editable: true });
  });

  it('gives way to own values when it ends', async () => {
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

describe('a change without `enforced`', () => {
  it('does not end the enforcement', async () => {
    const { ask } = crm();
    await patchSystem(ask, { [crmInterval]: enforce(90) });
    await patchSystem(ask, { [crmInterval]: setTo(120) });
    expect(await readOption(ask, crmInterval)).toMatchObject({ value: 120, valueScope: 'global', editable: false });
  });

  it('does not enforce a new value', async () => {
    const { ask } = crm();
    await patchSystem(ask, { 'outlook.tasks_enabled': setTo(true) });
    expect(await readOption(ask, 'outlook.tasks_enabled')).toMatchObject({ value: false, editable: true });
  });

  it('does not enforce a value whose enforcement was removed before', async () => {
    const { ask } = crm();
    await patchSystem(ask, { [crmInterval]: enforce(90) });
    await patchSystem(ask, { [crmInterval]: useParent });
    await patchSystem(ask, { [crmInterval]: setTo(90) });
    expect(await readOption(ask, crmInterval)).toMatchObject({ value: 300, editable: true });
  });
});
