// Everything that editing adds to the store of a pane: its slice of the state, saving, and the recovery of drafts.
import type { PaneStore } from '../../store/paneStore';
import { startDraftRecovery, type DraftRecovery } from './draftRecovery';
import { reduceEditing } from './reduceEditing';
import { createReview, type ReviewCommands } from './review';

export type Editing = ReviewCommands & { recovery: DraftRecovery };

/** Once for each store, when its editor is loaded. */
export const startEditing = (pane: PaneStore): Editing => {
  pane.addReducer(reduceEditing);
  const commands = createReview(pane);
  return { ...commands, recovery: startDraftRecovery(pane) };
};
