// A policy as read at one scope: every setting with its effective value and the chain of scopes that set one.
import type { Scope, SourceScope } from './scopes';
import type { Capability } from './permission';
import { settings, type SettingId } from './settings';

/** `email`: one plain address, where a directory has it. For a new message only: it never identifies or authorizes. */
export type Person = { id: string; name: string; email?: string | undefined };
export type Organization = { id: string; name: string };

/** `updatedBy: null` is the CRM itself; the shipped default has neither a name nor a date. */
export type ChainEntry = {
  scope: SourceScope;
  scopeName?: string | undefined;
  value: unknown;
  /** Values of the scopes below stay stored, but are not in effect. @default false */
  enforced?: boolean | undefined;
  /** ISO 8601, the CRM's clock. */
  createdAt?: string;
  updatedAt?: string | undefined;
  updatedBy?: Person | null | undefined;
  /** As given with the change that set the value. */
  reason?: string | undefined;
};

/**
 * A value that a scope sets itself. `enforced`: no scope below can override it. `updatedBy: null` is the CRM itself.
 */
export type ScopeValue = {
  value: unknown;
  enforced: boolean;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
  updatedBy: Person | null;
  /** As given with the change that set it. */
  reason?: string | undefined;
};
export type ScopeValues = Readonly<Partial<Record<SettingId, ScopeValue>>>;

/** Without its author, where that does not matter. */
type AnyScopeValue = Pick<ScopeValue, 'value' | 'enforced'> & Partial<ScopeValue>;

/** The scopes that decide together, weakest first, each with the values that it sets itself. */
export type ScopeChain = readonly {
  scope: Scope;
  name?: string | undefined;
  values: Readonly<Partial<Record<SettingId, AnyScopeValue>>>;
}[];

/** Only the scopes that set a value, weakest first; never empty. */
export type Chain = readonly [ChainEntry, ...ChainEntry[]];

/** Values are `unknown`: a newer CRM may have values that this build does not know. Check with `isValueOf`. */
export type PolicySetting = {
  value: unknown;
  /** Undefined where the CRM does not send where the value comes from. */
  source: Source | undefined;
  editable: boolean;
};

export type Source = {
  /** Of the effective value. */
  scope: SourceScope;
  /** The scope read sets no value itself. */
  useParent: boolean;
  chain: Chain;
  /** This CRM supports enforcement. @default false */
  enforceable?: boolean;
};

export type Policy = {
  scope: Scope;
  /** An organization's id at `organization`, a person's at `user`, undefined at `global`. */
  scopeId: string | undefined;
  scopeName: string;
  /** The organization of the scope; undefined at `global` and where the CRM does not send it. */
  organization: Organization | undefined;
  version: string;
  actor: Person & { capabilities: readonly Capability[] };
  editableScopes: readonly Scope[];
  /** A setting that the CRM does not offer is missing. */
  settings: Readonly<Partial<Record<SettingId, PolicySetting>>>;
  /** Options of a newer CRM, by their id on the wire. */
  unknownOptions: readonly { id: string; value: unknown }[];
  /** The CRM accepts no changes here from anybody. @default false */
  readOnly?: boolean;
};

/** Null for the CRM itself, undefined where nobody is named. */
export const authorName = (author: Person | null | undefined): string | null | undefined =>
  author === null ? null : author?.name;

/** Otherwise the value is the CRM's: shipped with it, or imported. */
export const isSetByPerson = ({ scope, updatedBy }: ChainEntry): boolean =>
  scope === 'user' || authorName(updatedBy) != null;

type ReadOnlyReason = 'no_permission' | 'read_only_crm';

/** No setting stays editable; `read_only_crm` also marks the policy itself. */
export const asReadOnly = (policy: Policy, reason: ReadOnlyReason): Policy => ({
  ...policy,
  settings: Object.fromEntries(
    Object.entries(policy.settings).map(([id, setting]) => [id, { ...setting, editable: false }]),
  ),
  ...(reason === 'read_only_crm' && { readOnly: true }),
});

/** Only `undefined` is the absence of a value: false, 0 and "" are values. */
export const chainOf = (id: SettingId, entries: readonly ChainEntry[]): Chain => [
  { scope: 'default', value: settings[id].default },
  ...entries.filter((entry) => entry.value !== undefined),
];

export const chainFromScopes = (id: SettingId, scopes: ScopeChain): Chain =>
  chainOf(
    id,
    scopes.flatMap(({ scope, name, values }): ChainEntry[] => {
      const scopeValue = values[id];
      return scopeValue ? [{ scope, scopeName: name, ...scopeValue }] : [];
    }),
  );

/** The weakest scope that enforces its value, else the strongest that sets one. */
export const effectiveEntryOf = (chain: Chain): ChainEntry =>
  chain.find(({ enforced }) => enforced) ?? chain.at(-1) ?? chain[0];

/** The setting as read at `scope`. */
export const settingAt = (scope: Scope, chain: Chain, editable: boolean): PolicySetting => {
  const effective = effectiveEntryOf(chain);
  const useParent = chain.every((entry) => entry.scope !== scope);
  return { value: effective.value, source: { scope: effective.scope, useParent, chain, enforceable: true }, editable };
};

/** Undefined where the source is unknown. */
export const effectiveEntry = ({ source }: PolicySetting): ChainEntry | undefined =>
  source?.chain.find(({ scope }) => scope === source.scope);

/** The entry of a scope above `scope` that enforces its value. */
export const enforcingEntry = (setting: PolicySetting, scope: Scope): ChainEntry | undefined => {
  const effective = effectiveEntry(setting);
  return effective?.enforced && effective.scope !== scope ? effective : undefined;
};

/** An organization, a person or the scope read replaces the value of the system or the shipped one. */
export const isOverridden = ({ source }: PolicySetting, scope: Scope): boolean =>
  source?.chain.some((entry) => entry.scope === scope || entry.scope === 'organization') ?? false;

/** The value that the scope read sets itself; undefined where it inherits. */
export const ownEntry = (setting: PolicySetting, scope: Scope): ChainEntry | undefined =>
  setting.source?.chain.find((entry) => entry.scope === scope);

/** What the scope read inherits, whether it overrides it or not. Undefined where the source is unknown. */
export const inheritedEntry = ({ source }: PolicySetting, scope: Scope): ChainEntry | undefined => {
  const [first, ...others] = source?.chain.filter((entry) => entry.scope !== scope) ?? [];
  return first && effectiveEntryOf([first, ...others]);
};
