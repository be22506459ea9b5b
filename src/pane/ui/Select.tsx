// The browser's own select, with a name instead of a label. Fluent's would need Fluent's provider.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { ReactNode } from 'react';
import { coarse, narrow } from './styles';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'grid', minWidth: 0 },
  select: {
    padding: '5px 28px 5px 11px',
    textOverflow: 'ellipsis',
    appearance: 'none',
    cursor: 'pointer',
    ':hover': {
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
      borderBottomColor: tokens.colorNeutralStrokeAccessibleHover,
    },
    [narrow]: { whiteSpace: 'normal' },
  },
  small: { ...typographyStyles.caption1, minHeight: '24px', padding: '3px 24px 3px 7px' },
  chevron: {
    position: 'absolute',
    insetBlockStart: '10px',
    insetInlineEnd: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
    [coarse]: { insetBlockStart: '16px' },
  },
  smallChevron: { insetBlockStart: '6px', insetInlineEnd: tokens.spacingHorizontalSNudge },
});

export type SelectProps = {
  label: string;
  value: string;
  /** @default 'medium' */
  size?: 'small' | 'medium';
  className?: string;
  onSelect: (value: string) => void;
  /** `option` elements. */
  children: ReactNode;
};

export const Select = ({ label, value, size = 'medium', className, onSelect, children }: SelectProps) => {
  const field = useFieldStyles();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, className)}>
      <select
        aria-label={label}
        value={value}
        className={mergeClasses(field.box, styles.select, size === 'small' && styles.small)}
        onChange={({ target }) => onSelect(target.value)}
      >
        {children}
      </select>
      <ChevronDown12Regular
        aria-hidden="true"
        className={mergeClasses(styles.chevron, size === 'small' && styles.smallChevron)}
      />
    </span>
  );
};
