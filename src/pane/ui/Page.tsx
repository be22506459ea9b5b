// The main part of the pane, whatever stands in it: its room, its ground, and the word that there is too little of it.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';

/** Nobody reads anything in less. */
const tooSmall = '@media (max-width: 119px), (max-height: 99px)';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalSNudge,
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tooSmall: { display: 'none', margin: 0, [tooSmall]: { display: 'block' } },
});

/** Fluent leaves the Tab to others here: at the first and the last control it would keep the focus from office.js, which leads it out. */
const leavesTab = { 'data-tabster': JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

export const Page = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <main className={styles.root} aria-label={messages.title} {...leavesTab}>
      <p className={styles.tooSmall}>{messages.tooSmall}</p>
      {children}
    </main>
  );
};
