// GET /configurationchanges: the history of one level, of all its options or of one, newest first, in pages.
import { Hono, type Context } from 'hono';
import { writeHistory } from '../../contract/history';
import { settingIdOf } from '../../contract/options';
import { access } from '../access';
import { answerDocument } from '../response';
import type { Endpoint, Env } from '../environment';
import { historyOf } from '../historyOf';
import { checkSize, cutPage, nextPage, sizeOf, wholeNumber } from '../page';
import { refusedMethod } from '../problem';
import { levelChecks, queryOf, refuseOtherSection, settle, type Checks } from '../query';

const checks = (query: URLSearchParams): Checks => ({
  ...levelChecks(query),
  'filter[section]': () => undefined,
  'filter[option]': (value) => (settingIdOf(value) ? undefined : 'There is no such option in this section.'),
  'page[size]': checkSize,
  'page[after]': (value) => (wholeNumber.test(value) ? undefined : 'This is not the id of a change.'),
});

export const changesRoutes = (endpoint: Endpoint) => {
  const sought = (c: Context<Env>) => {
    const query = queryOf(c.req);
    refuseOtherSection(query.get('filter[section]'));
    return access(endpoint, c.var.actor, query, 'read');
  };

  return new Hono<Env>()
    .get('/configurationchanges', async (c) => {
      const query = queryOf(c.req);
      const target = settle(await sought(c), query, checks(query), ['filter[section]']);
      const size = sizeOf(query);
      const [before, option] = [query.get('page[after]'), query.get('filter[option]')];
      const found = await endpoint.store.history(target, {
        before: before === null ? undefined : Number(before),
        setting: option === null ? undefined : settingIdOf(option),
        limit: size + 1,
      });
      const { page, last } = cutPage(found.map(historyOf), size);
      return answerDocument(c, JSON.stringify(writeHistory(page, last && nextPage(c.req, last.id))));
    })
    .all(async (c) => {
      await sought(c);
      throw refusedMethod(c.req);
    });
};
