// Queries are validated strictly: each unknown, repeated or malformed parameter is an error.
import type { WireError } from '../contract/errors';
import { section } from '../contract/options';
import { isScope } from '../policy/scopes';
import { Problem, problem, wireError } from './problem';

/** For each known parameter, a function that returns what is wrong with a value, or undefined. */
export type QueryChecks = Readonly<Record<string, (value: string) => string | undefined>>;

export const queryOf = (request: { url: string }): URLSearchParams => new URL(request.url).searchParams;

/** For the two parameters that name a scope. */
export const scopeChecks = (query: URLSearchParams): QueryChecks => ({
  scope: (value) => (isScope(value) ? undefined : 'The scope is one of "global", "organization" and "user".'),
  scopeId: () => (query.get('scope') === 'global' ? 'The global scope has no id.' : undefined),
});

/** @throws Problem 404 for any other section */
export const assertSection = (requested: string | null): void => {
  if (requested !== null && requested !== section) throw problem('not_found', 'There is no such section.');
};

const parameterError = (query: URLSearchParams, name: string, checks: QueryChecks): string | undefined => {
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (!check) return 'This parameter is not known here.';
  const values = query.getAll(name);
  return values.length > 1 ? 'This parameter stands more than once.' : check(values[0] ?? '');
};

const queryErrors = (
  query: URLSearchParams,
  checks: QueryChecks,
  required: readonly string[],
): readonly WireError[] => {
  const error = (name: string, detail: string) => wireError('bad_request', detail, { source: { parameter: name } });
  const missing = required.filter((name) => !query.has(name)).map((name) => error(name, 'This parameter is missing.'));
  const invalid = [...new Set(query.keys())].flatMap((name) => {
    const detail = parameterError(query, name, checks);
    return detail === undefined ? [] : [error(name, detail)];
  });
  return [...missing, ...invalid];
};

/** @throws Problem 400 with an error for each invalid parameter */
export const assertValidQuery = (
  query: URLSearchParams,
  checks: QueryChecks,
  required: readonly string[] = [],
): void => {
  const errors = queryErrors(query, checks, required);
  if (errors.length > 0) throw new Problem(400, errors);
};

/** A query without a target is always invalid. @throws Problem 400 */
export const requireTarget = <Target>(
  target: Target | undefined,
  query: URLSearchParams,
  checks: QueryChecks,
  required: readonly string[] = [],
): Target => {
  assertValidQuery(query, checks, required);
  if (target === undefined) throw new Error('A valid query has no target.');
  return target;
};
