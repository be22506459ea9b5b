// GET /configuration, /configurationoptions and /configurationoptions/{option}: parts of the section, for Oro's clients.
import { Hono, type Context } from 'hono';
import { settingIdOf } from '../../contract/options';
import { authorize } from '../access';
import type { Endpoint, Env } from '../environment';
import { methodNotAllowed, problem } from '../problem';
import { queryOf } from '../query';
import { readSection } from '../readSection';
import { filterById, listChecks, optionChecks, optionsIn, sectionChecks, sectionListDocument } from '../sectionParts';

/** @throws Problem 404 */
const optionIn = (c: Context<Env>): string => {
  const id = c.req.param('option') ?? '';
  if (settingIdOf(id) === undefined) throw problem('not_found', 'There is no such option.');
  return id;
};

export const configurationListRoutes = (endpoint: Endpoint) => {
  const reject = async (c: Context<Env>): Promise<never> => {
    await authorize(endpoint, c.var.actor, queryOf(c.req), 'read');
    throw methodNotAllowed(c.req);
  };

  return new Hono<Env>()
    .get('/configuration', (c) =>
      readSection(endpoint, c, { checks: { ...sectionChecks, ...listChecks }, select: sectionListDocument }),
    )
    .all(reject)
    .get('/configurationoptions', (c) =>
      readSection(endpoint, c, {
        checks: { ...optionChecks, ...listChecks },
        select: (document, query) => ({ data: filterById(optionsIn(document, query), query) }),
      }),
    )
    .all(reject)
    .get('/configurationoptions/:option', (c) => {
      const option = optionIn(c);
      return readSection(endpoint, c, {
        checks: optionChecks,
        select: (document, query) => ({ data: optionsIn(document, query).find(({ id }) => id === option) }),
      });
    })
    .all((c) => {
      optionIn(c);
      return reject(c);
    });
};
