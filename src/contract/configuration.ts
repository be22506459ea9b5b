// Oro's `configuration` and `configurationoptions` resources, extended by the chain of each option.
import * as v from 'valibot';
import { isScope, scopes, scopeChainUpTo, type SourceScope, type Scope } from '../policy/scopes';
import { effectiveEntry, type Chain, type ChainEntry, type Policy, type PolicySetting } from '../policy/policy';
import { capabilities } from '../policy/permission';
import { isSameValue, settingIds, settings, type SettingId } from '../policy/settings';
import { dataTypeOf, optionIdOf, section, settingIdOf } from './options';
import { actorSchema, authorSchema, nameSchema, organizationSchema, reasonSchema } from './person';
import { parse } from './contractError';

const scopeSchema = v.picklist(scopes);
const sourceScopeSchema = v.picklist(['default', ...scopes]);

const optionSchema = v.object({
  type: v.literal('configurationoptions'),
  id: v.string(),
  attributes: v.looseObject({ value: v.optional(v.unknown()) }),
});

export const documentSchema = v.object({
  data: v.object({
    type: v.literal('configuration'),
    id: v.literal(section),
    meta: v.object({
      scope: scopeSchema,
      scopeId: v.optional(v.string()),
      scopeName: nameSchema,
      organization: v.optional(organizationSchema),
      version: v.string(),
      actor: actorSchema,
      editableScopes: v.array(v.string()),
    }),
  }),
  included: v.array(optionSchema),
});

const entryMembers = {
  scopeName: v.optional(nameSchema),
  value: v.unknown(),
  enforced: v.optional(v.boolean()),
  /** A CRM without enforcement leaves it out. */
  inEffect: v.optional(v.boolean()),
  updatedAt: v.optional(v.string()),
  updatedBy: v.optional(authorSchema),
  reason: reasonSchema,
};

/** The attributes that this contract adds to Oro's. */
export const sourceSchema = v.object({
  useParentScopeValue: v.boolean(),
  valueScope: sourceScopeSchema,
  editable: v.boolean(),
  chain: v.tupleWithRest(
    [v.object({ scope: v.literal('default'), ...entryMembers })],
    v.object({ scope: scopeSchema, ...entryMembers }),
  ),
});

type WireSource = v.InferOutput<typeof sourceSchema>;

const hasInEffect = ({ chain }: WireSource): boolean => chain.every(({ inEffect }) => inEffect !== undefined);

/** Only the entry that the value comes from may be in effect. */
const isInEffectValid = (source: WireSource): boolean =>
  !hasInEffect(source) || source.chain.every(({ inEffect, scope }) => inEffect === (scope === source.valueScope));

/** Weakest first, each scope once, none beyond the scope read: otherwise the inherited value is ambiguous. */
const isInOrder = (chain: Chain, scope: Scope): boolean => {
  const order: readonly SourceScope[] = ['default', ...scopeChainUpTo(scope)];
  const positions = chain.map((entry) => order.indexOf(entry.scope));
  return positions.every((position, index) => position > (positions[index - 1] ?? -1));
};

/** The value and `useParentScopeValue` agree with the chain. */
const isConsistent = (scope: Scope, value: unknown, source: WireSource): boolean => {
  const effective = source.chain.find((entry) => entry.scope === source.valueScope);
  const inherits = !source.chain.some((entry) => entry.scope === scope);
  return (
    isInOrder(source.chain, scope) &&
    source.useParentScopeValue === inherits &&
    effective !== undefined &&
    isInEffectValid(source) &&
    isSameValue(effective.value, value)
  );
};

const parseSetting = (scope: Scope, attributes: v.InferOutput<typeof optionSchema>['attributes']): PolicySetting => {
  const parsed = v.safeParse(sourceSchema, attributes);
  if (!parsed.success || !isConsistent(scope, attributes.value, parsed.output)) {
    return { value: attributes.value, source: undefined, editable: false };
  }
  const { useParentScopeValue, valueScope, editable } = parsed.output;
  const [shipped, ...others] = parsed.output.chain;
  const chain: Chain = [withoutInEffect(shipped), ...others.map(withoutInEffect)];
  const source = { scope: valueScope, useParent: useParentScopeValue, chain, enforceable: hasInEffect(parsed.output) };
  return { value: attributes.value, source, editable };
};

/** Redundant once parsed: `Source.scope` names the entry that is in effect. */
const withoutInEffect = <Entry extends { inEffect?: boolean | undefined }>({ inEffect: _, ...entry }: Entry) => entry;

/** An option whose source is missing or inconsistent becomes a read-only setting. @throws ContractError */
export const parseConfiguration = (document: unknown): Policy => {
  const { data, included } = parse(documentSchema, document);
  const { meta } = data;
  const known: Partial<Record<SettingId, PolicySetting>> = {};
  const unknownOptions: Policy['unknownOptions'][number][] = [];
  for (const { id, attributes } of included) {
    const setting = settingIdOf(id);
    if (setting === undefined) unknownOptions.push({ id, value: attributes.value });
    else known[setting] = parseSetting(meta.scope, attributes);
  }
  return {
    scope: meta.scope,
    scopeId: meta.scopeId,
    scopeName: meta.scopeName ?? meta.scopeId ?? '',
    organization: meta.organization,
    version: meta.version,
    actor: { ...meta.actor, capabilities: capabilities.filter((name) => meta.actor.capabilities.includes(name)) },
    editableScopes: meta.editableScopes.filter(isScope),
    settings: known,
    unknownOptions,
  };
};

const serializeEntry = (
  { scope, scopeName, value, enforced, updatedAt, updatedBy, reason }: ChainEntry,
  effective: ChainEntry | undefined,
) => ({
  scope,
  scopeName,
  value,
  enforced: enforced === true ? true : undefined,
  inEffect: scope === effective?.scope,
  updatedAt,
  updatedBy,
  reason,
});

const serializeOption = (policy: Policy, id: SettingId, setting: PolicySetting) => {
  const { value, source, editable } = setting;
  const definition = settings[id];
  const effective = effectiveEntry(setting);
  return {
    type: 'configurationoptions',
    id: optionIdOf(id),
    attributes: {
      scope: policy.scope,
      dataType: dataTypeOf(id),
      value,
      createdAt: effective?.createdAt ?? null,
      updatedAt: effective?.updatedAt ?? null,
      useParentScopeValue: source?.useParent,
      valueScope: source?.scope,
      editable,
      constraints: definition.kind === 'interval' ? { min: definition.min, max: definition.max } : undefined,
      chain: source?.chain.map((entry) => serializeEntry(entry, effective)),
    },
  };
};

/** Without `includeOptions` the options are only named, as JSON:API defines `include`. */
export const serializeConfiguration = (policy: Policy, { includeOptions }: { includeOptions: boolean }) => {
  const { scope, scopeId, scopeName, organization, version, actor, editableScopes } = policy;
  const offered = settingIds.flatMap((id) => {
    const setting = policy.settings[id];
    return setting ? [serializeOption(policy, id, setting)] : [];
  });
  return {
    data: {
      type: 'configuration',
      id: section,
      relationships: { options: { data: offered.map(({ type, id }) => ({ type, id })) } },
      meta: { scope, scopeId, scopeName, organization, version, actor, editableScopes },
    },
    ...(includeOptions ? { included: offered } : {}),
  };
};
