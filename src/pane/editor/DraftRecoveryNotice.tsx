// Edits that a pane that is gone has left behind at this level: to be restored, or discarded.
import { draftedIds } from '../../policy/draft';
import type { Policy } from '../../policy/policy';
import type { Offer } from '../store/useKeptDrafts';
import { useEditingWords } from '../../i18n/editingWords';
import { useWords } from '../../i18n/words';
import { Notice } from '../ui/Notice';
import { QuietButton } from '../ui/SubtleButton';

export const DraftOffer = ({ offer: { draft, restore, discard }, policy }: { offer: Offer; policy: Policy }) => {
  const { terms } = useWords();
  const { left } = useEditingWords();
  const labels = draftedIds(draft.edits).map((id) => terms.labels[id]);
  const actions = (
    <>
      <QuietButton appearance="outline" onClick={discard}>
        {left.discard}
      </QuietButton>
      <QuietButton appearance="outline" onClick={restore}>
        {left.restore}
      </QuietButton>
    </>
  );
  return (
    <Notice intent="warning" title={left.title} role="alert" actions={actions}>
      {left.text(labels, draft.savedAt, draft.version !== policy.version)}
    </Notice>
  );
};
