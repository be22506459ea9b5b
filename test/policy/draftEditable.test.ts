import { isEditable } from '../../src/policy/draft';
import { settingAt } from '../../src/policy/policy';
import { settingIds } from '../../src/policy/settings';
import { examplePolicy, withSetting } from './examplePolicy';

it.each(settingIds)('lets %s be edited where the CRM says so', (id) => {
  expect(isEditable(examplePolicy('organization'), id)).toBe(true);
});

it('lets nothing be edited that the CRM says is not editable', () => {
  const setting = settingAt('organization', [{ scope: 'default', value: true }], false);
  expect(isEditable(withSetting(examplePolicy('organization'), 'tasks', setting), 'tasks')).toBe(false);
});

it('lets nothing be edited whose source is unknown, whatever the CRM says', () => {
  const setting = { value: true, source: undefined, editable: true };
  expect(isEditable(withSetting(examplePolicy('organization'), 'tasks', setting), 'tasks')).toBe(false);
});

it('lets nothing be edited that the CRM does not offer', () => {
  expect(isEditable(withSetting(examplePolicy('organization'), 'tasks', undefined), 'tasks')).toBe(false);
});

it('does not let a choice be edited that this build does not know', () => {
  expect(isEditable(examplePolicy('organization', { direction: { organization: 'sideways' } }), 'direction')).toBe(
    false,
  );
});

it('does not let a choice be overridden where the inherited one is not known', () => {
  expect(isEditable(examplePolicy('organization', { direction: { global: 'sideways' } }), 'direction')).toBe(false);
});

it('does not let a choice be edited back to an inherited one that is not known', () => {
  const policy = examplePolicy('user', { direction: { global: 'sideways', user: 'bidirectional' } });
  expect(isEditable(policy, 'direction')).toBe(false);
});

it('lets the other settings be edited beside one that is not known', () => {
  const policy = examplePolicy('organization', { direction: { organization: 'sideways' } });
  expect(settingIds.filter((id) => !isEditable(policy, id))).toEqual(['direction']);
});

it.each([0, 86400, 1.5, '300', null, 1e21])('lets a stored interval of %p be put right', (value) => {
  const policy = examplePolicy('organization', { crmSyncInterval: { organization: value } });
  expect(isEditable(policy, 'crmSyncInterval')).toBe(true);
});
