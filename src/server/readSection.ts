// GET of the section or of a part of it: its access, its version and its preconditions are the same for all.
import type { Context } from 'hono';
import { serializeConfiguration } from '../contract/configuration';
import { authorize } from './access';
import { assertMatching } from './change/precondition';
import type { Endpoint, Env } from './environment';
import { allowedMethods } from './problem';
import { queryOf, requireTarget, scopeChecks, type QueryChecks } from './query';
import { etagOf, policyOf, readScope } from './readScope';
import { documentResponse, matchesETag } from './response';

type Document = ReturnType<typeof serializeConfiguration>;

type Part = {
  /** Besides those of the scope. */
  checks: QueryChecks;
  /** @default without PATCH */
  allow?: string;
  /** The whole document to the one of the response. */
  select: (document: Document, query: URLSearchParams) => unknown;
};

/** @throws Problem 404, 403, 400, 412 */
export const readSection = async (
  endpoint: Endpoint,
  c: Context<Env>,
  { checks, allow = allowedMethods, select }: Part,
): Promise<Response> => {
  const query = queryOf(c.req);
  const authorized = await authorize(endpoint, c.var.actor, query, 'read');
  const target = requireTarget(authorized, query, { ...scopeChecks(query), ...checks });
  const loaded = await readScope(endpoint, c.var.actor, target);
  assertMatching(loaded, c.req.header('If-Match'));
  const headers = { ETag: etagOf(loaded), Allow: allow };
  if (matchesETag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers);
  const document = serializeConfiguration(policyOf(loaded), { includeOptions: true });
  return documentResponse(c, JSON.stringify(select(document, query)), headers);
};
