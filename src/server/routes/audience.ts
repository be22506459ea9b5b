// GET /configurationreach: how many people take over what a level says and how many override it; and who they are, in pages.
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { settingIdOf } from '../../contract/options';
import { sides, writeReach, writeReached, type Side } from '../../contract/audience';
import { mayChange, mayCountReach, type Target } from '../../policy/permission';
import type { Person } from '../../policy/policy';
import { access, refuseWithout } from '../access';
import { answerDocument } from '../response';
import type { Endpoint, Env } from '../environment';
import { checkSize, cutPage, nextPage, sizeOf } from '../page';
import { problem, refusedMethod } from '../problem';
import { levelChecks, queryOf, refuseOtherSection, settle, type Checks } from '../query';
import { subjectOf } from '../readScope';

const checks = (query: URLSearchParams): Checks => {
  const level = levelChecks(query);
  return {
    ...level,
    scope: (value) => (value === 'user' ? 'Nobody is under the level of a person.' : level.scope?.(value)),
  };
};
/** A section is asked for whole; an option names its own. */
const sectionName = 'filter[section]';
const ofSection: Checks = { [sectionName]: () => undefined };
const pageChecks: Checks = {
  'page[size]': checkSize,
  'page[after]': (value) => (cursorIn(value) ? undefined : 'No page begins here.'),
};

/** The last on a page, by whom the next one goes on though they may be gone by then. */
const cursorOf = ({ name, id }: Person): string => JSON.stringify([name, id]);
const cursorSchema = v.pipe(v.string(), v.parseJson(), v.strictTuple([v.string(), v.string()]));
const cursorIn = (text: string): Person | undefined => {
  const read = v.safeParse(cursorSchema, text);
  return read.success ? { name: read.output[0], id: read.output[1] } : undefined;
};

const isSide = (text: string): text is Side => sides.some((side) => side === text);

export const reachRoutes = (endpoint: Endpoint) => {
  const { store } = endpoint;

  const sought = async (c: Context<Env>, may: typeof mayChange): Promise<Target | undefined> => {
    const query = queryOf(c.req);
    refuseOtherSection(query.get(sectionName));
    const target = await access(endpoint, c.var.actor, query, 'read');
    // At a person's level there is nobody: that is told by the query, not by a right.
    if (target && target.scope !== 'user') await refuseWithout(store, c.var.actor, may(subjectOf(c.var.actor), target));
    return target;
  };

  /** @throws Problem 404 */
  const sideIn = (c: Context<Env>) => {
    const [setting, side] = [settingIdOf(c.req.param('option') ?? ''), c.req.param('side') ?? ''];
    if (setting === undefined || !isSide(side)) throw problem('not_found', 'There is nothing here.');
    return { setting, side };
  };

  return new Hono<Env>()
    .get('/configurationreach', async (c) => {
      const query = queryOf(c.req);
      const target = settle(await sought(c, mayCountReach), query, { ...checks(query), ...ofSection }, [
        sectionName,
        'scope',
      ]);
      const { pathname } = new URL(c.req.url);
      const level = new URLSearchParams([...query].filter(([name]) => name in levelChecks(query)));
      const named = mayChange(subjectOf(c.var.actor), target).allowed;
      const linkTo = (option: string, side: Side) => `${pathname}/${option}/${side}?${level.toString()}`;
      return answerDocument(c, JSON.stringify(writeReach(await store.reach(target), named ? linkTo : undefined)));
    })
    .get('/configurationreach/:option/:side', async (c) => {
      const { setting, side } = sideIn(c);
      const query = queryOf(c.req);
      const target = settle(await sought(c, mayChange), query, { ...checks(query), ...pageChecks }, ['scope']);
      const size = sizeOf(query);
      const after = cursorIn(query.get('page[after]') ?? '');
      const found = await store.reached(target, setting, side, { after, limit: size + 1 });
      const { page, last } = cutPage(found, size);
      return answerDocument(c, JSON.stringify(writeReached(page, last && nextPage(c.req, cursorOf(last)))));
    })
    .all('/configurationreach', async (c) => {
      await sought(c, mayCountReach);
      throw refusedMethod(c.req);
    })
    .all('/configurationreach/:option/:side', async (c) => {
      sideIn(c);
      await sought(c, mayChange);
      throw refusedMethod(c.req);
    });
};
