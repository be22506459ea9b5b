// Unsaved edits of a closed pane at this scope: to be restored, or discarded.
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { draftedIds } from '../../policy/draft';
import type { Policy } from '../../policy/policy';
import type { StoredDraft } from '../../storage/draftStorage';
import { Notice } from '../ui/Notice';
import { SubtleButton } from '../ui/SubtleButton';
import { useEditing } from './session/useEditing';

export const DraftRecoveryNotice = ({ stored, policy }: { stored: StoredDraft; policy: Policy }) => {
  const { terms } = useMessages();
  const { draftRecovery } = useEditorMessages();
  const { recovery } = useEditing();
  const labels = draftedIds(stored.edits).map((id) => terms.labels[id]);
  const actions = (
    <>
      <SubtleButton appearance="outline" onClick={recovery.discard}>
        {draftRecovery.discard}
      </SubtleButton>
      <SubtleButton appearance="outline" onClick={recovery.recover}>
        {draftRecovery.restore}
      </SubtleButton>
    </>
  );
  return (
    <Notice intent="warning" title={draftRecovery.title} role="alert" actions={actions}>
      {draftRecovery.text(labels, new Date(stored.savedAt), stored.version !== policy.version)}
    </Notice>
  );
};
