// A policy as read at one scope: each setting with the value in force, the level it comes from and what that level shadows.
import type { Level, Scope } from './scopes';
import type { Capability } from './permission';
import { settings, type SettingId } from './settings';

export type Person = { id: string; name: string };
export type Organization = { id: string; name: string };

/** What one level says of a setting. `updatedBy: null` is the CRM itself; the shipped default has neither name nor date. */
export type ChainEntry = {
  scope: Level;
  scopeName?: string | undefined;
  value: unknown;
  /** The level enforces its value: what stronger levels say is kept, but not in effect. @default false */
  enforced?: boolean | undefined;
  /** ISO 8601, the CRM's clock. */
  createdAt?: string;
  updatedAt?: string | undefined;
  updatedBy?: Person | null | undefined;
};

/** A value that a scope sets itself. `enforced`: no scope under it can override. `updatedBy: null` is the CRM itself. Times are ISO 8601. */
export type ScopeValue = {
  value: unknown;
  enforced: boolean;
  createdAt: string;
  updatedAt: string;
  updatedBy: Person | null;
  /** As given with the change that set it. */
  reason?: string | undefined;
};
export type ScopeValues = Readonly<Partial<Record<SettingId, ScopeValue>>>;

/** The scopes that decide together, weakest first, each with what it sets itself. `name`: what people call it. */
export type ScopeChain = readonly { scope: Scope; name?: string | undefined; values: ScopeValues }[];

/** Only the levels that say something, weakest first; never empty. */
export type Chain = readonly [ChainEntry, ...ChainEntry[]];

/** Values are `unknown`: a newer CRM may have values that this build does not know. Ask `isValueOf`. */
export type PolicySetting = {
  value: unknown;
  /** Undefined where the CRM does not say where the value comes from. */
  source: Source | undefined;
  editable: boolean;
};

export type Source = {
  /** Of the value in force. */
  level: Level;
  /** The scope read says nothing itself. */
  useParent: boolean;
  chain: Chain;
  /** This CRM knows enforcement. @default false */
  enforceable?: boolean;
};

export type Policy = {
  scope: Scope;
  /** An organization's id at `organization`, a person's at `user`, undefined at `global`. */
  scopeId: string | undefined;
  scopeName: string;
  /** The organization that the scope lies in; undefined at `global` and where the CRM does not say. */
  organization: Organization | undefined;
  version: string;
  actor: Person & { capabilities: readonly Capability[] };
  editableScopes: readonly Scope[];
  /** A setting that the CRM does not offer is missing. */
  settings: Readonly<Partial<Record<SettingId, PolicySetting>>>;
  /** Options of a newer CRM, by their id on the wire. */
  unknownOptions: readonly { id: string; value: unknown }[];
  /** The CRM takes no changes here, whoever asks. @default false */
  readOnly?: boolean;
};

/** Null for the CRM itself, undefined where nobody is named. */
export const authorName = (author: Person | null | undefined): string | null | undefined =>
  author === null ? null : author?.name;

/** The same policy of a CRM that takes no changes. */
export const withoutChanges = (policy: Policy): Policy => ({ ...locked(policy), readOnly: true });

/** The same policy with no setting in it that can be changed. */
export const locked = (policy: Policy): Policy => ({
  ...policy,
  settings: Object.fromEntries(
    Object.entries(policy.settings).map(([id, setting]) => [id, { ...setting, editable: false }]),
  ),
});

/** The chain of one setting, from what each scope says of it. Absence is `undefined` alone: false, 0 and "" are something. */
export const chainOf = (id: SettingId, levels: readonly ChainEntry[]): Chain => [
  { scope: 'default', value: settings[id].default },
  ...levels.filter((entry) => entry.value !== undefined),
];

/** The same from all that the scopes set. */
export const chainAmong = (id: SettingId, scopes: ScopeChain): Chain =>
  chainOf(
    id,
    scopes.flatMap(({ scope, name, values }): ChainEntry[] => {
      const own = values[id];
      return own ? [{ scope, scopeName: name, ...own }] : [];
    }),
  );

/** The weakest level that enforces its value, else the strongest that says something. */
export const inForce = (chain: Chain): ChainEntry => chain.find(({ enforced }) => enforced) ?? chain.at(-1) ?? chain[0];

/** The setting as read at `scope`. */
export const settingAt = (scope: Scope, chain: Chain, editable: boolean): PolicySetting => {
  const winner = inForce(chain);
  const useParent = chain.every((entry) => entry.scope !== scope);
  return { value: winner.value, source: { level: winner.scope, useParent, chain, enforceable: true }, editable };
};

/** What the value in force comes from. Undefined where the source is unknown. */
export const winnerOf = ({ source }: PolicySetting): ChainEntry | undefined =>
  source?.chain.find(({ scope }) => scope === source.level);

/** The level that enforces its value over what `scope` says or could say. */
export const enforcedAbove = (setting: PolicySetting, scope: Scope): ChainEntry | undefined => {
  const winner = winnerOf(setting);
  return winner?.enforced && winner.scope !== scope ? winner : undefined;
};

/** The system's value, or the shipped one, has given way to what an organization, a person or the scope read says. */
export const isOverridden = ({ source }: PolicySetting, scope: Scope): boolean =>
  source?.chain.some((entry) => entry.scope === scope || entry.scope === 'organization') ?? false;

/** What the scope read says itself; undefined where it inherits. */
export const ownEntry = (setting: PolicySetting, scope: Scope): ChainEntry | undefined =>
  setting.source?.chain.find((entry) => entry.scope === scope);

/** What the scope read inherits, whether it says something itself or not. Undefined where the source is unknown. */
export const inheritedEntry = ({ source }: PolicySetting, scope: Scope): ChainEntry | undefined => {
  const [first, ...others] = source?.chain.filter((entry) => entry.scope !== scope) ?? [];
  return first && inForce([first, ...others]);
};
