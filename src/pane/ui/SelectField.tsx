// A select with its label beside it, or above it where the pane is narrow.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { WrappingSelect } from './WrappingSelect';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  label: { flex: '1 1 33%', paddingInlineEnd: tokens.spacingHorizontalM, boxSizing: 'border-box' },
  choice: { flex: '2 1 120px' },
});

export type SelectFieldProps = {
  label: string;
  value: string;
  onSelect: (value: string) => void;
  /** `option` elements. */
  children: ReactNode;
};

export const SelectField = ({ label, value, onSelect: onChoose, children }: SelectFieldProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={mergeClasses(pane.label, styles.label)}>
        {label}
      </label>
      <WrappingSelect
        id={id}
        className={styles.choice}
        value={value}
        onChange={(_event, chosen) => onChoose(chosen.value)}
      >
        {children}
      </WrappingSelect>
    </div>
  );
};
