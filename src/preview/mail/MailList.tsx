import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { usePaneStyles } from '../../pane/ui/styles';
import { narrowMail } from '../breakpoints';
import { PersonAvatar } from '../PersonAvatar';
import { usePreviewMessages } from '../messages/previewMessages';
import { useCardStyles } from '../useCardStyles';
import { tour, type MailId, type TourMail } from '../tour';

const useStyles = makeStyles({
  root: {
    flex: '0 0 288px',
    display: 'flex',
    flexDirection: 'column',
    [narrowMail]: { flex: '1 0 0' },
  },
  behind: { [narrowMail]: { display: 'none' } },
  top: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  mail: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    cursor: 'pointer',
    // On the background of a hovered button, not all of these colours have enough contrast.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  open: {
    position: 'relative',
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: 0,
      insetInlineStart: 0,
      borderInlineStartWidth: '3px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorCompoundBrandStroke,
    },
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  avatar: { gridRow: '1 / span 3', marginTop: tokens.spacingVerticalXXS },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  date: { ...typographyStyles.caption1, lineHeight: '20px', color: tokens.colorNeutralForeground3 },
  line: { gridColumn: '2 / -1' },
  to: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  unread: { fontWeight: tokens.fontWeightSemibold },
  unreadSubject: { color: tokens.colorBrandForegroundLink },
});

export type MailListProps = {
  openId: MailId;
  read: ReadonlySet<MailId>;
  /** On narrow screens: whether the message covers the list. */
  isBehind: boolean;
  onOpen: (mail: TourMail) => void;
};

export const MailList = ({ openId, read, isBehind, onOpen }: MailListProps) => {
  const styles = useStyles();
  const card = useCardStyles();
  const pane = usePaneStyles();
  const { mail, mails, mailDate } = usePreviewMessages();
  return (
    <nav className={mergeClasses(card.root, styles.root, isBehind && styles.behind)} aria-label={mail.list}>
      <div className={styles.top}>
        <h2 className={styles.heading}>{mail.list}</h2>
        <span className={styles.date}>{mail.tour(tour.length)}</span>
      </div>
      <ol className={pane.plainList}>
        {tour.map((entry) => {
          const { id, from, to, at } = entry;
          const isUnread = !read.has(id);
          return (
            <li key={id}>
              <button
                type="button"
                className={mergeClasses(styles.mail, id === openId && styles.open)}
                aria-current={id === openId}
                onClick={() => onOpen(entry)}
              >
                <PersonAvatar className={styles.avatar} person={from} isNamed />
                <span className={mergeClasses(styles.cut, isUnread && styles.unread)}>{from.name}</span>
                <span className={styles.date}>{mailDate(at)}</span>
                <span
                  className={mergeClasses(
                    styles.line,
                    styles.cut,
                    isUnread && styles.unread,
                    isUnread && styles.unreadSubject,
                  )}
                >
                  <span>{mails[id].subject}</span>
                  {isUnread && <span className={pane.hidden}>{mail.unread}</span>}
                </span>
                <span className={mergeClasses(styles.line, styles.cut, styles.to)}>{mail.as(to)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
