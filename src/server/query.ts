// The query of a request, read strictly: a parameter that is unknown, repeated or malformed is an error, told at its place.
import type { WireError } from '../contract/errors';
import { section } from '../contract/options';
import { isScope } from '../policy/scopes';
import { Problem, problem, wireError } from './problem';

/** For each parameter that a route knows: what is wrong with a value, or undefined. */
export type Checks = Readonly<Record<string, (value: string) => string | undefined>>;

export const queryOf = (request: { url: string }): URLSearchParams => new URL(request.url).searchParams;

/** The checks of the two parameters that every route about a level has. */
export const levelChecks = (query: URLSearchParams): Checks => ({
  scope: (value) => (isScope(value) ? undefined : 'The scope is one of "global", "organization" and "user".'),
  scopeId: () => (query.get('scope') === 'global' ? 'The global scope has no id.' : undefined),
});

/** @throws Problem 404: the section that is asked for, if any, is another */
export const refuseOtherSection = (wanted: string | null): void => {
  if (wanted !== null && wanted !== section) throw problem('not_found', 'There is no such section.');
};

const faultOf = (query: URLSearchParams, name: string, checks: Checks): string | undefined => {
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (!check) return 'This parameter is not known here.';
  const values = query.getAll(name);
  return values.length > 1 ? 'This parameter stands more than once.' : check(values[0] ?? '');
};

const errorsOf = (query: URLSearchParams, checks: Checks, required: readonly string[]): readonly WireError[] => {
  const error = (name: string, detail: string) => wireError('bad_request', detail, { source: { parameter: name } });
  const missing = required.filter((name) => !query.has(name)).map((name) => error(name, 'This parameter is missing.'));
  const wrong = [...new Set(query.keys())].flatMap((name) => {
    const detail = faultOf(query, name, checks);
    return detail === undefined ? [] : [error(name, detail)];
  });
  return [...missing, ...wrong];
};

/** @throws Problem 400, with an error for each parameter that is wrong */
export const refuseBadQuery = (query: URLSearchParams, checks: Checks, required: readonly string[] = []): void => {
  const errors = errorsOf(query, checks, required);
  if (errors.length > 0) throw new Problem(400, errors);
};

/** The target of a query in which nothing is wrong. @throws Problem 400 */
export const settle = <Target>(
  sought: Target | undefined,
  query: URLSearchParams,
  checks: Checks,
  required: readonly string[] = [],
): Target => {
  refuseBadQuery(query, checks, required);
  if (sought === undefined) throw new Error('A query names no target, and nothing is wrong with it.');
  return sought;
};
