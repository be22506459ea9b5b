// Validates or saves a well-formed change.
import type { ChangeRequest } from '../../contract/change';
import { serializeConfiguration } from '../../contract/configuration';
import { serializeImpact } from '../../contract/impact';
import { impactOf } from '../../policy/impact';
import { canEnforce } from '../../policy/scopes';
import type { ScopeTarget } from '../../policy/permission';
import type { Person } from '../../policy/policy';
import type { Endpoint } from '../environment';
import { etagOf, policyOf, readScope, versionOf, type LoadedScope } from '../readScope';
import type { Actor, IdempotencyKey, StoredResponse, StoredScope } from '../store';
import { applyWrites, updateScope, type ScopeUpdate } from './scopeUpdate';
import { assertEditable, assertValidValues } from './fields';
import { assertCurrent, parseIfMatch, preconditionFailed } from './precondition';

type Intent = {
  actor: Actor;
  target: ScopeTarget;
  ifMatch: string | undefined;
  ifNoneMatch: string | undefined;
  change: ChangeRequest;
  at: string;
};

/** With the target's own scope, the last one of the chain, replaced. */
const withTargetScope = (loaded: LoadedScope, change: (scope: StoredScope) => StoredScope): LoadedScope => ({
  ...loaded,
  chain: loaded.chain.map((scope, index) => (index === loaded.chain.length - 1 ? change(scope) : scope)),
});

const authorOf = ({ id, name, email }: Actor): Person => ({ id, name, email });

type Plan = { tag: string; before: LoadedScope; update: ScopeUpdate };

/** @throws Problem 428, 412, 400, 403 */
const plan = async (endpoint: Endpoint, { actor, target, ifMatch, ifNoneMatch, change, at }: Intent): Promise<Plan> => {
  const tag = parseIfMatch(ifMatch);
  const before = await readScope(endpoint, actor, target);
  await assertCurrent(endpoint.store, before, { tag, ifNoneMatch });
  assertValidValues(target.scope, change.options);
  assertEditable(before, change.options);
  const scope = before.chain.at(-1);
  const stamp = { at, by: authorOf(actor), reason: change.reason };
  const update = scope ? updateScope(scope, change.options, stamp) : { writes: [], entries: [] };
  return { tag, before, update };
};

const documentOf = (loaded: LoadedScope) => serializeConfiguration(policyOf(loaded), { includeOptions: true });

/**
 * A dry run: the resulting document and its impact on others. The document has the current version, because the next
 * version may belong to another change. @throws Problem 428, 412, 400, 403
 */
export const validate = async (endpoint: Endpoint, intent: Intent): Promise<string> => {
  const { before, update } = await plan(endpoint, intent);
  const after = withTargetScope(before, (scope) => applyWrites(scope, update.writes));
  const document = documentOf(after);
  if (!canEnforce(intent.target.scope)) return JSON.stringify(document);
  const affected = await endpoint.store.affectedOrganizations(intent.target);
  return JSON.stringify({
    ...document,
    meta: { impact: serializeImpact(impactOf(before.chain, after.chain, affected)) },
  });
};

/** @throws Problem 428, 412, 400, 403 */
export const save = async (
  endpoint: Endpoint,
  intent: Intent,
  idempotencyKey: IdempotencyKey,
): Promise<StoredResponse> => {
  const { tag, before, update } = await plan(endpoint, intent);
  const { actor, target, at, change } = intent;
  const increment = update.writes.length > 0 ? 1 : 0;
  const after = withTargetScope(before, (scope) => ({
    ...applyWrites(scope, update.writes),
    version: scope.version + increment,
  }));
  const response: StoredResponse = { status: 200, etag: etagOf(after), body: JSON.stringify(documentOf(after)) };
  const result = await endpoint.store.commit({
    target,
    actorId: actor.id,
    expected: versionOf(before.chain, actor),
    change: increment
      ? { ...update, at, actor: authorOf(actor), scopeName: before.chain.at(-1)?.name ?? '', reason: change.reason }
      : undefined,
    response,
    idempotencyKey,
  });
  if (result === 'committed') return response;
  const currentActor = (await endpoint.store.findActor(actor.id)) ?? actor;
  throw await preconditionFailed(endpoint.store, await readScope(endpoint, currentActor, target), tag);
};
