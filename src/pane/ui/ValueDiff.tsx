// The old value, quiet, and the new one; screen readers read a sentence instead.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight12Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { useMirrored } from './direction';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  // They stay in one line.
  new: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalSNudge, minWidth: 0 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export type ValueDiffProps = {
  from: string;
  to: string;
  /** How the two are drawn. @default as they are */
  drawn?: readonly [from: ReactNode, to: ReactNode];
};

export const ValueDiff = ({ from, to, drawn = [from, to] }: ValueDiffProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { change } = useMessages();
  const mirrored = useMirrored();
  return (
    <span className={styles.root}>
      <span className={pane.hidden}>{change(from, to)}</span>
      <span className={pane.quiet} aria-hidden="true">
        <bdi>{drawn[0]}</bdi>
      </span>
      <span className={styles.new} aria-hidden="true">
        <ArrowRight12Regular className={mergeClasses(styles.arrow, mirrored)} />
        <bdi className={pane.strong}>{drawn[1]}</bdi>
      </span>
    </span>
  );
};
