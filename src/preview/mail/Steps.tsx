// What a mail of the tour asks to do in the pane.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../messages/text';

const useStyles = makeStyles({
  root: { listStyleType: 'none', margin: `0 0 ${tokens.spacingVerticalL}`, padding: 0, counterReset: 'step' },
  step: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    counterIncrement: 'step',
    '::before': {
      ...typographyStyles.caption1Strong,
      content: 'counter(step)',
      display: 'grid',
      placeItems: 'center',
      width: '20px',
      height: '20px',
      borderRadius: tokens.borderRadiusCircular,
      boxSizing: 'border-box',
      border: `1px solid ${tokens.colorTransparentStroke}`,
      backgroundColor: tokens.colorNeutralBackground1Selected,
      color: tokens.colorNeutralForeground1Selected,
    },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  inStep: { gridColumn: '2', marginTop: tokens.spacingVerticalS },
});

const Sentence = ({ text }: { text: Text }) => {
  const styles = useStyles();
  return (
    <span>
      {text.map((part, index) =>
        typeof part === 'string' ? (
          <span key={index}>{part}</span>
        ) : (
          <strong key={index} className={styles.strong}>
            <bdi>{part.name}</bdi>
          </strong>
        ),
      )}
    </span>
  );
};

export type StepsProps = {
  steps: readonly Text[];
  /** What the first step needs that the pane does not have. */
  children?: ReactNode;
};

export const Steps = ({ steps, children }: StepsProps) => {
  const styles = useStyles();
  return (
    <ol className={styles.root}>
      {steps.map((step, index) => (
        <li key={index} className={styles.step}>
          <Sentence text={step} />
          {index === 0 && children && <div className={styles.inStep}>{children}</div>}
        </li>
      ))}
    </ol>
  );
};
