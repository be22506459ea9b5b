// GET /configurationreach: how many people inherit the values of a scope and how many override them, and who they are.
import { Hono, type Context } from 'hono';
import { settingIdOf } from '../../contract/options';
import { audienceGroups, serializeAudience, serializeAudienceMembers } from '../../contract/audience';
import type { AudienceGroup } from '../../contract/audience';
import { mayChange, mayCountAudience, type ScopeTarget } from '../../policy/permission';
import { assertAllowed, authorize } from '../access';
import { documentResponse } from '../response';
import type { Endpoint, Env } from '../environment';
import { checkCursor, checkSize, cursorOf, nextPageLink, pageSize, parseCursor, slicePage } from '../page';
import { methodNotAllowed, problem } from '../problem';
import { assertSection, queryOf, requireTarget, scopeChecks, type QueryChecks } from '../query';
import { subjectOf } from '../readScope';

const audienceChecks = (query: URLSearchParams): QueryChecks => {
  const checks = scopeChecks(query);
  return {
    ...checks,
    scope: (value) => (value === 'user' ? 'Nobody is under the level of a person.' : checks.scope?.(value)),
  };
};
const sectionName = 'filter[section]';
const sectionChecks: QueryChecks = { [sectionName]: () => undefined };
const pageChecks: QueryChecks = {
  'page[size]': checkSize,
  'page[after]': checkCursor,
};

const isGroup = (text: string): text is AudienceGroup => audienceGroups.some((group) => group === text);

export const audienceRoutes = (endpoint: Endpoint) => {
  const { store } = endpoint;

  const authorizeTarget = async (c: Context<Env>, may: typeof mayChange): Promise<ScopeTarget | undefined> => {
    const query = queryOf(c.req);
    assertSection(query.get(sectionName));
    const target = await authorize(endpoint, c.var.actor, query, 'read');
    // A user scope has no audience: that is an error of the query (400), not of the actor's rights (403).
    if (target && target.scope !== 'user') await assertAllowed(store, c.var.actor, may(subjectOf(c.var.actor), target));
    return target;
  };

  /** @throws Problem 404 */
  const parseParams = (c: Context<Env>) => {
    const [setting, group] = [settingIdOf(c.req.param('option') ?? ''), c.req.param('group') ?? ''];
    if (setting === undefined || !isGroup(group)) throw problem('not_found', 'There is nothing here.');
    return { setting, group };
  };

  return new Hono<Env>()
    .get('/configurationreach', async (c) => {
      const query = queryOf(c.req);
      const authorized = await authorizeTarget(c, mayCountAudience);
      const checks = { ...audienceChecks(query), ...sectionChecks };
      const target = requireTarget(authorized, query, checks, [sectionName, 'scope']);
      const { pathname } = new URL(c.req.url);
      const scopeQuery = new URLSearchParams([...query].filter(([name]) => name in scopeChecks(query))).toString();
      const mayList = mayChange(subjectOf(c.var.actor), target).allowed;
      const linkTo = (option: string, group: AudienceGroup) => `${pathname}/${option}/${group}?${scopeQuery}`;
      const document = serializeAudience(await store.audience(target), mayList ? linkTo : undefined);
      return documentResponse(c, JSON.stringify(document));
    })
    .get('/configurationreach/:option/:group', async (c) => {
      const { setting, group } = parseParams(c);
      const query = queryOf(c.req);
      const authorized = await authorizeTarget(c, mayChange);
      const target = requireTarget(authorized, query, { ...audienceChecks(query), ...pageChecks }, ['scope']);
      const size = pageSize(query);
      const after = parseCursor(query.get('page[after]') ?? '');
      const found = await store.audienceMembers(target, setting, group, { after, limit: size + 1 });
      const { page, last } = slicePage(found, size);
      const document = serializeAudienceMembers(page, last && nextPageLink(c.req, cursorOf(last)));
      return documentResponse(c, JSON.stringify(document));
    })
    .all('/configurationreach', async (c) => {
      await authorizeTarget(c, mayCountAudience);
      throw methodNotAllowed(c.req);
    })
    .all('/configurationreach/:option/:group', async (c) => {
      parseParams(c);
      await authorizeTarget(c, mayChange);
      throw methodNotAllowed(c.req);
    });
};
