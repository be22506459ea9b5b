import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    marginInlineStart: '-2px',
  },
});

/** Needs a text for screen readers beside it. Nothing where nobody is counted. */
export const IconCount = ({ icon, count }: { icon: ReactNode; count: number }) => {
  const styles = useStyles();
  const { format } = useMessages();
  return count === 0 ? null : (
    <span className={styles.root}>
      {icon}
      <span aria-hidden="true">{format.number(count)}</span>
    </span>
  );
};
