import type { ScopeTarget } from '../../policy/permission';
import type { Person } from '../../policy/policy';
import { toStoredAuthor } from './addresses';
import { applyWrites } from '../change/scopeUpdate';
import { targetKey } from '../target';
import type { State } from './state';
import { selectScope } from './selectors';
import type { Commit, ScopeWrite } from '../store';

/** `actor: null` is the CRM itself. */
type AppliedChange = Omit<NonNullable<Commit['change']>, 'actor'> & { actor: Person | null };

const toStoredWrite = ({ setting, scopeValue }: ScopeWrite): ScopeWrite => ({
  setting,
  scopeValue: scopeValue && { ...scopeValue, updatedBy: toStoredAuthor(scopeValue.updatedBy) },
});

/** Writes the values of the scope, raises its version and adds the change to the history. */
export const applyChange = (
  state: State,
  target: ScopeTarget,
  { writes, at, actor, scopeName, reason, entries }: AppliedChange,
): void => {
  const former = selectScope(state, target);
  const version = former.version + 1;
  const scopeKey = targetKey(target);
  state.scopes[scopeKey] = { version, values: applyWrites(former, writes.map(toStoredWrite)).values };
  const id = (state.history.at(-1)?.id ?? 0) + 1;
  const { scope } = target;
  const author = toStoredAuthor(actor);
  state.history.push({ scopeKey, id, version, at, actor: author, scope, scopeName, reason, entries: [...entries] });
};
