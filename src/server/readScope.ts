// The policy that the stored levels make for one actor at one target, and its version.
import { formatVersion, toETag, type Version } from '../contract/version';
import { mayChange, type Subject, type Target } from '../policy/permission';
import { scopes } from '../policy/scopes';
import { chainAmong, inForce, settingAt } from '../policy/policy';
import type { Chain, ChainEntry, Policy, PolicySetting } from '../policy/policy';
import { settingIds, type SettingId } from '../policy/settings';
import type { Endpoint } from './environment';
import type { Actor, LevelReading } from './store';

export type Reading = {
  target: Target;
  actor: Actor;
  /** Weakest first; the target's own is the last. */
  levels: readonly LevelReading[];
  /** Settings that this CRM lets nobody change. */
  locked: readonly SettingId[];
};

export const readTarget = async ({ store, locked }: Endpoint, actor: Actor, target: Target): Promise<Reading> => ({
  target,
  actor,
  levels: await store.readLevels(target),
  locked,
});

export const subjectOf = ({ id, organization, capabilities }: Actor): Subject => ({
  id,
  organizationId: organization.id,
  capabilities,
});

export const versionOf = (levels: readonly LevelReading[], { accessRevision }: Actor): Version => {
  const versions = Object.fromEntries(levels.map(({ scope, version }) => [scope, version]));
  return { global: 0, ...versions, access: accessRevision };
};

export const etagOf = ({ levels, actor }: Reading): string => toETag(formatVersion(versionOf(levels, actor)));

const chainIn = ({ levels }: Reading, id: SettingId): Chain => chainAmong(id, levels);

/** The level over the target's own whose value is enforced there. */
export const enforcerAbove = (reading: Reading, id: SettingId): ChainEntry | undefined => {
  const winner = inForce(chainIn(reading, id));
  return winner.enforced && winner.scope !== reading.target.scope ? winner : undefined;
};

export const isEditable = (reading: Reading, id: SettingId): boolean =>
  mayChange(subjectOf(reading.actor), reading.target).allowed &&
  !reading.locked.includes(id) &&
  enforcerAbove(reading, id) === undefined;

/** Where the actor may change something of their own: their own person, their own organization, the system. */
const editableScopes = (actor: Actor): Policy['editableScopes'] => {
  const place = { organizationId: actor.organization.id, userId: actor.id };
  return scopes.filter((scope) => mayChange(subjectOf(actor), { scope, ...place }).allowed);
};

const scopeIdOf = (target: Target): string | undefined => {
  if (target.scope === 'global') return undefined;
  return target.scope === 'organization' ? target.organizationId : target.userId;
};

const organizationOf = ({ target, levels }: Reading): Policy['organization'] => {
  const level = levels.find(({ scope }) => scope === 'organization');
  return target.scope === 'global' || !level ? undefined : { id: target.organizationId, name: level.name };
};

const settingOf = (reading: Reading, id: SettingId): PolicySetting =>
  settingAt(reading.target.scope, chainIn(reading, id), isEditable(reading, id));

export const policyOf = (reading: Reading): Policy => {
  const { target, actor, levels } = reading;
  return {
    scope: target.scope,
    scopeId: scopeIdOf(target),
    scopeName: levels.at(-1)?.name ?? '',
    organization: organizationOf(reading),
    version: formatVersion(versionOf(levels, actor)),
    actor: { id: actor.id, name: actor.name, capabilities: actor.capabilities },
    editableScopes: editableScopes(actor),
    settings: Object.fromEntries(settingIds.map((id) => [id, settingOf(reading, id)])),
    unknownOptions: [],
  };
};
