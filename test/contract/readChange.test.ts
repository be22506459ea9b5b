// Bodies of the right shape: what the CRM understands.
import { readChange } from '../../src/contract/change';
import { changeOf, changeWith, exampleChange } from './exampleChange';

const optionsOf = (body: unknown) => {
  const read = readChange(body);
  return read.kind === 'change' ? read.change.options : read;
};

it('reads the changed options, in the order of the included ones, and the reason', () => {
  expect(readChange(exampleChange())).toEqual({
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

it('follows the included list, at which errors point, where the lists are in different orders', () => {
  const body = changeOf(['outlook.tasks_enabled', 'outlook.crm_sync_interval']);
  expect(optionsOf({ ...body, included: [...body.included].reverse() })).toEqual([
    { id: 'crmSyncInterval', useParent: true },
    { id: 'tasks', useParent: true },
  ]);
});

it('needs no meta', () => {
  expect(readChange(changeOf(['outlook.tasks_enabled']))).toEqual({
    kind: 'change',
    change: { options: [{ id: 'tasks', useParent: true }], reason: undefined, validate: false },
  });
});

it.each([true, false])('reads that a change is to be validated only: %p', (validate) => {
  const body = changeOf(['outlook.tasks_enabled']);
  expect(readChange({ ...body, data: { ...body.data, meta: { validate } } })).toMatchObject({ change: { validate } });
});

it.each([false, 0, '', null, '300', 1e21, [], { seconds: 5 }])('leaves the value %j to be judged later', (value) => {
  expect(optionsOf(changeWith({ useParentScopeValue: false, value }))).toEqual([
    { id: 'crmSyncInterval', useParent: false, value },
  ]);
});

it('leaves a missing value to be judged later', () => {
  expect(optionsOf(changeWith({ useParentScopeValue: false }))).toEqual([
    { id: 'crmSyncInterval', useParent: false, value: undefined },
  ]);
});

it("ignores a value beside the parent's", () => {
  const options = optionsOf(changeWith({ useParentScopeValue: true, value: 300 }));
  expect(options).toEqual([{ id: 'crmSyncInterval', useParent: true }]);
  expect(JSON.stringify(options)).not.toContain('300');
});

it('takes a reason of 500 characters', () => {
  const body = changeOf(['outlook.tasks_enabled']);
  const reason = 'x'.repeat(500);
  expect(readChange({ ...body, data: { ...body.data, meta: { reason } } })).toMatchObject({ change: { reason } });
});

it.each([
  ['type', 'configurations'],
  ['id', 'exchange'],
  ['id', ''],
])('finds a conflict with the URL where the %s is "%s"', (member, value) => {
  const body = exampleChange();
  expect(readChange({ ...body, data: { ...body.data, [member]: value } })).toEqual({
    kind: 'conflict',
    pointer: `/data/${member}`,
    validate: false,
  });
});

it('tells of a conflict whether the change was to be validated only', () => {
  const body = exampleChange();
  expect(readChange({ ...body, data: { ...body.data, id: 'exchange', meta: { validate: true } } })).toMatchObject({
    kind: 'conflict',
    validate: true,
  });
});

it('tells what is wrong with the shape before a conflict', () => {
  const body = changeOf(['outlook.tasks_enabled'], []);
  expect(readChange({ ...body, data: { ...body.data, type: 'configurations' } }).kind).toBe('shape');
});
