// What is to be known of the policy in view: that it is not the newest and why, who is signed in now, what others changed.
import { useState } from 'react';
import type { Failure } from '../../client/failure';
import type { Policy } from '../../policy/policy';
import type { News } from '../state/news';
import { useEachMinute } from '../state/useEachMinute';
import type { Levels } from '../state/useLevels';
import { useWords, type Words } from '../words/words';
import { AgainNotice } from './AgainNotice';
import { FailureNotice } from './FailureNotice';
import { usePaneStyles } from './styles';
import { Notice } from './Notice';
import { QuietButton } from './QuietButton';

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
  const { policy, readAt, news } = level;
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
        {news.length > 0 && (
          <Notice
            intent="warning"
            title={words.news.title}
            actions={<Seen of={words.news.title} onSeen={() => edit((now) => ({ ...now, news: [] }))} />}
          >
            {newsSentences(news, policy, words).map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </Notice>
        )}
      </div>
    </>
  );
};

const Seen = ({ of, onSeen }: { of: string; onSeen: () => void }) => {
  const { dismiss, dismissOf } = useWords();
  return (
    <QuietButton framed aria-label={dismissOf(of)} onClick={onSeen}>
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

/** A screen reader is told how old it was when it was told; the eyes see it grow older. */
const LastKnown = ({ readAt }: { readAt: Date }) => {
  const pane = usePaneStyles();
  const { lastKnown } = useWords();
  const [told] = useState(() => lastKnown(readAt));
  useEachMinute();
  return (
    <>
      <span className={pane.hidden}>{told}</span>
      <span aria-hidden="true">{lastKnown(readAt)}</span>
    </>
  );
};

/** One sentence for each who changed something at one time. */
const newsSentences = (news: readonly News[], policy: Policy, { news: words, terms }: Words): readonly string[] => {
  const groups = new Map<string, News[]>();
  for (const each of news) {
    const { updatedBy, updatedAt, scope } = each.entry ?? {};
    const key = JSON.stringify([updatedBy?.id, updatedAt, scope]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => {
    const entry = group[0]?.entry;
    const who = entry?.updatedBy === null ? null : entry?.updatedBy?.name;
    const where = entry && entry.scope !== policy.scope ? terms.source(entry.scope, entry.scopeName) : undefined;
    return words.change(
      who,
      group.map(({ id }) => terms.labels[id]),
      entry?.updatedAt,
      where,
    );
  });
};
