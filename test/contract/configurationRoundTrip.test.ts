// Whatever policy a CRM writes, a pane reads, but for dates of creation: only the winner's travels, as Oro's own attribute.
import fc from 'fast-check';
import { readConfiguration, writeConfiguration } from '../../src/contract/configuration';
import { scopesUpTo, type Scope } from '../../src/policy/scopes';
import { chainOf, settingAt, type ChainEntry, type Policy, type PolicySetting } from '../../src/policy/policy';
import type { Capability } from '../../src/policy/permission';
import type { SettingId } from '../../src/policy/settings';
import { anyScope, perSetting } from '../policy/arbitraries';
import { anyJson } from './spoiled';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyPerson = fc.record({ id: fc.string(), name: fc.string() });

const anyEntry = (scope: Scope): fc.Arbitrary<ChainEntry> =>
  fc.record({
    scope: fc.constant(scope),
    scopeName: optional(fc.string()),
    value: fc.oneof(fc.constant(undefined), fc.constantFrom<unknown>(false, 0, '', null), anyJson),
    enforced: optional(fc.constant(true)),
    updatedAt: optional(fc.string()),
    updatedBy: optional(fc.option(anyPerson)),
  });

const anySetting = (scope: Scope, id: SettingId): fc.Arbitrary<PolicySetting> =>
  fc.oneof(
    { weight: 1, arbitrary: anyJson.map((value) => ({ value, source: undefined, editable: false })) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.tuple(...scopesUpTo(scope).map(anyEntry)), fc.boolean())
        .map(([levels, editable]) => settingAt(scope, chainOf(id, levels), editable)),
    },
  );

const capabilities: Capability[] = [
  'reader',
  'own_configuration',
  'organization_configuration',
  'system_configuration',
];

const anyPolicy: fc.Arbitrary<Policy> = anyScope.chain((scope) =>
  fc.record({
    scope: fc.constant(scope),
    scopeId: optional(fc.string()),
    scopeName: fc.string(),
    organization: optional(anyPerson),
    version: fc.string(),
    actor: fc.record({ id: fc.string(), name: fc.string(), capabilities: fc.subarray(capabilities) }),
    editableScopes: fc.subarray<Scope>(['global', 'organization', 'user']),
    settings: perSetting((id) => anySetting(scope, id)),
    unknownOptions: fc.constant([]),
  }),
);

const travelled = (policy: Policy): Policy =>
  readConfiguration(JSON.parse(JSON.stringify(writeConfiguration(policy, { includeOptions: true }))));

it('reads every policy as it was written', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      expect(travelled(policy)).toEqual(policy);
    }),
  );
});

it('reads a policy with settings missing as one with settings missing', () => {
  fc.assert(
    fc.property(anyPolicy, fc.subarray(['contacts', 'direction', 'crmSyncInterval'] as const), (policy, offered) => {
      const settings = Object.fromEntries(offered.map((id) => [id, policy.settings[id]]));
      expect(Object.keys(travelled({ ...policy, settings }).settings).sort()).toEqual([...offered].sort());
    }),
  );
});
