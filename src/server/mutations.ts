// How a change gets into the state: the level's values and its version, and the history that tells of it.
import type { Target } from '../policy/permission';
import type { Person } from '../policy/policy';
import { withWrites } from './change/edit';
import { levelKey, type State } from './state';
import { levelIn } from './selectors';
import type { Commit } from './store';

/** As it is committed, or of the CRM itself, which is `null`. */
type Written = Omit<NonNullable<Commit['change']>, 'actor'> & { actor: Person | null };

export const writeIn = (state: State, target: Target, { writes, at, actor, reason, entries }: Written): void => {
  const former = levelIn(state, target);
  const version = former.version + 1;
  const level = levelKey(target);
  state.levels[level] = { version, values: withWrites(former, writes).values };
  const id = (state.history.at(-1)?.id ?? 0) + 1;
  const { scope, name: scopeName } = former;
  state.history.push({ level, id, version, at, actor, scope, scopeName, reason, entries: [...entries] });
};
