// A change that is well formed, from its precondition to the answer: checked against what is stored, then done or only described.
import type { Change } from '../../contract/change';
import { writeConfiguration } from '../../contract/configuration';
import { writeImpact } from '../../contract/impact';
import { impactOf } from '../../policy/impact';
import { canEnforce } from '../../policy/scopes';
import type { Target } from '../../policy/permission';
import type { Endpoint } from '../environment';
import { etagOf, policyOf, readTarget, versionOf, type Reading } from '../readScope';
import type { Actor, Answer, Claim, LevelReading } from '../store';
import { editLevel, withWrites, type Edit } from './edit';
import { refuseBrokenValues, refuseNotEditable } from './fields';
import { readIfMatch, refuseStale, stale } from './precondition';

type Intent = { actor: Actor; target: Target; ifMatch: string | undefined; change: Change; at: string };

/** The reading with its own level, the last one, changed. */
const withOwnLevel = (reading: Reading, change: (level: LevelReading) => LevelReading): Reading => ({
  ...reading,
  levels: reading.levels.map((level, index) => (index === reading.levels.length - 1 ? change(level) : level)),
});

type Plan = { tag: string; before: Reading; edit: Edit };

/** @throws Problem 428, 412, 400, 403 */
const plan = async (endpoint: Endpoint, { actor, target, ifMatch, change, at }: Intent): Promise<Plan> => {
  const tag = readIfMatch(ifMatch);
  const before = await readTarget(endpoint, actor, target);
  await refuseStale(endpoint.store, before, tag);
  refuseBrokenValues(target.scope, change.options);
  refuseNotEditable(before, change.options);
  const own = before.levels.at(-1);
  const by = { id: actor.id, name: actor.name };
  const stamp = { at, by, reason: change.reason };
  const edit = own ? editLevel(own, change.options, stamp) : { writes: [], entries: [] };
  return { tag, before, edit };
};

const documentOf = (reading: Reading) => writeConfiguration(policyOf(reading), { includeOptions: true });

/**
 * The document as it would be, with what the change does to others. It keeps the present version, because the next one may come
 * to stand for something else. @throws Problem 428, 412, 400, 403
 */
export const validate = async (endpoint: Endpoint, intent: Intent): Promise<string> => {
  const { before, edit } = await plan(endpoint, intent);
  const after = withOwnLevel(before, (level) => withWrites(level, edit.writes));
  const document = documentOf(after);
  if (!canEnforce(intent.target.scope)) return JSON.stringify(document);
  const affected = await endpoint.store.affected(intent.target);
  return JSON.stringify({
    ...document,
    meta: { impact: writeImpact(impactOf(before.levels, after.levels, affected)) },
  });
};

/** Does the change. @throws Problem 428, 412, 400, 403 */
export const save = async (endpoint: Endpoint, intent: Intent, claim: Claim): Promise<Answer> => {
  const { tag, before, edit } = await plan(endpoint, intent);
  const { actor, target, at, change } = intent;
  const raised = edit.writes.length > 0 ? 1 : 0;
  const after = withOwnLevel(before, (level) => ({
    ...withWrites(level, edit.writes),
    version: level.version + raised,
  }));
  const answer: Answer = { status: 200, etag: etagOf(after), body: JSON.stringify(documentOf(after)) };
  const author = { id: actor.id, name: actor.name };
  const result = await endpoint.store.commit({
    target,
    actorId: actor.id,
    expected: versionOf(before.levels, actor),
    change: raised ? { ...edit, at, actor: author, reason: change.reason } : undefined,
    answer,
    claim,
  });
  if (result === 'committed') return answer;
  const now = (await endpoint.store.findActor(actor.id)) ?? actor;
  throw await stale(endpoint.store, await readTarget(endpoint, now, target), tag);
};
