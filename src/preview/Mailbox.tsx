// A stand-in for Outlook's mail list and reading pane.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { mails, messages } from './messages';

/** Below this width the message is shown under the list. */
const narrowScreen = '@media (max-width: 1100px)';

const useStyles = makeStyles({
  root: { flex: '1 0 240px', display: 'flex', overflowY: 'auto', [narrowScreen]: { flexDirection: 'column' } },
  list: {
    flex: '0 0 240px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [narrowScreen]: { flexBasis: 'auto', borderRight: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, padding: tokens.spacingHorizontalM },
  mail: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderLeft: '3px solid transparent',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  read: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  from: { ...typographyStyles.body1Strong },
  at: { ...typographyStyles.caption1 },
  subject: { ...typographyStyles.body1, display: 'block' },
  message: { flex: '1 0 0', minWidth: 0, padding: tokens.spacingHorizontalXL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1 },
  hint: {
    ...typographyStyles.body1,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

/** @param onRead called when another mail is opened */
export const Mailbox = ({ onRead }: { onRead: () => void }) => {
  const styles = useStyles();
  const [index, setIndex] = useState(0);
  const mail = mails[index] ?? mails[0];
  const open = (position: number) => {
    if (position === index) return;
    setIndex(position);
    onRead();
  };
  return (
    <div className={styles.root}>
      <nav className={styles.list} aria-label={messages.inbox}>
        <h2 className={styles.heading}>{messages.inbox}</h2>
        {mails.map(({ from, subject, at }, position) => (
          <button
            key={subject}
            type="button"
            className={mergeClasses(styles.mail, position === index && styles.read)}
            aria-current={position === index}
            onClick={() => open(position)}
          >
            <span className={styles.line}>
              <span className={styles.from}>{from}</span>
              <span className={styles.at}>{at}</span>
            </span>
            <span className={styles.subject}>{subject}</span>
          </button>
        ))}
      </nav>
      <article className={styles.message}>
        <h2 className={styles.title}>{mail.subject}</h2>
        <p className={styles.at}>
          {mail.from} · {messages.to}
        </p>
        {mail.text.map((paragraph) => (
          <p key={paragraph} className={styles.text}>
            {paragraph}
          </p>
        ))}
        <p className={styles.hint}>{mail.hint}</p>
      </article>
    </div>
  );
};
