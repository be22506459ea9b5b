// GET /configurationchanges: the history of a scope, alone or with the scopes that it inherits from, newest first, in
// pages.
import { Hono, type Context } from 'hono';
import { serializeHistory } from '../../contract/history';
import { settingIdOf } from '../../contract/options';
import { authorize } from '../access';
import { documentResponse } from '../response';
import type { Endpoint, Env } from '../environment';
import { toHistoryChange } from '../historyChange';
import { checkSize, nextPageLink, pageSize, slicePage, wholeNumber } from '../page';
import { methodNotAllowed } from '../problem';
import { assertSection, queryOf, requireTarget, scopeChecks, type QueryChecks } from '../query';

/** In milliseconds. */
const day = 24 * 60 * 60 * 1000;

const checks = (query: URLSearchParams): QueryChecks => ({
  ...scopeChecks(query),
  'filter[section]': () => undefined,
  'filter[option]': (value) => (settingIdOf(value) ? undefined : 'There is no such option in this section.'),
  include: (value) => (value === 'parents' ? undefined : 'Only "parents" can be included.'),
  'page[size]': checkSize,
  'page[after]': (value) => (wholeNumber.test(value) ? undefined : 'This is not the id of a change.'),
});

/** Undefined where the history is complete. */
const historySince = ({ historyDays, now }: Endpoint): string | undefined =>
  historyDays === undefined ? undefined : new Date(now().getTime() - historyDays * day).toISOString();

export const changesRoutes = (endpoint: Endpoint) => {
  const authorizeTarget = (c: Context<Env>) => {
    const query = queryOf(c.req);
    assertSection(query.get('filter[section]'));
    return authorize(endpoint, c.var.actor, query, 'read');
  };

  return new Hono<Env>()
    .get('/configurationchanges', async (c) => {
      const query = queryOf(c.req);
      const target = requireTarget(await authorizeTarget(c), query, checks(query), ['filter[section]']);
      const size = pageSize(query);
      const [before, option] = [query.get('page[after]'), query.get('filter[option]')];
      const found = await endpoint.store.history(target, {
        before: before === null ? undefined : Number(before),
        setting: option === null ? undefined : settingIdOf(option),
        includeParents: query.has('include'),
        limit: size + 1,
      });
      const { page, last } = slicePage(found.map(toHistoryChange), size);
      const document = serializeHistory(page, last && nextPageLink(c.req, last.id), historySince(endpoint));
      return documentResponse(c, JSON.stringify(document));
    })
    .all(async (c) => {
      await authorizeTarget(c);
      throw methodNotAllowed(c.req);
    });
};
