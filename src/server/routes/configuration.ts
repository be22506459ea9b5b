// GET and PATCH /configuration/outlook. The order of the checks is the order of errors in docs/contract.md.
import { Hono, type Context } from 'hono';
import type { ScopeTarget } from '../../policy/permission';
import { authorize } from '../access';
import { documentResponse } from '../response';
import { withIdempotency } from '../change/idempotency';
import { parseRequest } from '../change/request';
import { save, validate } from '../change/save';
import type { Endpoint, Env } from '../environment';
import { allowedMethods, allowedWithPatch, methodNotAllowed } from '../problem';
import { assertSection, queryOf, requireTarget, scopeChecks } from '../query';
import { readSection } from '../readSection';
import { includeChecks, sectionChecks, sectionDocument } from '../sectionParts';

type RouteContext = Context<Env, '/configuration/:section'>;

/** Without the host, which may differ in a repeated request. */
const pathOf = (request: { url: string }): string => {
  const { pathname, search } = new URL(request.url);
  return `${pathname}${search}`;
};

export const configurationRoutes = (endpoint: Endpoint) => {
  const { store, readOnly, now } = endpoint;
  const allow = readOnly ? allowedMethods : allowedWithPatch;

  const authorizeTarget = (c: RouteContext, action: 'read' | 'change'): Promise<ScopeTarget | undefined> => {
    assertSection(c.req.param('section'));
    return authorize(endpoint, c.var.actor, queryOf(c.req), action);
  };

  const read = (c: RouteContext): Promise<Response> => {
    assertSection(c.req.param('section'));
    return readSection(endpoint, c, { checks: sectionChecks, allow, select: sectionDocument });
  };

  const patch = async (c: RouteContext) => {
    const query = queryOf(c.req);
    const authorized = await authorizeTarget(c, 'change');
    if (readOnly) throw methodNotAllowed(c.req, allow);
    const { target, change, key, text } = await parseRequest(c.req, () =>
      requireTarget(authorized, query, { ...scopeChecks(query), ...includeChecks }),
    );
    const { actor } = c.var;
    const [ifMatch, ifNoneMatch] = [c.req.header('If-Match'), c.req.header('If-None-Match')];
    const at = now();
    const intent = { actor, target, ifMatch, ifNoneMatch, change, at: at.toISOString() };
    if (key === undefined) return documentResponse(c, await validate(endpoint, intent), { Allow: allow });
    const idempotencyKey = {
      key: JSON.stringify([actor.id, c.req.method, pathOf(c.req), key]),
      actorId: actor.id,
      // With the target, so that a person who moves to another organization cannot replay a response of the former one.
      fingerprint: JSON.stringify([target, ifMatch, text]),
      now: at,
    };
    const { body, etag } = await withIdempotency(store, idempotencyKey, () => save(endpoint, intent, idempotencyKey));
    return documentResponse(c, body, { ETag: etag, Allow: allow });
  };

  return new Hono<Env>()
    .get('/configuration/:section', read)
    .patch(patch)
    .all(async (c) => {
      await authorizeTarget(c, 'read');
      throw methodNotAllowed(c.req, allow);
    });
};
