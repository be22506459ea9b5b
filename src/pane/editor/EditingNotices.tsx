// How the last save went and what to do next, and drafts that closed panes have left.
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useFailureMessages } from '../../i18n/useFailureMessages';
import { useMessages } from '../../i18n/messages';
import { sameDraft } from '../../policy/draft';
import { authorName } from '../../policy/policy';
import { editingNotices, type EditingNotice } from '../store/notices';
import { isEdited } from '../store/selectors';
import type { EditSession } from '../store/state';
import { usePaneState } from '../store/usePane';
import { storedValueText } from '../reader/valueText';
import { FailureNotice } from '../ui/FailureNotice';
import { Notice } from '../ui/Notice';
import { RetryNotice } from '../ui/RetryNotice';
import { SubtleButton } from '../ui/SubtleButton';
import { DraftRecoveryNotice } from './DraftRecoveryNotice';
import { useEditing } from './session/useEditing';

export const EditingNotices = ({ session }: { session: EditSession }) =>
  editingNotices(usePaneState()).map((notice) => {
    switch (notice.kind) {
      case 'draftRecovery':
        return <DraftRecoveryNotice key={notice.kind} stored={notice.stored} policy={session.policy} />;
      case 'saveInProgress':
        return (
          <div key={notice.kind} role="status">
            {notice.retry && <RetryNotice retry={notice.retry} />}
          </div>
        );
      case 'saved':
        return <SavedNotice key={notice.kind} />;
      case 'saveConflicted':
        return <SaveConflictNotice key={notice.kind} notice={notice} session={session} />;
      case 'saveFailed':
        return <SaveFailedNotice key={notice.kind} notice={notice} session={session} />;
    }
  });

type NoticeProps<Kind extends EditingNotice['kind']> = {
  notice: Extract<EditingNotice, { kind: Kind }>;
  session: EditSession;
};

/** @param of the title of the notice that it dismisses */
const DismissButton = ({ of }: { of: string }) => {
  const { dismiss, dismissOf } = useMessages();
  const editing = useEditing();
  return (
    <SubtleButton appearance="link" aria-label={dismissOf(of)} onClick={editing.dismiss}>
      {dismiss}
    </SubtleButton>
  );
};

const SavedNotice = () => {
  const { title, next } = useEditorMessages().saved;
  return (
    <Notice intent="success" role="status" title={title} actions={<DismissButton of={title} />} takesFocus>
      {next}
    </Notice>
  );
};

const SaveConflictNotice = ({ notice: { changes }, session }: NoticeProps<'saveConflicted'>) => {
  const messages = useMessages();
  const { stale } = useEditorMessages();
  const { policy, conflicts } = session;
  const isOwn = changes.length > 0 && changes.every(({ by }) => by?.id === policy.actor.id);
  const title = isOwn ? stale.ownTitle : stale.title;
  return (
    <Notice intent="warning" role="alert" title={title} actions={<DismissButton of={title} />} takesFocus>
      {changes.flatMap(({ scope, scopeName, version, by, at, steps }) =>
        steps.map(({ id, from, to }) => (
          <div key={`${scope} ${version} ${id}`}>
            {messages.remoteChanges.change(
              authorName(by),
              messages.terms.labels[id],
              [storedValueText(from, scope, messages), storedValueText(to, scope, messages)],
              at,
              scope === policy.scope ? undefined : messages.terms.source(scope, scopeName),
            )}
          </div>
        )),
      )}
      {conflicts.length > 0 ? stale.decide : isEdited(session) ? stale.next : stale.nothingLeft}
    </Notice>
  );
};

/** The same request would be refused again. */
const isFinal = ({ failure }: NoticeProps<'saveFailed'>['notice']['failed']): boolean =>
  ['invalid', 'read_only', 'forbidden', 'not_found', 'switched_off', 'rejected'].includes(failure.kind);

const SaveFailedNotice = ({ notice: { failed }, session }: NoticeProps<'saveFailed'>) => {
  const failures = useFailureMessages();
  const { retry, signInAndRetry, dismiss } = useEditing();
  const { failure, step, reviewed } = failed;
  const { title, next } = failure.kind === 'forbidden' ? failures.notAllowed(failure.contacts) : failures.of(failure);
  // What was edited since is reviewed first, by Save settings.
  const { policy, draft } = reviewed.session;
  const isUnchanged = policy.version === session.policy.version && sameDraft(draft, session.draft);
  // A save that may have been stored can be retried, also where nothing is left to save.
  const canRetry = (isUnchanged || (!isEdited(session) && step === 'save')) && !isFinal(failed);
  return (
    <FailureNotice
      message={{ title, next: isEdited(session) ? `${next} ${failures.changesPreserved}` : next }}
      failed={failed}
      intent="error"
      onRetry={canRetry ? () => void retry(failed) : undefined}
      onSignIn={() => void signInAndRetry(failed, isUnchanged)}
      onDismiss={dismiss}
      takesFocus={failure.kind === 'read_only' || failure.kind === 'forbidden'}
    />
  );
};
