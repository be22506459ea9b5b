// The browser's own select, with a name instead of a label. Fluent's would need Fluent's provider.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { ReactNode } from 'react';
import { narrow } from './styles';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'grid', minWidth: 0 },
  select: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    minHeight: '32px',
    margin: 0,
    padding: '5px 28px 5px 11px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: 'inherit',
    textOverflow: 'ellipsis',
    appearance: 'none',
    cursor: 'pointer',
    ':hover': {
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
      borderBottomColor: tokens.colorNeutralStrokeAccessibleHover,
    },
    [narrow]: { whiteSpace: 'normal' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  chevron: {
    position: 'absolute',
    insetBlockStart: '10px',
    insetInlineEnd: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
  },
});

export type SelectProps = {
  label: string;
  value: string;
  className?: string;
  onSelect: (value: string) => void;
  /** `option` elements. */
  children: ReactNode;
};

export const Select = ({ label, value, className, onSelect, children }: SelectProps) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, className)}>
      <select
        aria-label={label}
        value={value}
        className={styles.select}
        onChange={({ target }) => onSelect(target.value)}
      >
        {children}
      </select>
      <ChevronDown12Regular aria-hidden="true" className={styles.chevron} />
    </span>
  );
};
