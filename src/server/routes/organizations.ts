// GET /organizations: the organizations that the actor may read.
import { Hono, type Context } from 'hono';
import { serializeOrganizations } from '../../contract/organizations';
import { mayRead, mayReadAnything } from '../../policy/permission';
import { assertAllowed } from '../access';
import { documentResponse } from '../response';
import type { Endpoint, Env } from '../environment';
import { methodNotAllowed } from '../problem';
import { assertValidQuery, queryOf } from '../query';
import { subjectOf } from '../readScope';

export const organizationsRoutes = ({ store }: Endpoint) => {
  const assertReader = ({ var: { actor } }: Context<Env>) =>
    assertAllowed(store, actor, mayReadAnything(subjectOf(actor)));

  return new Hono<Env>()
    .get('/organizations', async (c) => {
      await assertReader(c);
      assertValidQuery(queryOf(c.req), {});
      const readable = (await store.organizations()).filter(
        ({ id }) => mayRead(subjectOf(c.var.actor), { scope: 'organization', organizationId: id }).allowed,
      );
      return documentResponse(c, JSON.stringify(serializeOrganizations(readable)));
    })
    .all(async (c) => {
      await assertReader(c);
      throw methodNotAllowed(c.req);
    });
};
