// The notices that everybody can meet: the policy is not the newest and why, who is signed in now, what others changed.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useFailureMessages } from '../../i18n/useFailureMessages';
import { useMessages } from '../../i18n/messages';
import { paneNotices, type PaneNotice } from '../store/notices';
import { scopeInView } from '../store/selectors';
import { usePane, usePaneState } from '../store/usePane';
import { FailureNotice } from '../ui/FailureNotice';
import { Notice } from '../ui/Notice';
import { RetryNotice } from '../ui/RetryNotice';
import { SubtleButton } from '../ui/SubtleButton';
import { useLoadFailure } from '../ui/useLoadFailure';
import { RemoteChangesNotice } from './RemoteChangesNotice';

const useStyles = makeStyles({
  // On the notices, as the live region is there without one too.
  root: {
    '& > [role="alert"], & > [role="status"] > *': {
      marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`,
      marginBottom: tokens.spacingVerticalS,
    },
  },
  bottom: {
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > [role="alert"], & > [role="status"] > *': { marginTop: tokens.spacingVerticalS },
  },
});

export type PaneNoticesProps = {
  onLoadEditor?: () => void;
  /** At the bottom of the pane, over the content that scrolls. @default false */
  isAtBottom?: boolean;
};

export const PaneNotices = ({ onLoadEditor, isAtBottom = false }: PaneNoticesProps) => {
  const styles = useStyles();
  const state = usePaneState();
  const notices = paneNotices(state);
  return (
    <div className={mergeClasses(styles.root, isAtBottom && notices.length > 0 && styles.bottom)}>
      {notices.map((notice) => {
        if (notice.kind === 'editorUnavailable')
          return <EditorUnavailableNotice key={notice.kind} onRetry={onLoadEditor} />;
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
    </div>
  );
};

const EditorUnavailableNotice = ({ onRetry }: { onRetry: (() => void) | undefined }) => {
  const failure = useLoadFailure(onRetry);
  return (
    failure && (
      <Notice intent="neutral" role="alert" title={failure.title} actions={failure.actions}>
        {failure.next}
      </Notice>
    )
  );
};

const UserChangedNotice = ({ notice }: { notice: Extract<PaneNotice, { kind: 'userChanged' }> }) => {
  const { dispatch } = usePane();
  const { userChanged: former, dismiss, dismissOf } = useMessages();
  const { previous, name } = notice;
  const { title, next } = former({ name: previous.name, unsaved: previous.hadUnsavedEdits }, name);
  const button = (
    <SubtleButton
      appearance="link"
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

/** The policy stays, and one line explains why it is not the newest. */
const ReadFailedNotice = ({ notice }: { notice: Extract<PaneNotice, { kind: 'readFailed' }> }) => {
  const { reads, signIn } = usePane();
  const { asOf } = useMessages();
  const { title, next } = useFailureMessages().of(notice.failure);
  const age = asOf(new Date(notice.readAt));
  return (
    <FailureNotice
      message={{ title, next: needsAdvice(notice) ? `${age}. ${next}` : age }}
      failed={notice}
      onRetry={() => void reads.refresh()}
      onSignIn={() => void signIn()}
    />
  );
};

/** Where neither of the buttons helps. */
const needsAdvice = ({ failure }: Extract<PaneNotice, { kind: 'readFailed' }>): boolean =>
  ['captive_portal', 'forbidden', 'not_found', 'switched_off', 'rejected'].includes(failure.kind);
