// Valid bodies.
import { parseChange } from '../../src/contract/change';
import { changeOf, changeWith, exampleChange } from './exampleChange';

const optionsOf = (body: unknown) => {
  const parsed = parseChange(body);
  return parsed.kind === 'change' ? parsed.change.options : parsed;
};

it('parses the options, in the order of the included ones, and the reason', () => {
  expect(parseChange(exampleChange())).toEqual({
    kind: 'change',
    change: {
      options: [
        { id: 'crmSyncInterval', useParent: false, value: 300 },
        { id: 'tasks', useParent: true },
      ],
      reason: 'fewer calls',
      validate: false,
    },
  });
});

it('follows the order of the included list, because errors point at it', () => {
  const body = changeOf(['outlook.tasks_enabled', 'outlook.crm_sync_interval']);
  expect(optionsOf({ ...body, included: [...body.included].reverse() })).toEqual([
    { id: 'crmSyncInterval', useParent: true },
    { id: 'tasks', useParent: true },
  ]);
});

it('needs no meta', () => {
  expect(parseChange(changeOf(['outlook.tasks_enabled']))).toEqual({
    kind: 'change',
    change: { options: [{ id: 'tasks', useParent: true }], reason: undefined, validate: false },
  });
});

it.each([true, false])('parses whether a change is a dry run: %p', (validate) => {
  const body = changeOf(['outlook.tasks_enabled']);
  expect(parseChange({ ...body, data: { ...body.data, meta: { validate } } })).toMatchObject({ change: { validate } });
});

it.each([false, 0, '', null, '300', 1e21, [], { seconds: 5 }])(
  'accepts the value %j, which is validated later',
  (value) => {
    expect(optionsOf(changeWith({ useParentScopeValue: false, value }))).toEqual([
      { id: 'crmSyncInterval', useParent: false, value },
    ]);
  },
);

it('accepts a missing value, which is validated later', () => {
  expect(optionsOf(changeWith({ useParentScopeValue: false }))).toEqual([
    { id: 'crmSyncInterval', useParent: false, value: undefined },
  ]);
});

it('ignores a value beside `useParentScopeValue`', () => {
  const options = optionsOf(changeWith({ useParentScopeValue: true, value: 300 }));
  expect(options).toEqual([{ id: 'crmSyncInterval', useParent: true }]);
  expect(JSON.stringify(options)).not.toContain('300');
});

it('accepts a reason of 500 characters', () => {
  const body = changeOf(['outlook.tasks_enabled']);
  const reason = 'x'.repeat(500);
  expect(parseChange({ ...body, data: { ...body.data, meta: { reason } } })).toMatchObject({ change: { reason } });
});

it.each([
  ['type', 'configurations'],
  ['id', 'exchange'],
  ['id', ''],
])('returns a conflict where the %s is "%s"', (member, value) => {
  const body = exampleChange();
  expect(parseChange({ ...body, data: { ...body.data, [member]: value } })).toEqual({
    kind: 'conflict',
    pointer: `/data/${member}`,
    validate: false,
  });
});

it('returns with a conflict whether the change is a dry run', () => {
  const body = exampleChange();
  expect(parseChange({ ...body, data: { ...body.data, id: 'exchange', meta: { validate: true } } })).toMatchObject({
    kind: 'conflict',
    validate: true,
  });
});

it('returns schema errors before a conflict', () => {
  const body = changeOf(['outlook.tasks_enabled'], []);
  expect(parseChange({ ...body, data: { ...body.data, type: 'configurations' } }).kind).toBe('malformed');
});
