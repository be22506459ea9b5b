// The main landmark of the pane, with its layout and background, and a message for sizes that are too small.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';

/** Too small to read anything. */
const tooSmall = '@media (max-width: 119px), (max-height: 99px)';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    ...typographyStyles.body1,
  },
  covered: { visibility: 'hidden' },
  tooSmall: { display: 'none', margin: 0, [tooSmall]: { display: 'block' } },
});

/** tabster must ignore Tab: at the first and last control, office.js moves the focus out of the pane. */
const leavesTab = { 'data-tabster': JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

export type PageProps = {
  /** A `SubPage` among the children covers the rest. @default false */
  covered?: boolean;
  children: ReactNode;
};

export const Page = ({ covered = false, children }: PageProps) => {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <main className={mergeClasses(styles.root, covered && styles.covered)} aria-label={messages.title} {...leavesTab}>
      <p className={styles.tooSmall}>{messages.tooSmall}</p>
      {children}
    </main>
  );
};
