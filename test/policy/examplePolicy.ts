// Policies for tests: the seven settings as read at a scope, with what each level says of them.
import { scopesUpTo, type Scope } from '../../src/policy/scopes';
import { chainOf, settingAt, type Policy, type PolicySetting } from '../../src/policy/policy';
import { settingIds, type SettingId } from '../../src/policy/settings';

/** What each scope says of each setting; a scope that is missing says nothing. */
export type Says = Partial<Record<SettingId, Partial<Record<Scope, unknown>>>>;

/** The levels that enforce what they say of a setting. */
export type Enforces = Partial<Record<SettingId, readonly Scope[]>>;

export const examplePolicy = (scope: Scope, says: Says = {}, enforces: Enforces = {}): Policy => ({
  scope,
  scopeId: scope === 'global' ? undefined : '1',
  scopeName: { global: 'System', organization: 'Acme', user: 'Grace Weber' }[scope],
  organization: scope === 'global' ? undefined : { id: '1', name: 'Acme' },
  version: 'g1-a1',
  actor: { id: '7', name: 'Grace Weber', capabilities: ['organization_configuration'] },
  editableScopes: [scope],
  settings: Object.fromEntries(
    settingIds.map((id): [SettingId, PolicySetting] => {
      const levels = scopesUpTo(scope).map((level) => ({
        scope: level,
        value: says[id]?.[level],
        ...(enforces[id]?.includes(level) && { enforced: true }),
      }));
      return [id, settingAt(scope, chainOf(id, levels), true)];
    }),
  ),
  unknownOptions: [],
});

/** The policy with one setting as given, or without it. */
export const withSetting = (policy: Policy, id: SettingId, setting: PolicySetting | undefined): Policy => {
  const { [id]: _former, ...others } = policy.settings;
  return { ...policy, settings: setting ? { ...others, [id]: setting } : others };
};
