// GET /configurationchanges: the history of one level, newest first, in pages.
import { Hono, type Context } from 'hono';
import { writeHistory } from '../../contract/history';
import { section } from '../../contract/options';
import { access } from '../access';
import { answerDocument } from '../answer';
import type { Endpoint, Env } from '../environment';
import { historyOf } from '../historyOf';
import { problem } from '../problem';
import { levelChecks, queryOf, settle, type Checks } from '../query';

const largestPage = 100;
const usualPage = 20;
const wholeNumber = /^[1-9][0-9]{0,14}$/;

const checks = (query: URLSearchParams): Checks => ({
  ...levelChecks(query),
  'filter[section]': () => undefined,
  'page[size]': (value) =>
    wholeNumber.test(value) && Number(value) <= largestPage ? undefined : `A page has 1 to ${largestPage} changes.`,
  'page[after]': (value) => (wholeNumber.test(value) ? undefined : 'This is not the id of a change.'),
});

const numberOf = (query: URLSearchParams, name: string): number | undefined => {
  const value = query.get(name);
  return value === null ? undefined : Number(value);
};

/** The same request for what comes after `id`, without the host: whoever asked knows how to reach it. */
const nextPage = (request: { url: string }, id: string): string => {
  const url = new URL(request.url);
  url.searchParams.set('page[after]', id);
  return `${url.pathname}${url.search}`;
};

export const changesRoutes = (endpoint: Endpoint) => {
  const sought = (c: Context<Env>) => {
    const query = queryOf(c.req);
    const wanted = query.get('filter[section]') ?? section;
    if (wanted !== section) throw problem('not_found', 'There is no such section.');
    return access(endpoint, c.var.actor, query, 'read');
  };

  return new Hono<Env>()
    .get('/configurationchanges', async (c) => {
      const query = queryOf(c.req);
      const target = settle(await sought(c), query, checks(query), ['filter[section]']);
      const size = numberOf(query, 'page[size]') ?? usualPage;
      const before = numberOf(query, 'page[after]');
      const found = await endpoint.store.history(target, { before, limit: size + 1 });
      const page = found.slice(0, size).map(historyOf);
      const last = found.length > size ? page.at(-1) : undefined;
      return answerDocument(c, JSON.stringify(writeHistory(page, last && nextPage(c.req, last.id))));
    })
    .all(async (c) => {
      await sought(c);
      throw problem('method_not_allowed', `${c.req.method} is not possible here.`, {
        headers: { Allow: 'GET, HEAD, OPTIONS' },
      });
    });
};
