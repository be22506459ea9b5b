// GET /organizations: those that the actor may read.
import { Hono, type Context } from 'hono';
import { writeOrganizations } from '../../contract/organizations';
import { mayRead, mayReadAnything } from '../../policy/permission';
import { refuseWithout } from '../access';
import { answerDocument } from '../response';
import type { Endpoint, Env } from '../environment';
import { refusedMethod } from '../problem';
import { queryOf, refuseBadQuery } from '../query';
import { subjectOf } from '../readScope';

export const organizationsRoutes = ({ store }: Endpoint) => {
  const refuseStrangers = ({ var: { actor } }: Context<Env>) =>
    refuseWithout(store, actor, mayReadAnything(subjectOf(actor)));

  return new Hono<Env>()
    .get('/organizations', async (c) => {
      await refuseStrangers(c);
      refuseBadQuery(queryOf(c.req), {});
      const readable = (await store.organizations()).filter(
        ({ id }) => mayRead(subjectOf(c.var.actor), { scope: 'organization', organizationId: id }).allowed,
      );
      return answerDocument(c, JSON.stringify(writeOrganizations(readable)));
    })
    .all(async (c) => {
      await refuseStrangers(c);
      throw refusedMethod(c.req);
    });
};
