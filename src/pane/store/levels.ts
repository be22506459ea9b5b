// The levels that were looked at, which one is in view, and how its last reading went. Pure.
import { supersedes } from '../../client/versions';
import type { Failure, Result } from '../../client/failure';
import type { Again } from '../../client/retry';
import { draftedIds } from '../../policy/draft';
import { scopesUpTo, type Scope, scopeKey, type ScopeRef } from '../../policy/scopes';
import type { Person, Policy } from '../../policy/policy';
import { opened, rebased, type LevelState } from './level';
import type { Seen } from './news';

export type Reading =
  | { kind: 'idle' }
  /** `again`: a try has failed, and another follows. */
  | { kind: 'reading'; again?: Again }
  /** `at`: milliseconds since the epoch. */
  | { kind: 'failed'; failure: Failure; at: number };

export type Former = Person & { unsaved: boolean };

export type LevelsState = {
  view: ScopeRef;
  levels: ReadonlyMap<string, LevelState>;
  /** Of the level in view. */
  reading: Reading;
  /** What the CRM took for the person's own level at a scope, as far as it was asked. */
  own: Readonly<Partial<Record<Scope, ScopeRef>>>;
  /** Who was signed in before, where it turned out that somebody else is now, and whether they had unsaved edits here. */
  former: Former | undefined;
  /** What the person had seen of a level when they looked last, before this pane. */
  seenBefore: (policy: Policy) => Seen | undefined;
};

/** `newer`: what is older than what is known is dropped. */
export type Manner = { newer?: boolean };

export const viewOf = ({ scope, scopeId }: Policy): ScopeRef => ({ scope, scopeId });

/** The levels that count for this one, weakest first, itself last. */
export const viewsUpTo = ({ scope, scopeId, organization }: Policy): readonly ScopeRef[] =>
  scopesUpTo(scope).map((each) => {
    if (each === scope) return { scope, scopeId };
    return { scope: each, scopeId: each === 'organization' ? organization?.id : undefined };
  });

export const nothingRead = (seenBefore: LevelsState['seenBefore']): LevelsState => ({
  view: { scope: 'user' },
  levels: new Map(),
  reading: { kind: 'reading' },
  own: {},
  former: undefined,
  seenBefore,
});

export const isInView = (state: LevelsState, view: ScopeRef): boolean => scopeKey(state.view) === scopeKey(view);

/** @returns the same state where the level is not known */
export const changed = (state: LevelsState, view: ScopeRef, change: (level: LevelState) => LevelState): LevelsState => {
  const level = state.levels.get(scopeKey(view));
  return level ? withLevel(state, change(level)) : state;
};

const withLevel = (state: LevelsState, level: LevelState): LevelsState => ({
  ...state,
  levels: new Map(state.levels).set(scopeKey(viewOf(level.policy)), level),
});

/** What the device knows is shown only while the CRM has told nothing. */
export const painted = (state: LevelsState, policy: Policy, readAt: Date): LevelsState =>
  state.levels.size > 0
    ? state
    : { ...withLevel(state, opened(policy, readAt, state.seenBefore(policy), true)), view: viewOf(policy) };

/** The answer for the level that was asked for. Edits made over a former version are carried over; the view stays where it has moved on. */
export const received = (
  state: LevelsState,
  asked: ScopeRef,
  result: Result<Policy>,
  manner: Manner = {},
): LevelsState => {
  const here = isInView(state, asked);
  if (!result.ok) {
    return here ? { ...state, reading: { kind: 'failed', failure: result.failure, at: Date.now() } } : state;
  }
  const policy = result.value;
  const former = actorOf(state);
  if (former && former.id !== policy.actor.id) {
    const unsaved = [...state.levels.values()].some(({ draft }) => draftedIds(draft).length > 0);
    const afresh = { ...nothingRead(state.seenBefore), view: asked };
    return { ...received(afresh, asked, result), former: { ...former, unsaved } };
  }
  const view = viewOf(policy);
  const own = isOwn(asked, policy) ? { ...state.own, [view.scope]: view } : state.own;
  const next: LevelsState = here ? { ...state, own, view, reading: { kind: 'idle' } } : { ...state, own };
  return withPolicy(next, policy, manner);
};

const withPolicy = (state: LevelsState, policy: Policy, { newer = false }: Manner): LevelsState => {
  const now = new Date();
  const known = state.levels.get(scopeKey(viewOf(policy)));
  if (!known) return withLevel(state, opened(policy, now, state.seenBefore(policy)));
  if (newer && !supersedes(policy, known.policy)) return state;
  return withLevel(state, { ...rebased(known, policy, now), askedAt: newer ? known.askedAt : now });
};

/** Only `system_configuration` reads organizations that are not the person's own, and nobody reads another person's level. */
const isOwn = (asked: ScopeRef, { scope, actor }: Policy): boolean =>
  asked.scopeId === undefined || scope !== 'organization' || !actor.capabilities.includes('system_configuration');

/** Who is looking, as the CRM said last. */
export const actorOf = ({ levels }: LevelsState): Policy['actor'] | undefined =>
  [...levels.values()].sort((one, other) => one.readAt.getTime() - other.readAt.getTime()).at(-1)?.policy.actor;
