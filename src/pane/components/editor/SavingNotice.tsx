// How saving ended: saved, refused with the next step, or rebased onto what somebody else saved meanwhile.
import type { Saving } from '../../state/useSaving';
import { useEditingWords } from '../../words/editingWords';
import { useWords } from '../../words/words';
import { Notice } from '../Notice';
import { QuietButton } from '../QuietButton';

export type SavingNoticeProps = { saving: Saving; undecided: boolean; onDismiss: () => void };

export const SavingNotice = ({ saving, undecided, onDismiss }: SavingNoticeProps) => {
  const { terms, failures, dismiss } = useWords();
  const { saved, stale } = useEditingWords();
  const close = (
    <QuietButton framed onClick={onDismiss}>
      {dismiss}
    </QuietButton>
  );
  switch (saving.kind) {
    case 'idle':
    case 'saving':
      return null;
    case 'saved':
      return (
        <Notice key="saved" intent="success" role="status" title={saved.title} actions={close} takesFocus>
          {saved.next}
        </Notice>
      );
    case 'rebased':
      return (
        <Notice key="rebased" intent="warning" role="status" title={stale.title} actions={close} takesFocus>
          {saving.changes.map(({ version, by, at, settings }) => (
            <div key={version}>
              {stale.change(
                by,
                settings.map((id) => terms.labels[id]),
                at,
              )}
            </div>
          ))}
          {undecided ? stale.decide : stale.next}
        </Notice>
      );
    case 'failed': {
      const { title, next } = failures.of(saving.failure);
      return (
        <Notice
          key="failed"
          intent="error"
          role="alert"
          title={title}
          actions={close}
          takesFocus={saving.failure.kind !== 'invalid'}
        >
          {next} {failures.kept}
        </Notice>
      );
    }
  }
};
