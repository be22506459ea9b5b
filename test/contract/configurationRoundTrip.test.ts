// Dates of creation are left out: the wire has only that of the effective entry, as Oro's own attribute.
import fc from 'fast-check';
import { parseConfiguration, serializeConfiguration } from '../../src/contract/configuration';
import { scopeChainUpTo, type Scope } from '../../src/policy/scopes';
import { chainOf, settingAt, type ChainEntry, type Policy, type PolicySetting } from '../../src/policy/policy';
import type { Capability } from '../../src/policy/permission';
import type { SettingId } from '../../src/policy/settings';
import { anyScope, perSetting } from '../policy/arbitraries';
import { anyJson } from './corrupted';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Has something to show: displayText.test.ts covers the others. */
const anyText = fc.string().filter((text) => text.trim() !== '');
const anyOrganization = fc.record({ id: fc.string(), name: anyText });
const anyPerson = fc.record({
  id: fc.string(),
  name: anyText,
  email: fc.constantFrom(undefined, 'grace.weber@acme.example'),
});

const anyEntry = (scope: Scope): fc.Arbitrary<ChainEntry> =>
  fc.record({
    scope: fc.constant(scope),
    scopeName: optional(anyText),
    value: fc.oneof(fc.constant(undefined), fc.constantFrom<unknown>(false, 0, '', null), anyJson),
    enforced: optional(fc.constant(true)),
    updatedAt: optional(fc.string()),
    updatedBy: optional(fc.option(anyPerson)),
    reason: optional(anyText),
  });

const anySetting = (scope: Scope, id: SettingId): fc.Arbitrary<PolicySetting> =>
  fc.oneof(
    { weight: 1, arbitrary: anyJson.map((value) => ({ value, source: undefined, editable: false })) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.tuple(...scopeChainUpTo(scope).map(anyEntry)), fc.boolean())
        .map(([entries, editable]) => settingAt(scope, chainOf(id, entries), editable)),
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
    scopeName: anyText,
    organization: optional(anyOrganization),
    version: fc.string(),
    actor: fc.record({ id: fc.string(), name: anyText, capabilities: fc.subarray(capabilities) }),
    editableScopes: fc.subarray<Scope>(['global', 'organization', 'user']),
    settings: perSetting((id) => anySetting(scope, id)),
    unknownOptions: fc.constant([]),
  }),
);

const overTheWire = (policy: Policy): Policy =>
  parseConfiguration(JSON.parse(JSON.stringify(serializeConfiguration(policy, { includeOptions: true }))));

it('parses every policy as it was serialized', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      expect(overTheWire(policy)).toEqual(policy);
    }),
  );
});

it('parses a policy with missing settings', () => {
  fc.assert(
    fc.property(anyPolicy, fc.subarray(['contacts', 'direction', 'crmSyncInterval'] as const), (policy, offered) => {
      const settings = Object.fromEntries(offered.map((id) => [id, policy.settings[id]]));
      expect(Object.keys(overTheWire({ ...policy, settings }).settings).sort()).toEqual([...offered].sort());
    }),
  );
});
