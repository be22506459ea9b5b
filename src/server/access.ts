// From the query and the actor to a target: 404 for what the actor may not know of, 403 for what they may not do.
import { isScope } from '../policy/scopes';
import { mayChange, mayRead, mayReadAnything, type Permission, type Target } from '../policy/permission';
import type { Endpoint } from './environment';
import { Problem, problem, wireError } from './problem';
import { subjectOf } from './readScope';
import type { Actor, Store } from './store';

/** Undefined where the query is too wrong to name a target: that is told later, when the query's turn comes. */
const soughtTarget = (query: URLSearchParams, { id, organization }: Actor): Target | undefined => {
  if (query.getAll('scope').length > 1 || query.getAll('scopeId').length > 1) return undefined;
  const scope = query.get('scope') ?? 'user';
  if (!isScope(scope)) return undefined;
  const scopeId = query.get('scopeId');
  switch (scope) {
    case 'global':
      return { scope };
    case 'organization':
      return { scope, organizationId: scopeId ?? organization.id };
    case 'user':
      // Another person's organization does not matter: their level is not told of anyway.
      return { scope, organizationId: organization.id, userId: scopeId ?? id };
  }
};

/** Asked as if the actor could read, so that somebody without any capability learns no more than a reader. */
const mayKnowOf = async (store: Store, actor: Actor, target: Target): Promise<boolean> => {
  const subject = subjectOf(actor);
  const asReader = mayRead({ ...subject, capabilities: ['reader', ...subject.capabilities] }, target);
  if (!asReader.allowed || target.scope !== 'organization') return asReader.allowed;
  return (await store.findOrganization(target.organizationId)) !== undefined;
};

/** Those who can give access: the organization's administrators, else the system's. */
const contactsOf = async (store: Store, { id, organization }: Actor) => {
  const others = (people: Awaited<ReturnType<Store['peopleWith']>>) => people.filter((person) => person.id !== id);
  const near = others(await store.peopleWith('organization_configuration', organization.id));
  return near.length > 0 ? near : others(await store.peopleWith('system_configuration'));
};

/** @throws Problem 403, telling whom to ask */
export const refuseWithout = async (store: Store, actor: Actor, permission: Permission): Promise<void> => {
  if (permission.allowed) return;
  const contacts = await contactsOf(store, actor);
  const meta = contacts.length > 0 ? { meta: { contacts } } : {};
  throw new Problem(403, [wireError('access_denied', 'You have no access to this.', meta)]);
};

/** The target of the query. @throws Problem 404, 403 */
export const access = async (
  { store }: Endpoint,
  actor: Actor,
  query: URLSearchParams,
  act: 'read' | 'change',
): Promise<Target | undefined> => {
  const subject = subjectOf(actor);
  const target = soughtTarget(query, actor);
  if (!target) {
    await refuseWithout(store, actor, mayReadAnything(subject));
    return undefined;
  }
  if (!(await mayKnowOf(store, actor, target))) throw problem('not_found', 'There is nothing here.');
  await refuseWithout(store, actor, (act === 'read' ? mayRead : mayChange)(subject, target));
  return target;
};
