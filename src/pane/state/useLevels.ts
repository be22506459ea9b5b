// The levels that were looked at, each with its policy and draft, and the reading of the one in view.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client, View } from '../../client/client';
import { supersedes } from '../../client/supersedes';
import type { Failure, Result } from '../../client/failure';
import type { Policy } from '../../policy/policy';
import { opened, rebased, type LevelState } from './level';

export type Reading = { kind: 'idle' } | { kind: 'reading' } | { kind: 'failed'; failure: Failure };

type State = { view: View; levels: ReadonlyMap<string, LevelState>; reading: Reading };

export type Levels = {
  view: View;
  /** Undefined until the level in view was read for the first time. */
  level: LevelState | undefined;
  /** Whether a level has unsaved edits. */
  drafted: (view: View) => boolean;
  reading: Reading;
  /** Shows another level; its edits, if any, are still there. */
  show: (view: View) => void;
  /** Reads the level in view again and takes what comes, whatever its version. */
  refresh: () => Promise<void>;
  /** Reads it again after somebody else saved; an older answer is dropped. */
  catchUp: () => Promise<Result<Policy>>;
  /** Edits of the level in view. */
  edit: (change: (level: LevelState) => LevelState) => void;
  /** What the CRM stored at the level in view: a reading that began before is dropped. */
  store: (change: (level: LevelState) => LevelState) => void;
};

const always = () => true;
const keyOf = ({ scope, scopeId }: View): string => `${scope}/${scopeId ?? ''}`;
const viewOf = ({ scope, scopeId }: Policy): View => ({ scope, scopeId });

/** @param settled what `first` gave, where it is there before the first render. */
export const useLevels = (
  client: Client,
  first: Promise<Result<Policy>>,
  settled: Result<Policy> | undefined,
): Levels => {
  const [state, setState] = useState<State>(() => {
    const empty: State = { view: { scope: 'user' }, levels: new Map(), reading: { kind: 'reading' } };
    return settled ? received(empty, settled) : empty;
  });
  // Answers count only while no later reading or change has begun.
  const latest = useRef(0);

  const follow = useCallback(async (answer: Promise<Result<Policy>>, accept: (policy: Policy) => boolean = always) => {
    const mine = (latest.current += 1);
    const result = await answer;
    if (mine === latest.current) {
      setState((former) =>
        result.ok && !accept(result.value) ? { ...former, reading: { kind: 'idle' } } : received(former, result),
      );
    }
    return result;
  }, []);

  useEffect(() => {
    if (!settled) void follow(first);
  }, [first, settled, follow]);

  const take: typeof follow = (answer, accept) => {
    setState((former) => ({ ...former, reading: { kind: 'reading' } }));
    return follow(answer, accept);
  };

  const level = state.levels.get(keyOf(state.view));

  return {
    view: state.view,
    level,
    drafted: (view) => Object.keys(state.levels.get(keyOf(view))?.draft ?? {}).length > 0,
    reading: state.reading,
    show: (view) => {
      setState((former) => ({ ...former, view }));
      void take(client.readPolicy(view));
    },
    refresh: async () => {
      await take(client.readPolicy(state.view));
    },
    catchUp: () => take(client.readPolicy(state.view), (policy) => !level || supersedes(policy, level.policy)),
    edit: (change) => setState((former) => changed(former, change)),
    store: (change) => {
      latest.current += 1;
      setState((former) => changed({ ...former, reading: { kind: 'idle' } }, change));
    },
  };
};

const changed = (state: State, change: (level: LevelState) => LevelState): State => {
  const level = state.levels.get(keyOf(state.view));
  return level ? withLevel(state, change(level)) : state;
};

const withLevel = (state: State, level: LevelState): State => ({
  ...state,
  levels: new Map(state.levels).set(keyOf(viewOf(level.policy)), level),
});

/** The policy becomes the one in view; edits made over a former version of it are carried over. */
const received = (state: State, result: Result<Policy>): State => {
  if (!result.ok) return { ...state, reading: { kind: 'failed', failure: result.failure } };
  const view = viewOf(result.value);
  const former = state.levels.get(keyOf(view));
  const now = new Date();
  const level = former ? rebased(former, result.value, now) : opened(result.value, now);
  return withLevel({ ...state, view, reading: { kind: 'idle' } }, level);
};
