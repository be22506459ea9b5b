import { actorOf } from '../../../src/pane/store/selectors';
import { type Edit, sameEdit, storedEdit } from '../../../src/policy/draft';
import type { Policy } from '../../../src/policy/policy';
import { scopeKey } from '../../../src/policy/scopes';
import type { SettingId } from '../../../src/policy/settings';
import { createDraftStorage } from '../../../src/storage/draftStorage';
import { type Real, session } from './realPane';

/** Edits by user, scope and setting that were neither saved nor discarded. */
export type Model = { edits: Map<string, Map<SettingId, Edit>> };

export const editsAt = (model: Model, policy: Policy): Map<SettingId, Edit> => {
  const key = `${policy.actor.id} ${scopeKey(policy)}`;
  const edits = model.edits.get(key) ?? new Map<SettingId, Edit>();
  model.edits.set(key, edits);
  return edits;
};

/** Copies the edit of a setting from the store to the model. */
export const recordEdit = (model: Model, real: Real, id: SettingId): void => {
  const now = session(real);
  if (!now) return;
  const edits = editsAt(model, now.policy);
  const edit = now.draft[id];
  if (edit) edits.set(id, edit);
  else edits.delete(id);
};

/** Each edit is in the store, on the device, or the value that the CRM has already. */
export const expectNoLostEdit = (model: Model, { pane }: Real): void => {
  const { scopes, editing, view } = pane.getState();
  const actor = actorOf(pane.getState());
  for (const [key, edits] of model.edits) {
    const [actorId = '', ref = ''] = key.split(' ');
    const scope = scopes[ref];
    if (!scope || scope.isCached || actorId !== actor?.id) continue;
    const stored = createDraftStorage('/api', 'nobody').others(scope.policy);
    for (const [id, edit] of edits) {
      if (sameEdit(id, storedEdit(scope.policy, id), edit)) {
        edits.delete(id);
        continue;
      }
      const candidates = [editing?.edits[ref]?.draft[id], ...stored.map((draft) => draft.edits[id])];
      const isFound = candidates.some((candidate) => candidate && sameEdit(id, candidate, edit));
      if (!isFound) throw new Error(`Lost: ${JSON.stringify(edit)} of ${id} at ${ref}, in view ${scopeKey(view)}`);
    }
  }
};
