import { isEditable } from '../../src/policy/draft';
import { asReadOnly, settingAt } from '../../src/policy/policy';
import { settingIds } from '../../src/policy/settings';
import { examplePolicy, withSetting } from './examplePolicy';

it.each(settingIds)('allows editing %s where the CRM does', (id) => {
  expect(isEditable(examplePolicy('organization'), id)).toBe(true);
});

it('does not allow editing where the CRM does not', () => {
  const setting = settingAt('organization', [{ scope: 'default', value: true }], false);
  expect(isEditable(withSetting(examplePolicy('organization'), 'tasks', setting), 'tasks')).toBe(false);
});

it('does not allow editing where the source is unknown, even if the CRM does', () => {
  const setting = { value: true, source: undefined, editable: true };
  expect(isEditable(withSetting(examplePolicy('organization'), 'tasks', setting), 'tasks')).toBe(false);
});

it('does not allow editing a setting that the CRM does not offer', () => {
  expect(isEditable(withSetting(examplePolicy('organization'), 'tasks', undefined), 'tasks')).toBe(false);
});

it('does not allow editing a choice with an unknown value', () => {
  expect(isEditable(examplePolicy('organization', { direction: { organization: 'sideways' } }), 'direction')).toBe(
    false,
  );
});

it('does not allow overriding a choice with an unknown inherited value', () => {
  expect(isEditable(examplePolicy('organization', { direction: { global: 'sideways' } }), 'direction')).toBe(false);
});

it('does not allow editing a choice that would return to an unknown inherited value', () => {
  const policy = examplePolicy('user', { direction: { global: 'sideways', user: 'bidirectional' } });
  expect(isEditable(policy, 'direction')).toBe(false);
});

it('allows editing the other settings', () => {
  const policy = examplePolicy('organization', { direction: { organization: 'sideways' } });
  expect(settingIds.filter((id) => !isEditable(policy, id))).toEqual(['direction']);
});

it.each([0, 86400, 1.5, '300', null, 1e21])('allows correcting a stored interval of %p', (value) => {
  const policy = examplePolicy('organization', { crmSyncInterval: { organization: value } });
  expect(isEditable(policy, 'crmSyncInterval')).toBe(true);
});

it.each([
  ['no_permission', undefined],
  ['read_only_crm', true],
] as const)('does not allow editing anything once the policy is read-only: %s', (reason, readOnly) => {
  const policy = asReadOnly(examplePolicy('organization'), reason);
  expect(settingIds.filter((id) => isEditable(policy, id))).toEqual([]);
  expect(policy.readOnly).toBe(readOnly);
});
