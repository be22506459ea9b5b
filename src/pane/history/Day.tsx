// One day of the timeline: a dot, and a line to the next one.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Marks an opened change: its day stands out, in browsers that can find it. */
export const openMark = { 'data-open': '' };

const useStyles = makeStyles({
  root: {
    position: 'relative',
    paddingInlineStart: '24px',
    // Borders, as forced colours take backgrounds away.
    '&:not(:last-child)': {
      paddingBottom: tokens.spacingVerticalL,
      '::before': {
        content: '""',
        position: 'absolute',
        insetBlock: '13px -3px',
        insetInlineStart: '4px',
        borderInlineStartWidth: '2px',
        borderInlineStartStyle: 'solid',
        borderInlineStartColor: tokens.colorNeutralStroke2,
      },
    },
  },
  hasOpen: {
    '&:has([data-open]) > h2::before': { border: `5px solid ${tokens.colorCompoundBrandStroke}` },
  },
  name: {
    ...typographyStyles.caption1Strong,
    position: 'relative',
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlockStart: '3px',
      insetInlineStart: '-24px',
      boxSizing: 'border-box',
      width: '10px',
      height: '10px',
      border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusCircular,
    },
  },
});

export type DayProps = {
  /** "Friday, November 20" */
  name: ReactNode;
  /** A list of its changes. */
  children: ReactNode;
};

export const Day = ({ name, children }: DayProps) => {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, styles.hasOpen)}>
      <h2 className={styles.name}>{name}</h2>
      {children}
    </div>
  );
};
