// The levels of the pane: what is read when, and that a late answer takes no newer one's place.
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ReadOptions } from '../../client/client';
import { isNotTheirs, type Result } from '../../client/failure';
import type { Again } from '../../client/retry';
import { draftedIds } from '../../policy/draft';
import { scopes, type Scope, scopeKey, type ScopeRef } from '../../policy/scopes';
import type { Policy } from '../../policy/policy';
import type { Setup } from '../app/appContext';
import type { LevelState } from './level';
import { seenIn } from './news';
import { actorOf, changed, isInView, nothingRead, painted, received, viewOf } from './levels';
import type { Former, LevelsState, Manner, Reading } from './levels';

export type Levels = {
  view: ScopeRef;
  /** Undefined until the level in view was read for the first time. */
  level: LevelState | undefined;
  /** Every level that was looked at; the same map until one of them changes. */
  all: ReadonlyMap<string, LevelState>;
  /** Who is looking, as the CRM said last. */
  actor: Policy['actor'] | undefined;
  /** Who was signed in before, until it was seen. */
  former: Former | undefined;
  /** The scopes out of view at which something is unsaved. */
  unsaved: readonly Scope[];
  /** Whether something can be changed at a level that is known, or was before the right went and is unsaved. */
  editable: boolean;
  reading: Reading;
  /** Shows another level; its edits, if any, are still there. */
  show: (view: ScopeRef) => void;
  /** Reads the level in view again and takes what comes, whatever its version. */
  refresh: () => Promise<Result<Policy>>;
  /** Asks in one quiet try whether the level in view has changed; does nothing while it is being read. */
  check: () => Promise<void>;
  /** Reads it again after somebody else saved; an older answer is dropped. */
  catchUp: (onAgain?: Told) => Promise<Result<Policy>>;
  /** The device has no network. */
  goOffline: () => void;
  /** Edits of the level that was in view when this was given out. */
  edit: (change: (level: LevelState) => LevelState) => void;
  /** What the CRM stored at that level: a reading of it that began before is dropped. */
  store: (policy: Policy, change: (level: LevelState) => LevelState) => void;
  /** The person has seen that somebody else is signed in. */
  meet: () => void;
};

type Told = (again: Again) => void;
type Start = (onAgain: Told) => Promise<Result<Policy>>;

