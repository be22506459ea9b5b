// A scope as one actor sees it: its policy, its version and what the actor may edit.
import { formatVersion, toETag, type Version } from '../contract/version';
import { mayChange, type ScopeTarget, type Subject } from '../policy/permission';
import { scopes } from '../policy/scopes';
import { chainFromScopes, effectiveEntryOf, settingAt } from '../policy/policy';
import type { Chain, ChainEntry, Policy, PolicySetting } from '../policy/policy';
import { settingIds, type SettingId } from '../policy/settings';
import type { Endpoint } from './environment';
import type { Actor, StoredScope } from './store';

export type LoadedScope = {
  target: ScopeTarget;
  actor: Actor;
  /** Weakest first; the last one is the target. */
  chain: readonly StoredScope[];
  /** Settings that nobody may change. */
  lockedSettings: readonly SettingId[];
};

export const readScope = async (
  { store, lockedSettings }: Endpoint,
  actor: Actor,
  target: ScopeTarget,
): Promise<LoadedScope> => ({
  target,
  actor,
  chain: await store.readScopeChain(target),
  lockedSettings,
});

export const subjectOf = ({ id, organization, capabilities }: Actor): Subject => ({
  id,
  organizationId: organization.id,
  capabilities,
});

export const versionOf = (chain: readonly StoredScope[], { accessRevision }: Actor): Version => {
  const versions = Object.fromEntries(chain.map(({ scope, version }) => [scope, version]));
  return { global: 0, ...versions, access: accessRevision };
};

export const etagOf = ({ chain, actor }: LoadedScope): string => toETag(formatVersion(versionOf(chain, actor)));

const settingChain = ({ chain }: LoadedScope, id: SettingId): Chain => chainFromScopes(id, chain);

/** The entry of a scope above the target that enforces its value. */
export const enforcingEntryFor = (loaded: LoadedScope, id: SettingId): ChainEntry | undefined => {
  const effective = effectiveEntryOf(settingChain(loaded, id));
  return effective.enforced && effective.scope !== loaded.target.scope ? effective : undefined;
};

export const isEditable = (loaded: LoadedScope, id: SettingId): boolean =>
  mayChange(subjectOf(loaded.actor), loaded.target).allowed &&
  !loaded.lockedSettings.includes(id) &&
  enforcingEntryFor(loaded, id) === undefined;

/** The system, the actor's organization and the actor, as far as the actor may change them. */
const editableScopes = (actor: Actor): Policy['editableScopes'] => {
  const ids = { organizationId: actor.organization.id, userId: actor.id };
  return scopes.filter((scope) => mayChange(subjectOf(actor), { scope, ...ids }).allowed);
};

const scopeIdOf = (target: ScopeTarget): string | undefined => {
  if (target.scope === 'global') return undefined;
  return target.scope === 'organization' ? target.organizationId : target.userId;
};

const organizationOf = ({ target, chain }: LoadedScope): Policy['organization'] => {
  const organization = chain.find(({ scope }) => scope === 'organization');
  return target.scope === 'global' || !organization
    ? undefined
    : { id: target.organizationId, name: organization.name };
};

const settingOf = (loaded: LoadedScope, id: SettingId): PolicySetting =>
  settingAt(loaded.target.scope, settingChain(loaded, id), isEditable(loaded, id));

export const policyOf = (loaded: LoadedScope): Policy => {
  const { target, actor, chain } = loaded;
  return {
    scope: target.scope,
    scopeId: scopeIdOf(target),
    scopeName: chain.at(-1)?.name ?? '',
    organization: organizationOf(loaded),
    version: formatVersion(versionOf(chain, actor)),
    actor: { id: actor.id, name: actor.name, capabilities: actor.capabilities },
    editableScopes: editableScopes(actor),
    settings: Object.fromEntries(settingIds.map((id) => [id, settingOf(loaded, id)])),
    unknownOptions: [],
  };
};
