// Policies for tests: all seven settings as read at a scope.
import { scopeChainUpTo, type Scope } from '../../src/policy/scopes';
import { chainOf, settingAt, type Policy, type PolicySetting } from '../../src/policy/policy';
import { settingIds, type SettingId } from '../../src/policy/settings';

/** A scope that is missing inherits. */
export type ValuesByScope = Partial<Record<SettingId, Partial<Record<Scope, unknown>>>>;

export type EnforcingScopes = Partial<Record<SettingId, readonly Scope[]>>;

export const examplePolicy = (scope: Scope, values: ValuesByScope = {}, enforcing: EnforcingScopes = {}): Policy => ({
  scope,
  scopeId: scope === 'global' ? undefined : '1',
  scopeName: { global: 'System', organization: 'Acme', user: 'Grace Weber' }[scope],
  organization: scope === 'global' ? undefined : { id: '1', name: 'Acme' },
  version: 'g1-a1',
  actor: { id: '7', name: 'Grace Weber', capabilities: ['organization_configuration'] },
  editableScopes: [scope],
  settings: Object.fromEntries(
    settingIds.map((id): [SettingId, PolicySetting] => {
      const entries = scopeChainUpTo(scope).map((each) => ({
        scope: each,
        value: values[id]?.[each],
        ...(enforcing[id]?.includes(each) && { enforced: true }),
      }));
      return [id, settingAt(scope, chainOf(id, entries), true)];
    }),
  ),
  unknownOptions: [],
});

export const withSetting = (policy: Policy, id: SettingId, setting: PolicySetting | undefined): Policy => {
  const { [id]: _former, ...others } = policy.settings;
  return { ...policy, settings: setting ? { ...others, [id]: setting } : others };
};
