// What is to be known of the policy in view: that it is not the newest and why, who is signed in now, what others changed.
import { useMemo } from 'react';
import type { Failure } from '../../client/failure';
import { useEachMinute } from '../ui/useMinuteTick';
import type { Levels } from '../store/useLevels';
import { useWords } from '../../i18n/words';
import { AgainNotice } from '../ui/RetryNotice';
import { FailureNotice } from '../ui/FailureNotice';
import { usePaneStyles } from '../ui/styles';
import { NewsNotice } from './RemoteChangesNotice';
import { Notice } from '../ui/Notice';
import { QuietButton } from '../ui/SubtleButton';

export type StandingNoticesProps = {
  levels: Levels;
  /** A failure that is told already, with more than could be said of it here. */
  told?: Failure['kind'] | undefined;
  onRetry: () => void;
  onSignIn: () => Promise<void>;
};

export const StandingNotices = ({ levels, told, onRetry, onSignIn }: StandingNoticesProps) => {
  const words = useWords();
  const { level, reading, former, edit, meet } = levels;
  if (!level) return null;
  const { policy, readAt } = level;
  const person = former && words.former(former, policy.actor.name);
  return (
    <>
      {reading.kind === 'failed' && reading.failure.kind !== told && (
        <Failed level={{ readAt }} reading={reading} onRetry={onRetry} onSignIn={onSignIn} />
      )}
      <div role="status">
        {reading.kind === 'reading' && reading.again && reading.again.failure.kind !== told && (
          <AgainNotice again={reading.again} />
        )}
        {person && (
          <Notice intent="warning" title={person.title} actions={<Seen of={person.title} onSeen={meet} />}>
            {person.next}
          </Notice>
        )}
        <NewsNotice level={level} edit={edit} />
      </div>
    </>
  );
};

const Seen = ({ of, onSeen }: { of: string; onSeen: () => void }) => {
  const { dismiss, dismissOf } = useWords();
  return (
    <QuietButton appearance="outline" aria-label={dismissOf(of)} onClick={onSeen}>
      {dismiss}
    </QuietButton>
  );
};

type FailedProps = {
  level: { readAt: Date };
  reading: Extract<Levels['reading'], { kind: 'failed' }>;
  onRetry: () => void;
  onSignIn: () => Promise<void>;
};

const Failed = ({ level: { readAt }, reading, onRetry, onSignIn }: FailedProps) => {
  const { title, next } = useWords().failures.of(reading.failure);
  return (
    <FailureNotice
      title={title}
      next={
        <>
          <LastKnown readAt={readAt} /> {next}
        </>
      }
      failed={reading}
      onRetry={onRetry}
      onSignIn={onSignIn}
    />
  );
};

/** A screen reader reads how old the policy was when this appeared, in the language of now; the eyes see it grow older. */
const LastKnown = ({ readAt }: { readAt: Date }) => {
  const pane = usePaneStyles();
  const { lastKnown } = useWords();
  const announced = useMemo(() => lastKnown(readAt), [lastKnown, readAt]);
  useEachMinute();
  return (
    <>
      <span className={pane.hidden}>{announced}</span>
      <span aria-hidden="true">{lastKnown(readAt)}</span>
    </>
  );
};
