// Unsaved edits of a closed pane at this scope: to be restored, or discarded.
import { useEditingWords } from '../../i18n/editingWords';
import { useWords } from '../../i18n/words';
import { draftedIds } from '../../policy/draft';
import type { Policy } from '../../policy/policy';
import type { StoredDraft } from '../../storage/draftStorage';
import { Notice } from '../ui/Notice';
import { SubtleButton } from '../ui/SubtleButton';
import { useEditing } from './session/useEditing';

export const DraftRecoveryNotice = ({ stored, policy }: { stored: StoredDraft; policy: Policy }) => {
  const { terms } = useWords();
  const { left } = useEditingWords();
  const { recovery } = useEditing();
  const labels = draftedIds(stored.edits).map((id) => terms.labels[id]);
  const actions = (
    <>
      <SubtleButton appearance="outline" onClick={recovery.discard}>
        {left.discard}
      </SubtleButton>
      <SubtleButton appearance="outline" onClick={recovery.recover}>
        {left.restore}
      </SubtleButton>
    </>
  );
  return (
    <Notice intent="warning" title={left.title} role="alert" actions={actions}>
      {left.text(labels, new Date(stored.savedAt), stored.version !== policy.version)}
    </Notice>
  );
};
