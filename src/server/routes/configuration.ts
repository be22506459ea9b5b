// GET and PATCH /configuration/outlook. Every refusal stands where the contract's order of errors has it.
import { Hono, type Context } from 'hono';
import { writeConfiguration } from '../../contract/configuration';
import type { Target } from '../../policy/permission';
import { access } from '../access';
import { answerDocument, isKnown } from '../response';
import { once } from '../change/idempotency';
import { readRequest } from '../change/request';
import { save, validate } from '../change/save';
import type { Endpoint, Env } from '../environment';
import { refusedMethod } from '../problem';
import { levelChecks, queryOf, refuseOtherSection, settle, type Checks } from '../query';
import { etagOf, policyOf, readTarget } from '../readScope';

type Call = Context<Env, '/configuration/:section'>;

const checks = (query: URLSearchParams): Checks => ({
  ...levelChecks(query),
  include: (value) => (value === 'options' ? undefined : 'Only "options" can be included.'),
});

/** Without the host, which may differ between two tries. */
const addressOf = (request: { url: string }): string => {
  const { pathname, search } = new URL(request.url);
  return `${pathname}${search}`;
};

export const configurationRoutes = (endpoint: Endpoint) => {
  const { store, readOnly, now } = endpoint;
  const allow = readOnly ? 'GET, HEAD, OPTIONS' : 'GET, HEAD, OPTIONS, PATCH';

  const sought = (c: Call, act: 'read' | 'change'): Promise<Target | undefined> => {
    refuseOtherSection(c.req.param('section'));
    return access(endpoint, c.var.actor, queryOf(c.req), act);
  };

  const read = async (c: Call) => {
    const query = queryOf(c.req);
    const target = settle(await sought(c, 'read'), query, checks(query));
    const reading = await readTarget(endpoint, c.var.actor, target);
    const headers = { ETag: etagOf(reading), Allow: allow };
    if (isKnown(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers);
    const document = writeConfiguration(policyOf(reading), { includeOptions: query.has('include') });
    return answerDocument(c, JSON.stringify(document), headers);
  };

  const patch = async (c: Call) => {
    const query = queryOf(c.req);
    const found = await sought(c, 'change');
    if (readOnly) throw refusedMethod(c.req, allow);
    const { target, change, key, text } = await readRequest(c.req, () => settle(found, query, checks(query)));
    const { actor } = c.var;
    const ifMatch = c.req.header('If-Match');
    const at = now();
    const intent = { actor, target, ifMatch, change, at: at.toISOString() };
    if (key === undefined) return answerDocument(c, await validate(endpoint, intent), { Allow: allow });
    const claim = {
      key: JSON.stringify([actor.id, c.req.method, addressOf(c.req), key]),
      // The target too: a person who has moved is not told again what was their organization's.
      fingerprint: JSON.stringify([target, ifMatch, text]),
      now: at,
    };
    const { body, etag } = await once(store, claim, () => save(endpoint, intent, claim));
    return answerDocument(c, body, { ETag: etag, Allow: allow });
  };

  return new Hono<Env>()
    .get('/configuration/:section', read)
    .patch(patch)
    .all(async (c) => {
      await sought(c, 'read');
      throw refusedMethod(c.req, allow);
    });
};
