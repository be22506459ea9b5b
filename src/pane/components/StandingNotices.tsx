// What is to be known of the policy in view: that it is not the newest and why, who is signed in now, what others changed.
import type { Policy } from '../../policy/policy';
import type { News } from '../state/news';
import { focusTitle } from '../state/useFocusNext';
import type { Levels } from '../state/useLevels';
import { useWords, type Words } from '../words/words';
import { AgainNotice } from './AgainNotice';
import { FailureNotice } from './FailureNotice';
import { Notice } from './Notice';
import { QuietButton } from './QuietButton';

export type StandingNoticesProps = { levels: Levels; onRetry: () => void; onSignIn: () => void };

export const StandingNotices = ({ levels, onRetry, onSignIn }: StandingNoticesProps) => {
  const words = useWords();
  const { level, reading, former, edit, meet } = levels;
  if (!level) return null;
  const { policy, readAt, news } = level;
  const person = former && words.former(former.name, policy.actor.name);
  return (
    <>
      {reading.kind === 'failed' && (
        <Failed level={{ readAt }} reading={reading} onRetry={onRetry} onSignIn={onSignIn} />
      )}
      <div role="status">
        {reading.kind === 'reading' && reading.again && <AgainNotice again={reading.again} />}
        {person && (
          <Notice intent="warning" title={person.title} actions={<Seen onSeen={meet} />}>
            {person.next}
          </Notice>
        )}
        {news.length > 0 && (
          <Notice
            intent="warning"
            title={words.news.title}
            actions={<Seen onSeen={() => edit((now) => ({ ...now, news: [] }))} />}
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

const Seen = ({ onSeen }: { onSeen: () => void }) => {
  const { dismiss } = useWords();
  const see = () => {
    focusTitle();
    onSeen();
  };
  return (
    <QuietButton framed onClick={see}>
      {dismiss}
    </QuietButton>
  );
};

type FailedProps = {
  level: { readAt: Date };
  reading: Extract<Levels['reading'], { kind: 'failed' }>;
  onRetry: () => void;
  onSignIn: () => void;
};

const Failed = ({ level: { readAt }, reading, onRetry, onSignIn }: FailedProps) => {
  const { failures, lastKnown } = useWords();
  const { title, next } = failures.of(reading.failure);
  return (
    <FailureNotice
      title={title}
      next={`${lastKnown(readAt)} ${next}`}
      failed={reading}
      onRetry={onRetry}
      onSignIn={onSignIn}
    />
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
