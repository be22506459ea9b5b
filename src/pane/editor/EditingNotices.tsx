// How the last save went and what to do next, and drafts that closed panes have left.
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useFailureMessages } from '../../i18n/useFailureMessages';
import { useMessages } from '../../i18n/messages';
import { authorName } from '../../policy/policy';
import { storedValueText } from '../reader/valueText';
import { editingNotices, type EditingNotice } from '../store/notices';
import { isEdited } from '../store/selectors';
import type { EditSession } from '../store/state';
import { usePaneState } from '../store/usePane';
import { FailureDetails } from '../ui/FailureDetails';
import { severityOf } from '../ui/failedRequest';
import { Notice } from '../ui/Notice';
import { RetryButton } from '../ui/RetryButton';
import { RetryNotice } from '../ui/RetryNotice';
import { SignInProgress } from '../ui/SignInProgress';
import { SubtleButton } from '../ui/SubtleButton';
import { DraftRecoveryNotice } from './DraftRecoveryNotice';
import { SavedNotice } from './SavedNotice';
import { openConflicts } from './session/edits';
import { canRetry, endsEditing } from './session/saveStatus';
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
        return <SavedNotice key={notice.kind} changes={notice.changes} session={session} />;
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
    <SubtleButton aria-label={dismissOf(of)} title={dismiss} onClick={editing.dismiss}>
      <DismissRegular fontSize={16} aria-hidden="true" />
    </SubtleButton>
  );
};

/** Nothing where conflicts are open: each is explained by its card. */
const SaveConflictNotice = ({ notice: { changes }, session }: NoticeProps<'saveConflicted'>) => {
  const messages = useMessages();
  const { stale } = useEditorMessages();
  const { policy } = session;
  if (openConflicts(session).length > 0) return null;
  const isOwn = changes.length > 0 && changes.every(({ by }) => by?.id === policy.actor.id);
  const authors = [...new Set(changes.flatMap(({ by }) => authorName(by) ?? []))];
  const title = isOwn ? stale.ownTitle : stale.title(authors);
  return (
    <Notice
      appearance="bar"
      intent="warning"
      role="alert"
      title={title}
      actions={<DismissButton of={title} />}
      takesFocus
    >
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
      <div>{isEdited(session) ? stale.next : stale.nothingLeft}</div>
    </Notice>
  );
};

/** The bar has the button to try again, as long as there is one. */
const SaveFailedNotice = ({ notice: { failed }, session }: NoticeProps<'saveFailed'>) => {
  const failures = useFailureMessages();
  const { retry } = useEditing();
  const { failure } = failed;
  const { title, next } = failure.kind === 'forbidden' ? failures.notAllowed(failure.contacts) : failures.of(failure);
  const hasBar = isEdited(session);
  const actions = hasBar ? undefined : (
    <>
      {canRetry(failed, session) && (
        <RetryButton appearance="link" failed={failed} onRetry={() => void retry(failed)} />
      )}
      <DismissButton of={title} />
    </>
  );
  return (
    <Notice
      appearance="bar"
      intent={severityOf(failed)}
      title={title}
      role="alert"
      actions={actions}
      takesFocus={endsEditing(failed)}
    >
      <span>{hasBar ? `${next} ${failures.changesPreserved}` : next}</span>
      <FailureDetails failure={failure} />
      {failure.kind === 'signed_out' && <SignInProgress />}
    </Notice>
  );
};
