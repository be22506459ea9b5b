// The configuration document: Oro's `configuration` and `configurationoptions` resources with the chain of each option.
import * as v from 'valibot';
import { isScope, scopes, scopesUpTo, type Level, type Scope } from '../policy/scopes';
import { winnerOf, type Chain, type ChainEntry, type Policy, type PolicySetting } from '../policy/policy';
import { capabilities } from '../policy/permission';
import { settingIds, settings, type SettingId } from '../policy/settings';
import { dataTypeOf, optionIdOf, section, settingIdOf } from './options';
import { authorSchema, personSchema } from './person';
import { read } from './contractError';

const scopeSchema = v.picklist(scopes);
const levelSchema = v.picklist(['default', ...scopes]);

const optionSchema = v.object({
  type: v.literal('configurationoptions'),
  id: v.string(),
  attributes: v.looseObject({ value: v.optional(v.unknown()) }),
});

const documentSchema = v.object({
  data: v.object({
    type: v.literal('configuration'),
    id: v.literal(section),
    meta: v.object({
      scope: scopeSchema,
      scopeId: v.optional(v.string()),
      scopeName: v.string(),
      organization: v.optional(personSchema),
      version: v.string(),
      actor: v.object({ ...personSchema.entries, capabilities: v.array(v.string()) }),
      editableScopes: v.array(v.string()),
    }),
  }),
  included: v.array(optionSchema),
});

const entryMembers = {
  scopeName: v.optional(v.string()),
  value: v.unknown(),
  enforced: v.optional(v.boolean()),
  /** A CRM that does not know enforcement does not tell it. */
  inEffect: v.optional(v.boolean()),
  updatedAt: v.optional(v.string()),
  updatedBy: v.optional(authorSchema),
};

/** What a CRM of this contract says of an option beyond Oro's own attributes. */
const sourceSchema = v.object({
  useParentScopeValue: v.boolean(),
  valueScope: levelSchema,
  editable: v.boolean(),
  chain: v.tupleWithRest(
    [v.object({ scope: v.literal('default'), ...entryMembers })],
    v.object({ scope: scopeSchema, ...entryMembers }),
  ),
});

type ToldSource = v.InferOutput<typeof sourceSchema>;

const tellsEffect = ({ chain }: ToldSource): boolean => chain.every(({ inEffect }) => inEffect !== undefined);

/** In effect is the level that the value comes from, and no other. */
const isEffectTold = (told: ToldSource): boolean =>
  !tellsEffect(told) || told.chain.every(({ inEffect, scope }) => inEffect === (scope === told.valueScope));

/** Weakest first, each level once, none beyond the scope read: only then is it clear what the scope inherits. */
const isInOrder = (chain: Chain, scope: Scope): boolean => {
  const levels: readonly Level[] = ['default', ...scopesUpTo(scope)];
  const places = chain.map((entry) => levels.indexOf(entry.scope));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
};

/** The value is that of the level named, and whether the scope inherits is what its chain says. */
const isConsistent = (scope: Scope, value: unknown, told: ToldSource): boolean => {
  const winner = told.chain.find((entry) => entry.scope === told.valueScope);
  const inherits = !told.chain.some((entry) => entry.scope === scope);
  return (
    isInOrder(told.chain, scope) &&
    told.useParentScopeValue === inherits &&
    winner !== undefined &&
    isEffectTold(told) &&
    JSON.stringify(winner.value) === JSON.stringify(value)
  );
};

const readSetting = (scope: Scope, attributes: v.InferOutput<typeof optionSchema>['attributes']): PolicySetting => {
  const ours = v.safeParse(sourceSchema, attributes);
  if (!ours.success || !isConsistent(scope, attributes.value, ours.output)) {
    return { value: attributes.value, source: undefined, editable: false };
  }
  const { useParentScopeValue, valueScope, editable } = ours.output;
  const [shipped, ...levels] = ours.output.chain;
  const chain: Chain = [withoutEffect(shipped), ...levels.map(withoutEffect)];
  const source = { level: valueScope, useParent: useParentScopeValue, chain, enforceable: tellsEffect(ours.output) };
  return { value: attributes.value, source, editable };
};

/** Which level is in effect stands in the source once. */
const withoutEffect = <Entry extends { inEffect?: boolean | undefined }>({ inEffect: _told, ...entry }: Entry) => entry;

/**
 * The policy in a configuration document. An option whose source is missing or makes no sense is kept, read-only.
 * @throws Unreadable
 */
export const readConfiguration = (document: unknown): Policy => {
  const { data, included } = read(documentSchema, document);
  const { meta } = data;
  const known: Partial<Record<SettingId, PolicySetting>> = {};
  const unknownOptions: Policy['unknownOptions'][number][] = [];
  for (const { id, attributes } of included) {
    const setting = settingIdOf(id);
    if (setting === undefined) unknownOptions.push({ id, value: attributes.value });
    else known[setting] = readSetting(meta.scope, attributes);
  }
  return {
    scope: meta.scope,
    scopeId: meta.scopeId,
    scopeName: meta.scopeName,
    organization: meta.organization,
    version: meta.version,
    actor: { ...meta.actor, capabilities: capabilities.filter((name) => meta.actor.capabilities.includes(name)) },
    editableScopes: meta.editableScopes.filter(isScope),
    settings: known,
    unknownOptions,
  };
};

const writeEntry = ({ scope, scopeName, value, enforced, updatedAt, updatedBy }: ChainEntry, winner?: ChainEntry) => ({
  scope,
  scopeName,
  value,
  enforced: enforced === true ? true : undefined,
  inEffect: scope === winner?.scope,
  updatedAt,
  updatedBy,
});

const writeOption = (policy: Policy, id: SettingId, told: PolicySetting) => {
  const { value, source, editable } = told;
  const setting = settings[id];
  const winner = winnerOf(told);
  return {
    type: 'configurationoptions',
    id: optionIdOf(id),
    attributes: {
      scope: policy.scope,
      dataType: dataTypeOf(id),
      value,
      createdAt: winner?.createdAt,
      updatedAt: winner?.updatedAt,
      useParentScopeValue: source?.useParent,
      valueScope: source?.level,
      editable,
      constraints: setting.kind === 'interval' ? { min: setting.min, max: setting.max } : undefined,
      chain: source?.chain.map((entry) => writeEntry(entry, winner)),
    },
  };
};

/** The document of a policy, with the options included or, as JSON:API has it, only named. */
export const writeConfiguration = (policy: Policy, { includeOptions }: { includeOptions: boolean }) => {
  const { scope, scopeId, scopeName, organization, version, actor, editableScopes } = policy;
  const offered = settingIds.flatMap((id) => {
    const setting = policy.settings[id];
    return setting ? [writeOption(policy, id, setting)] : [];
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
