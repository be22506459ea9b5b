// The levels that were looked at, each with its policy and draft, and the reading of the one in view.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { View } from '../../client/client';
import { supersedes } from '../../client/supersedes';
import type { Failure, Result } from '../../client/failure';
import { scopes, type Scope } from '../../policy/levels';
import { draftedIds } from '../../policy/draft';
import type { Policy } from '../../policy/policy';
import type { Setup } from '../opening';
import { opened, rebased, type LevelState } from './level';

type Reading = { kind: 'idle' } | { kind: 'reading' } | { kind: 'failed'; failure: Failure };

type State = {
  view: View;
  levels: ReadonlyMap<string, LevelState>;
  /** Of the level in view. */
  reading: Reading;
  /** What the CRM took for the person's own level at a scope, as far as it was asked. */
  own: Readonly<Partial<Record<Scope, View>>>;
};

export type Levels = {
  view: View;
  /** Undefined until the level in view was read for the first time. */
  level: LevelState | undefined;
  /** Who is looking, as the CRM said last. */
  actor: Policy['actor'] | undefined;
  /** The scopes out of view at which something is unsaved. */
  unsaved: readonly Scope[];
  /** Whether something can be changed at a level that is known, or was before the right went and is unsaved. */
  editable: boolean;
  reading: Reading;
  /** Shows another level; its edits, if any, are still there. */
  show: (view: View) => void;
  /** Reads the level in view again and takes what comes, whatever its version. */
  refresh: () => Promise<void>;
  /** Reads it again after somebody else saved; an older answer is dropped. */
  catchUp: () => Promise<Result<Policy>>;
  /** Edits of the level that was in view when this was given out. */
  edit: (change: (level: LevelState) => LevelState) => void;
  /** What the CRM stored at that level: a reading of it that began before is dropped. */
  store: (change: (level: LevelState) => LevelState) => void;
};

type Accept = (policy: Policy, known: Policy) => boolean;
const whatever: Accept = () => true;

export const keyOf = ({ scope, scopeId }: View): string => `${scope}/${scopeId ?? ''}`;
const viewOf = ({ scope, scopeId }: Policy): View => ({ scope, scopeId });
const nowhere: View = { scope: 'user' };

/** @param settled what `first` gave, where it is there before the first render. */
export const useLevels = (
  { client, first, readFirst }: Pick<Setup, 'client' | 'first' | 'readFirst'>,
  settled: Result<Policy> | undefined,
): Levels => {
  const [state, setState] = useState<State>(() => {
    const empty: State = { view: nowhere, levels: new Map(), reading: { kind: 'reading' }, own: {} };
    return settled ? received(empty, nowhere, settled) : empty;
  });
  const { view } = state;
  const known = [...state.levels.values()];
  // The last reading of each level to begin. The answer of any other is dropped.
  const latest = useRef(new Map<string, Promise<Result<Policy>>>());

  const follow = useCallback(async (asked: View, answer: Promise<Result<Policy>>, accept: Accept = whatever) => {
    latest.current.set(keyOf(asked), answer);
    const result = await answer;
    if (latest.current.get(keyOf(asked)) === answer) setState((former) => received(former, asked, result, accept));
    return result;
  }, []);

  useEffect(() => {
    if (!settled) void follow(nowhere, first);
  }, [first, settled, follow]);

  const take = (asked: View, accept?: Accept) => {
    setState((former) => ({ ...former, view: asked, reading: { kind: 'reading' } }));
    return follow(asked, client.readPolicy(asked), accept);
  };

  return {
    view,
    level: state.levels.get(keyOf(view)),
    actor: known.at(-1)?.policy.actor,
    unsaved: scopes.filter((scope) =>
      known.some(
        ({ policy, draft }) =>
          policy.scope === scope && keyOf(viewOf(policy)) !== keyOf(view) && draftedIds(draft).length > 0,
      ),
    ),
    editable: known.some(({ policy, draft }) => policy.editableScopes.length > 0 || draftedIds(draft).length > 0),
    reading: state.reading,
    show: (other) => void take(other.scopeId === undefined ? (state.own[other.scope] ?? other) : other, supersedes),
    refresh: async () => {
      if (state.levels.size > 0) {
        await take(view);
        return;
      }
      setState((former) => ({ ...former, reading: { kind: 'reading' } }));
      await follow(nowhere, readFirst());
    },
    catchUp: () => follow(view, client.readPolicy(view), supersedes),
    edit: (change) => setState((former) => changed(former, view, change)),
    store: (change) => {
      latest.current.delete(keyOf(view));
      setState((former) =>
        changed(isInView(former, view) ? { ...former, reading: { kind: 'idle' } } : former, view, change),
      );
    },
  };
};

const isInView = (state: State, view: View): boolean => keyOf(state.view) === keyOf(view);

const changed = (state: State, view: View, change: (level: LevelState) => LevelState): State => {
  const level = state.levels.get(keyOf(view));
  return level ? withLevel(state, change(level)) : state;
};

const withLevel = (state: State, level: LevelState): State => ({
  ...state,
  levels: new Map(state.levels).set(keyOf(viewOf(level.policy)), level),
});

/** The answer for the level that was asked for. Edits made over a former version are carried over; the view stays where it has moved on. */
const received = (state: State, asked: View, result: Result<Policy>, accept: Accept = whatever): State => {
  const here = isInView(state, asked);
  if (!result.ok) return here ? { ...state, reading: { kind: 'failed', failure: result.failure } } : state;
  const policy = result.value;
  const now = new Date();
  const view = viewOf(policy);
  const former = state.levels.get(keyOf(view));
  const own = asked.scopeId === undefined ? { ...state.own, [view.scope]: view } : state.own;
  const next: State = here ? { ...state, own, view, reading: { kind: 'idle' } } : { ...state, own };
  if (!former) return withLevel(next, opened(policy, now));
  return accept(policy, former.policy) ? withLevel(next, rebased(former, policy, now)) : next;
};
