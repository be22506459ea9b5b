// Invalid values and options that are not editable.
import {
  atAcme,
  bodyOf,
  crm,
  documentOf,
  etagNow,
  historyNow,
  optionIn,
  patch,
  readOption,
  setTo,
  useParent,
  verdict,
} from './crm';

const ifMatch = '"g2-o4-a1"';
const crmInterval = 'outlook.crm_sync_interval';
const tasks = 'outlook.tasks_enabled';

describe('invalid values', () => {
  it.each([
    [crmInterval, {}, 'not_blank', 'not blank constraint', 'This value should not be blank.'],
    [crmInterval, { value: '' }, 'not_blank', 'not blank constraint', 'This value should not be blank.'],
    [crmInterval, { value: 0 }, 'range', 'range constraint', undefined],
    [crmInterval, { value: 86400 }, 'range', 'range constraint', undefined],
    [crmInterval, { value: 1.5 }, 'type', 'type constraint', undefined],
    [crmInterval, { value: '300' }, 'type', 'type constraint', undefined],
    [crmInterval, { value: null }, 'type', 'type constraint', undefined],
    [crmInterval, { value: [300] }, 'type', 'type constraint', undefined],
    [tasks, { value: 1 }, 'type', 'type constraint', undefined],
    [tasks, { value: null }, 'type', 'type constraint', undefined],
    ['outlook.sync_direction', { value: 'sideways' }, 'choice', 'choice constraint', undefined],
    ['outlook.sync_direction', { value: 'crm_wins' }, 'choice', 'choice constraint', undefined],
    ['outlook.conflict_resolution', { value: true }, 'type', 'type constraint', undefined],
  ])('%s with %j: 400 %s', async (id, value, code, title, detail) => {
    const body = bodyOf({ [id]: { useParentScopeValue: false, ...value } });
    const response = await patch(crm().ask, { ifMatch, body });
    const { errors } = await documentOf(response);
    expect(response.status).toBe(400);
    expect(errors).toEqual([
      {
        status: '400',
        code,
        title,
        detail: detail ?? (expect.any(String) as string),
        source: { pointer: 'value' in value ? '/included/0/attributes/value' : '/included/0/attributes' },
      },
    ]);
  });

  it.each([1, 86399])('%i seconds are accepted', async (value) => {
    const body = bodyOf({ [crmInterval]: setTo(value) });
    expect(await verdict(await patch(crm().ask, { ifMatch, body }))).toBe('200');
  });

  const mixed = bodyOf({
    [crmInterval]: setTo(0),
    'outlook.contacts_enabled': setTo(false),
    'outlook.sync_direction': setTo('sideways'),
  });

  it('have an error each, with a pointer', async () => {
    const { errors } = await documentOf(await patch(crm().ask, { ifMatch, body: mixed }));
    expect(errors.map(({ code, source }) => ({ code, source }))).toEqual([
      { code: 'range', source: { pointer: '/included/0/attributes/value' } },
      { code: 'choice', source: { pointer: '/included/2/attributes/value' } },
    ]);
  });

  it('prevent valid values in the same request from being stored', async () => {
    const { ask } = crm();
    const history = await historyNow(ask);
    await patch(ask, { ifMatch, body: mixed });
    expect(await readOption(ask, 'outlook.contacts_enabled')).toMatchObject({ value: true });
    expect(await historyNow(ask)).toEqual(history);
    expect(await etagNow(ask)).toBe(ifMatch);
  });
});

describe('a locked option', () => {
  const lockedSettings = ['tasks'] as const;

  it('is not editable', async () => {
    const document = await documentOf(await crm({ lockedSettings }).ask(`${atAcme}&include=options`));
    expect(optionIn(document, tasks)).toMatchObject({ editable: false });
    expect(optionIn(document, crmInterval)).toMatchObject({ editable: true });
  });

  it('is rejected with a pointer, and no other option is stored', async () => {
    const { ask } = crm({ lockedSettings });
    const response = await patch(ask, { ifMatch, body: bodyOf({ [crmInterval]: setTo(5), [tasks]: useParent }) });
    const { errors } = await documentOf(response);
    expect([response.status, errors.map(({ code, source }) => [code, source])]).toEqual([
      403,
      [['not_editable', { pointer: '/included/1' }]],
    ]);
    expect(await etagNow(ask)).toBe(ifMatch);
  });
});
