// Resolves the scope of a query: 404 for a scope that the actor may not see, 403 for an action that they may not take.
import { isScope } from '../policy/scopes';
import { mayChange, mayRead, mayReadAnything, type Permission, type ScopeTarget } from '../policy/permission';
import type { Endpoint } from './environment';
import { Problem, problem, wireError } from './problem';
import { subjectOf } from './readScope';
import { isStorable } from './storableText';
import type { Actor, Store } from './store';

/** Undefined for a query without a valid scope. That is reported later, in the contract's order of errors. */
const parseScope = (query: URLSearchParams, { id, organization }: Actor): ScopeTarget | undefined => {
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
      // The organization of another person does not matter, because nobody may read another person's scope.
      return { scope, organizationId: organization.id, userId: scopeId ?? id };
  }
};

/** Everybody counts as a reader here, so that an actor without capabilities learns no more than a reader. */
const isVisible = async (store: Store, actor: Actor, target: ScopeTarget): Promise<boolean> => {
  const subject = subjectOf(actor);
  const asReader = mayRead({ ...subject, capabilities: ['reader', ...subject.capabilities] }, target);
  if (!asReader.allowed || target.scope !== 'organization') return asReader.allowed;
  const { organizationId } = target;
  if (organizationId === actor.organization.id) return true;
  return isStorable(organizationId) && (await store.findOrganization(organizationId)) !== undefined;
};

/** Who can grant access: the organization's administrators, else the system's. */
const contactsOf = async (store: Store, { id, organization }: Actor) => {
  const others = (people: Awaited<ReturnType<Store['peopleWith']>>) => people.filter((person) => person.id !== id);
  const administrators = others(await store.peopleWith('organization_configuration', organization.id));
  return administrators.length > 0 ? administrators : others(await store.peopleWith('system_configuration'));
};

/** @throws Problem 403 with contacts */
export const assertAllowed = async (store: Store, actor: Actor, permission: Permission): Promise<void> => {
  if (permission.allowed) return;
  const contacts = await contactsOf(store, actor);
  const meta = contacts.length > 0 ? { meta: { contacts } } : {};
  throw new Problem(403, [wireError('access_denied', 'You have no access to this.', meta)]);
};

/** Undefined for a query without a valid scope. @throws Problem 404, 403 */
export const authorize = async (
  { store }: Endpoint,
  actor: Actor,
  query: URLSearchParams,
  action: 'read' | 'change',
): Promise<ScopeTarget | undefined> => {
  const subject = subjectOf(actor);
  const target = parseScope(query, actor);
  if (!target) {
    await assertAllowed(store, actor, mayReadAnything(subject));
    return undefined;
  }
  if (!(await isVisible(store, actor, target))) throw problem('not_found', 'There is nothing here.');
  await assertAllowed(store, actor, (action === 'read' ? mayRead : mayChange)(subject, target));
  return target;
};
