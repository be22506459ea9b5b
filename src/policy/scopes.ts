// The levels at which a setting can have a value, in Oro's words for scopes; Oro's pages call `global` "System".

/** The levels that can be configured, from the weakest to the strongest. */
export const scopes = ['global', 'organization', 'user'] as const;
export type Scope = (typeof scopes)[number];

/** `default` is the value that the product ships with. */
export type Level = 'default' | Scope;

export const isScope = (value: unknown): value is Scope => scopes.some((scope) => scope === value);

/** The level that a scope inherits from. */
export const parentOf = (scope: Scope): Level => scopes[scopes.indexOf(scope) - 1] ?? 'default';

/** A person's level has none under it that its value could be enforced on. */
export const canEnforce = (scope: Scope): boolean => scope !== 'user';

/** The scopes that count when a policy is read at `scope`, weakest first. */
export const scopesUpTo = (scope: Scope): readonly Scope[] => scopes.slice(0, scopes.indexOf(scope) + 1);

/** One scope of somebody or something; without `scopeId`, the signed-in person's own. */
export type ScopeRef = { scope: Scope; scopeId?: string | undefined };

/** Tells scopes apart; also a `Policy` has one. */
export const scopeKey = ({ scope, scopeId }: ScopeRef): string => `${scope}/${scopeId ?? ''}`;
