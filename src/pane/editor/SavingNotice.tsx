// How saving goes and how it ended: trying again, saved, refused with the next step, or rebased onto what somebody else saved.
import { draftedIds, sameDraft } from '../../policy/draft';
import { authorName } from '../../policy/policy';
import type { LevelState } from '../store/level';
import type { Saving } from '../store/useSaving';
import { useEditingWords } from '../../i18n/editingWords';
import { useWords } from '../../i18n/words';
import { AgainNotice } from '../ui/RetryNotice';
import { FailureNotice } from '../ui/FailureNotice';
import { Notice } from '../ui/Notice';
import { ownWords } from '../reader/valueText';
import { QuietButton } from '../ui/SubtleButton';

export type SavingNoticeProps = {
  saving: Saving;
  level: LevelState;
  onRetry: () => void;
  /** @param goesOn whether what was reviewed can be sent as it was */
  onSignIn: (goesOn: boolean) => Promise<void>;
  onDismiss: () => void;
};

export const SavingNotice = ({ saving, level, onRetry, onSignIn, onDismiss }: SavingNoticeProps) => {
  const words = useWords();
  const { terms, news, failures, dismiss, dismissOf } = words;
  const { saved, stale } = useEditingWords();
  const { conflicts, draft, policy } = level;
  const nothingLeft = draftedIds(draft).length === 0;
  const close = (title: string) => (
    <QuietButton appearance="outline" aria-label={dismissOf(title)} onClick={onDismiss}>
      {dismiss}
    </QuietButton>
  );
  switch (saving.kind) {
    case 'idle':
      return null;
    case 'checking':
    case 'saving':
      return <div role="status">{saving.again && <AgainNotice again={saving.again} />}</div>;
    case 'saved':
      return (
        <Notice key="saved" intent="success" role="status" title={saved.title} actions={close(saved.title)} takesFocus>
          {saved.next}
        </Notice>
      );
    case 'rebased': {
      const isOwn = saving.changes.length > 0 && saving.changes.every(({ by }) => by?.id === policy.actor.id);
      const title = isOwn ? stale.ownTitle : stale.title;
      return (
        <Notice key="rebased" intent="warning" role="alert" title={title} actions={close(title)} takesFocus>
          {saving.changes.flatMap(({ scope, scopeName, version, by, at, steps }) =>
            steps.map(({ id, from, to }) => (
              <div key={`${scope} ${version} ${id}`}>
                {news.change(
                  authorName(by),
                  terms.labels[id],
                  [ownWords(from, scope, words), ownWords(to, scope, words)],
                  at,
                  scope === policy.scope ? undefined : terms.source(scope, scopeName),
                )}
              </div>
            )),
          )}
          {conflicts.length > 0 ? stale.decide : nothingLeft ? stale.nothingLeft : stale.next}
        </Notice>
      );
    }
    case 'failed': {
      const { failure, reviewed } = saving;
      const { title, next } =
        failure.kind === 'forbidden' ? failures.notAllowed(failure.contacts) : failures.of(failure);
      // What was edited since is sent by Save settings, which shows it first.
      const { level: sent } = reviewed;
      const same = sent.policy.version === policy.version && sameDraft(sent.draft, draft);
      // What may have been stored can be asked again, also where nothing is left to save.
      const again = same || (nothingLeft && saving.step === 'save');
      const decided = ['invalid', 'read_only', 'forbidden', 'not_found', 'switched_off', 'rejected'].includes(
        failure.kind,
      );
      return (
        <FailureNotice
          key="failed"
          title={title}
          next={nothingLeft ? next : `${next} ${failures.kept}`}
          failed={saving}
          onRetry={again && !decided ? onRetry : undefined}
          onSignIn={() => onSignIn(same)}
          onDismiss={onDismiss}
          takesFocus={failure.kind === 'read_only' || failure.kind === 'forbidden'}
        />
      );
    }
  }
};
