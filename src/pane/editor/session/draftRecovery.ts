// Stores unsaved edits on the device, and finds those that closed panes have left there.
import { createDraftStorage, paneOf } from '../../../storage/draftStorage';
import type { PaneStore } from '../../store/paneStore';
import { recoveryKey, scopeInView } from '../../store/selectors';
import type { PaneState } from '../../store/state';
import { activePanes, holdLock } from './activePanes';

export type DraftRecovery = ReturnType<typeof startDraftRecovery>;

export const startDraftRecovery = ({ getState, dispatch, subscribe, services }: PaneStore) => {
  const paneId = crypto.randomUUID();
  const drafts = createDraftStorage(services.crmUrl, paneId);
  holdLock(paneId);

  const saveEdits = (before: PaneState): void => {
    const { scopes, editing } = getState();
    for (const [key, edits] of Object.entries(editing?.edits ?? {})) {
      const scope = scopes[key];
      const isChanged = edits !== before.editing?.edits[key] || scope?.policy !== before.scopes[key]?.policy;
      if (scope && !scope.isCached && isChanged) drafts.save(scope.policy, edits);
    }
  };

  let searched: string | undefined;
  const search = async (): Promise<void> => {
    const key = recoveryKey(getState());
    const policy = scopeInView(getState())?.policy;
    if (key === searched || key === undefined || !policy) return;
    searched = key;
    if (getState().editing?.recoverable[key]) return;
    const active = await activePanes();
    const [stored] = drafts.others(policy).filter((draft) => !active.includes(paneOf(draft.key)));
    if (stored) dispatch({ type: 'draftsFound', key, stored });
  };

  void search();
  const decide = (type: 'draftRecovered' | 'recoveryDiscarded'): void => {
    const key = recoveryKey(getState());
    const stored = key === undefined ? undefined : getState().editing?.recoverable[key];
    if (key === undefined || !stored) return;
    dispatch({ type, key });
    drafts.remove(stored.key);
  };
  return {
    stop: subscribe((_event, before) => {
      saveEdits(before);
      void search();
    }),
    recover: () => decide('draftRecovered'),
    discard: () => decide('recoveryDiscarded'),
  };
};
