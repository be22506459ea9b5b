// Restoring a former value or a former version.
import { restoreValue, restoreVersion } from '../../src/policy/history';
import { asReadOnly, chainOf, settingAt } from '../../src/policy/policy';
import { changeRecord, step, stored } from './exampleHistory';
import { examplePolicy, withSetting } from './examplePolicy';

const policy = examplePolicy(
  'organization',
  { crmSyncInterval: { global: 60, organization: 300 }, tasks: { organization: false } },
  { tasks: ['organization'] },
);

describe('a former value', () => {
  it('is drafted as the change left it', () => {
    expect(restoreValue(policy, step('crmSyncInterval', stored(30), stored(600)))).toEqual({
      draft: { crmSyncInterval: { useParent: false, input: '600' } },
      notRestored: [],
    });
  });

  it('is drafted as enforced where it was', () => {
    expect(restoreValue(policy, step('crmSyncInterval', undefined, stored(600, true)))).toEqual({
      draft: { crmSyncInterval: { useParent: false, input: '600', enforced: true } },
      notRestored: [],
    });
  });

  it('is drafted without enforcement where the same value is enforced now', () => {
    expect(restoreValue(policy, step('tasks', undefined, stored(false)))).toEqual({
      draft: { tasks: { useParent: false, input: false } },
      notRestored: [],
    });
  });

  it('is drafted as inherited where the change removed the override', () => {
    expect(restoreValue(policy, step('crmSyncInterval', stored(30), undefined))).toEqual({
      draft: { crmSyncInterval: { useParent: true } },
      notRestored: [],
    });
  });

  it.each([
    ['the same value', step('crmSyncInterval', undefined, stored(300))],
    ['the same value, enforced', step('tasks', undefined, stored(false, true))],
    ['no value', step('contacts', stored(false), undefined)],
  ])('is neither drafted nor reported where %s is stored now', (_name, change) => {
    expect(restoreValue(policy, change)).toEqual({ draft: {}, notRestored: [] });
  });

  it.each([null, 'sideways', '300', 0])('of %j is not restored, because it is invalid', (value) => {
    expect(restoreValue(policy, step('crmSyncInterval', undefined, stored(value)))).toEqual({
      draft: {},
      notRestored: [{ id: 'crmSyncInterval', reason: 'invalid' }],
    });
  });

  it('is not restored where the setting is not editable', () => {
    expect(restoreValue(asReadOnly(policy, 'no_permission'), step('crmSyncInterval', undefined, stored(600)))).toEqual({
      draft: {},
      notRestored: [{ id: 'crmSyncInterval', reason: 'not_editable' }],
    });
  });

  it('is not restored where a scope above enforces its value, which is named', () => {
    const enforced = examplePolicy(
      'organization',
      { crmSyncInterval: { global: 60, organization: 300 } },
      { crmSyncInterval: ['global'] },
    );
    const locked = withSetting(
      enforced,
      'crmSyncInterval',
      enforced.settings.crmSyncInterval && { ...enforced.settings.crmSyncInterval, editable: false },
    );
    expect(restoreValue(locked, step('crmSyncInterval', undefined, stored(600)))).toMatchObject({
      draft: {},
      notRestored: [{ id: 'crmSyncInterval', reason: { enforcedBy: { scope: 'global', value: 60 } } }],
    });
  });

  it('is not reported where the setting is not editable but equal', () => {
    expect(restoreValue(asReadOnly(policy, 'no_permission'), step('crmSyncInterval', undefined, stored(300)))).toEqual({
      draft: {},
      notRestored: [],
    });
  });

  it('is not restored where the CRM no longer offers the setting', () => {
    const without = withSetting(policy, 'crmSyncInterval', undefined);
    expect(restoreValue(without, step('crmSyncInterval', undefined, stored(600))).notRestored).toEqual([
      { id: 'crmSyncInterval', reason: 'not_editable' },
    ]);
  });
});

describe('a former version', () => {
  const newer = [
    changeRecord(
      [step('crmSyncInterval', stored(600), stored(300)), step('tasks', undefined, stored(false, true))],
      'o9',
    ),
    changeRecord(
      [step('crmSyncInterval', stored(45, true), stored(600)), step('contacts', stored(false), undefined)],
      'o8',
    ),
  ];

  it('takes back all newer changes, the oldest last', () => {
    expect(restoreVersion(policy, newer)).toEqual({
      draft: {
        crmSyncInterval: { useParent: false, input: '45', enforced: true },
        tasks: { useParent: true },
        contacts: { useParent: false, input: false },
      },
      notRestored: [],
    });
  });

  it('drafts nothing where no change is newer', () => {
    expect(restoreVersion(policy, [])).toEqual({ draft: {}, notRestored: [] });
  });

  it('is restored in part, and reported, where one setting is not editable', () => {
    const setting = settingAt('organization', chainOf('tasks', [{ scope: 'organization', value: false }]), false);
    const { draft, notRestored } = restoreVersion(withSetting(policy, 'tasks', setting), newer);
    expect(Object.keys(draft).sort()).toEqual(['contacts', 'crmSyncInterval']);
    expect(notRestored).toEqual([{ id: 'tasks', reason: 'not_editable' }]);
  });
});
