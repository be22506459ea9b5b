// GET /configurationoverview: what organizations and their people set themselves, by organization, in pages.
import { Hono, type Context } from 'hono';
import { serializeOverview } from '../../contract/overview';
import { organizationValues } from '../../policy/overview';
import { mayChange } from '../../policy/permission';
import { assertAllowed } from '../access';
import { documentResponse } from '../response';
import type { Endpoint, Env } from '../environment';
import { checkCursor, checkSize, cursorOf, nextPageLink, pageSize, parseCursor, slicePage } from '../page';
import { methodNotAllowed } from '../problem';
import { assertSection, assertValidQuery, queryOf, type QueryChecks } from '../query';
import { subjectOf } from '../readScope';

const sectionName = 'filter[section]';
const checks: QueryChecks = {
  [sectionName]: () => undefined,
  'page[size]': checkSize,
  'page[after]': checkCursor,
};

export const overviewRoutes = ({ store }: Endpoint) => {
  /** It covers all organizations, like the audience of the system: for those who may change the system. */
  const assertAdministrator = async (c: Context<Env>): Promise<void> => {
    assertSection(queryOf(c.req).get(sectionName));
    await assertAllowed(store, c.var.actor, mayChange(subjectOf(c.var.actor), { scope: 'global' }));
  };

  return new Hono<Env>()
    .get('/configurationoverview', async (c) => {
      const query = queryOf(c.req);
      await assertAdministrator(c);
      assertValidQuery(query, checks, [sectionName]);
      const size = pageSize(query);
      const after = parseCursor(query.get('page[after]') ?? '');
      const { system, organizations, counts } = await store.overview({ after, limit: size + 1 });
      const { page, last } = slicePage(organizations, size);
      const shown = page.map(({ values, ...rest }) => ({ ...rest, values: organizationValues(system, values) }));
      const document = serializeOverview(shown, counts, last && nextPageLink(c.req, cursorOf(last)));
      return documentResponse(c, JSON.stringify(document));
    })
    .all(async (c) => {
      await assertAdministrator(c);
      throw methodNotAllowed(c.req);
    });
};
