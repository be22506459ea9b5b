// The names are Oro's; its pages call `global` "System".

/** The scopes that can be configured, weakest first. */
export const scopes = ['global', 'organization', 'user'] as const;
export type Scope = (typeof scopes)[number];

/** Where a value comes from; `default` is the value that the product ships with. */
export type SourceScope = 'default' | Scope;

export const isScope = (value: unknown): value is Scope => scopes.some((scope) => scope === value);

/** The scope that `scope` inherits from. */
export const parentScope = (scope: Scope): SourceScope => scopes[scopes.indexOf(scope) - 1] ?? 'default';

/** A user scope has no scope under it on which a value could be enforced. */
export const canEnforce = (scope: Scope): boolean => scope !== 'user';

/** `scope` and every scope that it inherits from, weakest first. */
export const scopeChainUpTo = (scope: Scope): readonly Scope[] => scopes.slice(0, scopes.indexOf(scope) + 1);

/** Without `scopeId`: the scope of the signed-in person, or of their organization. */
export type ScopeRef = { scope: Scope; scopeId?: string | undefined };

/** A unique key; accepts a `Policy` too. */
export const scopeKey = ({ scope, scopeId }: ScopeRef): string => `${scope}/${scopeId ?? ''}`;
