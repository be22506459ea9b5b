// Everything that editing adds to the store of a pane: its slice of the state, saving, and the recovery of drafts.
import type { PaneStore } from '../../store/paneStore';
import { startDraftRecovery, type DraftRecovery } from './draftRecovery';
import { reduceEditing } from './reduceEditing';
import { createSaving, type Saving } from './saving';

export type Editing = Saving & { recovery: DraftRecovery };

/** Once for each store, when its editor is loaded. */
export const startEditing = (pane: PaneStore): Editing => {
  pane.addReducer(reduceEditing);
  const saving = createSaving(pane);
  return { ...saving, recovery: startDraftRecovery(pane) };
};
