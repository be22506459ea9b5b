// What stands in for Outlook beside the pane: a mail list and the mail that is read.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { mails, words } from './words';

const useStyles = makeStyles({
  list: {
    flex: '0 0 260px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
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
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  read: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1Selected },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  from: { ...typographyStyles.body1Strong },
  at: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  subject: { ...typographyStyles.body1, display: 'block' },
  message: { flex: '1 1 280px', minWidth: 0, padding: tokens.spacingHorizontalXL, overflowY: 'auto' },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1 },
  hint: {
    ...typographyStyles.body1,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

export const Mailbox = () => {
  const styles = useStyles();
  const [index, setIndex] = useState(0);
  const mail = mails[index] ?? mails[0];
  return (
    <>
      <nav className={styles.list} aria-label={words.inbox}>
        <h2 className={styles.heading}>{words.inbox}</h2>
        {mails.map(({ from, subject, at }, position) => (
          <button
            key={subject}
            type="button"
            className={mergeClasses(styles.mail, position === index && styles.read)}
            aria-current={position === index}
            onClick={() => setIndex(position)}
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
          {mail.from} · {words.to}
        </p>
        {mail.text.map((paragraph) => (
          <p key={paragraph} className={styles.text}>
            {paragraph}
          </p>
        ))}
        <p className={styles.hint}>{mail.hint}</p>
      </article>
    </>
  );
};
