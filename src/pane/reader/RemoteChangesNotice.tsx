// What others changed since the person looked: a line, and the others on a press; gone for good once it was seen.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect } from 'react';
import type { Scope } from '../../policy/scopes';
import { authorName } from '../../policy/policy';
import type { LevelState } from '../store/level';
import { usePaneContext } from '../store/context';
import { newsOf, seenOf, withSeen, type News } from '../store/news';
import { useAuthors, type Authors } from '../store/useAuthors';
import { useDisclosure } from '../ui/useDisclosure';
import type { Levels } from '../store/useLevels';
import { useWords, type Words } from '../../i18n/words';
import { DisclosureButton } from '../ui/DisclosureButton';
import { QuietButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderInlineStartWidth: '3px',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  told: { minWidth: 0, overflowWrap: 'anywhere' },
  // One sentence is not to be read on into the next.
  others: { gridColumn: '1 / -1', '& > * + *': { marginTop: tokens.spacingVerticalXS } },
  more: { gridColumn: '1 / -1', justifySelf: 'start' },
});

export type NewsNoticeProps = { level: LevelState; edit: Levels['edit'] };

export const NewsNotice = ({ level: { policy, seen, conflicts }, edit }: NewsNoticeProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useWords();
  const { client } = usePaneContext();
  const disclosure = useDisclosure();
  const news = newsOf(seen, policy);
  const unknown = news.filter(({ entry }) => !entry).map(({ id }) => id);
  const authors = useAuthors(client, policy, unknown);
  const own = unknown.filter((id) => authors?.get(id)?.by?.id === policy.actor.id);
  const toldOwn = own.join();
  // They know what they changed themselves elsewhere.
  useEffect(() => {
    if (own.length > 0) edit((now) => ({ ...now, seen: withSeen(now.seen, now.policy, own) }));
    // Once for each time that others of them turn out to be theirs; `own` is a new list each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [toldOwn]);
  const [first, ...others] = news
    // What is to be decided is told with the choice.
    .filter(({ id, entry }) => !conflicts.includes(id) && (entry ?? (authors && !own.includes(id))))
    .map((each) => sentence(each, authors, policy.scope, words));
  if (first === undefined) return null;
  return (
    <div className={mergeClasses(pane.card, styles.root)}>
      <div className={mergeClasses(pane.caption, styles.told)}>
        <strong>{words.news.title}</strong>
        <div>{first}</div>
      </div>
      <QuietButton
        aria-label={words.dismissOf(words.news.title)}
        title={words.dismiss}
        onClick={() => edit((now) => ({ ...now, seen: seenOf(now.policy) }))}
      >
        <DismissRegular fontSize={16} aria-hidden="true" />
      </QuietButton>
      {others.length > 0 && (
        <DisclosureButton appearance="link" disclosure={disclosure} className={styles.more}>
          {words.news.more(others.length)}
        </DisclosureButton>
      )}
      {disclosure.open && (
        <div {...disclosure.panel} className={mergeClasses(pane.caption, styles.told, styles.others)}>
          {others.map((told) => (
            <div key={told}>{told}</div>
          ))}
        </div>
      )}
    </div>
  );
};

const sentence = (
  { id, from, to, entry }: News,
  authors: Authors,
  scope: Scope,
  { news, said, terms }: Words,
): string => {
  const change = authors?.get(id);
  const { by, at, level, name } = entry
    ? { by: entry.updatedBy, at: entry.updatedAt, level: entry.scope, name: entry.scopeName }
    : { by: change?.by, at: change?.at, level: change?.scope ?? scope, name: change?.scopeName };
  return news.change(
    authorName(by),
    terms.labels[id],
    [said(from.value, from.enforced), said(to.value, to.enforced)],
    at,
    level === scope ? undefined : terms.source(level, name),
  );
};
