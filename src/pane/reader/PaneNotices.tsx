// The notices that everybody can meet: the policy is not the newest and why, who is signed in now, what others changed.
import { useMemo } from 'react';
import { useMessages } from '../../i18n/messages';
import { paneNotices, type PaneNotice } from '../store/notices';
import { scopeInView } from '../store/selectors';
import { usePane, usePaneState } from '../store/usePane';
import { FailureNotice } from '../ui/FailureNotice';
import { Notice } from '../ui/Notice';
import { RetryNotice } from '../ui/RetryNotice';
import { usePaneStyles } from '../ui/styles';
import { SubtleButton } from '../ui/SubtleButton';
import { useMinuteTick } from '../ui/useMinuteTick';
import { RemoteChangesNotice } from './RemoteChangesNotice';

export type PaneNoticesProps = { onLoadEditor?: () => void };

export const PaneNotices = ({ onLoadEditor }: PaneNoticesProps) => {
  const { failures } = useMessages();
  const state = usePaneState();
  const notices = paneNotices(state);
  return (
    <>
      {notices.map((notice) => {
        if (notice.kind === 'editorUnavailable')
          return <FailureNotice key={notice.kind} message={failures.moduleNotLoaded} onRetry={onLoadEditor} />;
        return notice.kind === 'readFailed' && <ReadFailedNotice key={notice.kind} notice={notice} />;
      })}
      {scopeInView(state) && (
        <div role="status">
          {notices.map((notice) => {
            if (notice.kind === 'readRetry') return <RetryNotice key={notice.kind} retry={notice.retry} />;
            if (notice.kind === 'userChanged') return <UserChangedNotice key={notice.kind} notice={notice} />;
            return (
              notice.kind === 'remoteChanges' && <RemoteChangesNotice key={notice.kind} changes={notice.changes} />
            );
          })}
        </div>
      )}
    </>
  );
};

const UserChangedNotice = ({ notice }: { notice: Extract<PaneNotice, { kind: 'userChanged' }> }) => {
  const { dispatch } = usePane();
  const { userChanged: former, dismiss, dismissOf } = useMessages();
  const { previous, name } = notice;
  const { title, next } = former({ name: previous.name, unsaved: previous.hadUnsavedEdits }, name);
  const button = (
    <SubtleButton
      appearance="outline"
      aria-label={dismissOf(title)}
      onClick={() => dispatch({ type: 'previousUserDismissed' })}
    >
      {dismiss}
    </SubtleButton>
  );
  return (
    <Notice intent="warning" title={title} actions={button}>
      {next}
    </Notice>
  );
};

const ReadFailedNotice = ({ notice }: { notice: Extract<PaneNotice, { kind: 'readFailed' }> }) => {
  const { reads, signIn } = usePane();
  const { title, next } = useMessages().failures.of(notice.failure);
  return (
    <FailureNotice
      message={{
        title,
        next: (
          <>
            <Age readAt={notice.readAt} /> {next}
          </>
        ),
      }}
      failed={notice}
      onRetry={() => void reads.refresh()}
      onSignIn={() => void signIn()}
    />
  );
};

/** A screen reader reads the age when the notice appears; the visible text counts on. */
const Age = ({ readAt }: { readAt: number }) => {
  const pane = usePaneStyles();
  const { cached: lastKnown } = useMessages();
  const announced = useMemo(() => lastKnown(new Date(readAt)), [lastKnown, readAt]);
  useMinuteTick();
  return (
    <>
      <span className={pane.hidden}>{announced}</span>
      <span aria-hidden="true">{lastKnown(new Date(readAt))}</span>
    </>
  );
};