/** @param settled what `first` gave, where it is there before the first render. */
export const useLevels = (
  { client, kept, lastKnown, first, readFirst }: Pick<Setup, 'client' | 'kept' | 'lastKnown' | 'first' | 'readFirst'>,
  settled: Result<Policy> | undefined,
): Levels => {
  const [state, setState] = useState<LevelsState>(() => {
    const nothing = nothingRead((policy) => seenIn(kept.seen(policy)));
    const start = lastKnown ? { ...nothing, view: viewOf(lastKnown.policy) } : nothing;
    if (settled?.ok) return received(start, start.view, settled);
    // Controls that come and go would move the page: who may change something waits for the CRM, or for its first failure.
    const atOnce = lastKnown && (settled !== undefined || lastKnown.policy.editableScopes.length === 0);
    const shown = atOnce ? painted(start, lastKnown.policy, lastKnown.readAt) : start;
    return settled ? received(shown, shown.view, settled) : shown;
  });
  const { view } = state;
  const known = [...state.levels.values()];
  const level = state.levels.get(scopeKey(view));
  // The last reading of each level to begin. The answer of any other is dropped.
  const latest = useRef(new Map<string, Promise<Result<Policy>>>());

  const forgetFormer = useCallback(
    ({ actor: now }: Policy, before: Policy['actor'] | undefined) => {
      if (!before || before.id === now.id) return;
      latest.current.clear();
      kept.forget(before.id);
    },
    [kept],
  );
  useEffect(() => {
    for (const { policy, readAt, kept: unheard, seen } of state.levels.values()) {
      if (!unheard) kept.keep(policy, readAt);
      kept.keepSeen(policy, seen);
    }
    if (level && !level.kept) kept.remember(level.policy);
  }, [kept, state.levels, level]);

  const follow = useCallback(
    async (asked: ScopeRef, start: Start, before: Policy['actor'] | undefined, manner: Manner = {}) => {
      const key = scopeKey(asked);
      const isLatest = () => latest.current.get(key) === answer;
      const paint = (former: LevelsState) => (lastKnown ? painted(former, lastKnown.policy, lastKnown.readAt) : former);
      const answer = start((again) => {
        const tryingAgain = (former: LevelsState): LevelsState =>
          isInView(former, asked) && former.reading.kind === 'reading'
            ? { ...former, reading: { kind: 'reading', again } }
            : former;
        setState((former) => tryingAgain(paint(former)));
      });
      latest.current.set(key, answer);
      const result = await answer;
      if (!isLatest()) return result;
      latest.current.delete(key);
      if (result.ok) forgetFormer(result.value, before);
      setState((former) => received(result.ok ? former : paint(former), asked, result, manner));
      return result;
    },
    [lastKnown, forgetFormer],
  );

  const opening = useRef(false);
  useEffect(() => {
    if (opening.current) return;
    opening.current = true;
    if (settled?.ok) forgetFormer(settled.value, lastKnown?.policy.actor);
    if (!settled) void follow(view, first, lastKnown?.policy.actor);
  }, [settled, follow, first, view, lastKnown, forgetFormer]);

  const actor = actorOf(state);
  const take = (asked: ScopeRef, start: Start, manner?: Manner) => {
    setState((former) => ({ ...former, view: asked, reading: { kind: 'reading' } }));
    return follow(asked, start, actor, manner);
  };
  const reader =
    (asked: ScopeRef, options: ReadOptions = {}): Start =>
    async (onAgain) => {
      const answer = await client.readPolicy(asked, { onAgain, ...options });
      if (answer.ok || !isNotTheirs(answer.failure) || !actor) return answer;
      // Somebody else may be signed in now, who does not know of this level.
      const other = await readFirst(onAgain);
      return other.ok && other.value.actor.id !== actor.id ? other : answer;
    };

  return {
    view,
    level,
    all: state.levels,
    actor,
    former: state.former,
    unsaved: scopes.filter((scope) =>
      known.some(
        ({ policy, draft }) =>
          policy.scope === scope && scopeKey(viewOf(policy)) !== scopeKey(view) && draftedIds(draft).length > 0,
      ),
    ),
    editable: known.some(
      ({ policy, draft, kept: unheard }) =>
        !unheard && (policy.editableScopes.length > 0 || draftedIds(draft).length > 0),
    ),
    reading: state.reading,
    show: (other) => {
      const asked = other.scopeId === undefined ? (state.own[other.scope] ?? other) : other;
      void take(asked, reader(asked, { known: state.levels.get(scopeKey(asked))?.policy }), { newer: true });
    },
    refresh: () => {
      const nothingHeard = known.every((each) => each === level && each.kept);
      return take(view, nothingHeard ? readFirst : reader(view, { anew: true }));
    },
    check: async () => {
      if (!level || level.kept || state.reading.kind === 'reading' || latest.current.has(scopeKey(view))) return;
      const quietly = reader(view, { known: level.policy, most: 1, onAgain: () => undefined });
      await follow(view, quietly, actor, { newer: true });
    },
    catchUp: (onAgain) => follow(view, reader(view, onAgain && { onAgain }), actor, { newer: true }),
    goOffline: () =>
      setState((former) =>
        former.reading.kind === 'reading'
          ? former
          : received(former, former.view, { ok: false, failure: { kind: 'offline' } }),
      ),
    edit: (change) => setState((former) => changed(former, view, change)),
    store: (policy, change) => {
      latest.current.delete(scopeKey(view));
      forgetFormer(policy, actor);
      setState((former) => {
        const now = actorOf(former)?.id;
        if (now !== actor?.id) return former;
        if (now !== policy.actor.id) return received(former, view, { ok: true, value: policy });
        return changed(isInView(former, view) ? { ...former, reading: { kind: 'idle' } } : former, view, change);
      });
    },
    meet: () => setState((former) => ({ ...former, former: undefined })),
  };
};
