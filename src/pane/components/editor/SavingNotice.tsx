// How saving ended: saved, refused with the next step, or rebased onto what somebody else saved meanwhile.
import { draftedIds } from '../../../policy/draft';
import type { LevelState } from '../../state/level';
import type { Saving } from '../../state/useSaving';
import { useEditingWords } from '../../words/editingWords';
import { useWords } from '../../words/words';
import { Notice } from '../Notice';
import { QuietButton } from '../QuietButton';

export type SavingNoticeProps = { saving: Saving; level: LevelState | undefined; onDismiss: () => void };

export const SavingNotice = ({ saving, level, onDismiss }: SavingNoticeProps) => {
  const { terms, failures, dismiss } = useWords();
  const { saved, stale } = useEditingWords();
  const close = (
    <QuietButton framed onClick={onDismiss}>
      {dismiss}
    </QuietButton>
  );
  const nextStep = ({ conflicts, draft }: LevelState): string => {
    if (conflicts.length > 0) return stale.decide;
    return draftedIds(draft).length > 0 ? stale.next : stale.nothingLeft;
  };
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
          {saving.changes.map(({ scope, scopeName, version, by, at, settings }) => (
            <div key={`${scope} ${version}`}>
              {stale.change(
                by,
                settings.map((id) => terms.labels[id]),
                at,
                scope === level?.policy.scope ? undefined : terms.source(scope, scopeName),
              )}
            </div>
          ))}
          {level && nextStep(level)}
        </Notice>
      );
    case 'failed': {
      const { title, next } = saving.failure.kind === 'forbidden' ? failures.notAllowed : failures.of(saving.failure);
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
