// A choice beside its label; one below the other where the pane is narrow.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Choice } from './WrappingSelect';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  label: { flex: '1 1 33%', paddingInlineEnd: tokens.spacingHorizontalM, boxSizing: 'border-box' },
  choice: { flex: '2 1 120px' },
});

export type LabelledChoiceProps = {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  /** `option` elements. */
  children: ReactNode;
};

export const LabelledChoice = ({ label, value, onChoose, children }: LabelledChoiceProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={mergeClasses(pane.label, styles.label)}>
        {label}
      </label>
      <Choice id={id} className={styles.choice} value={value} onChange={(_event, chosen) => onChoose(chosen.value)}>
        {children}
      </Choice>
    </div>
  );
};
