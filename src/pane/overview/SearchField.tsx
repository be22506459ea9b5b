import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { useRef, type KeyboardEvent } from 'react';
import { SubtleButton } from '../ui/SubtleButton';
import { coarse } from '../ui/styles';
import { useFieldStyles } from '../ui/useFieldStyles';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'grid' },
  input: {
    padding: '5px 34px',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    // Blue in every theme.
    '::-webkit-search-cancel-button': { display: 'none' },
    [coarse]: { paddingInlineEnd: '44px' },
  },
  icon: {
    position: 'absolute',
    insetBlockStart: tokens.spacingVerticalS,
    insetInlineStart: '10px',
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
    [coarse]: { insetBlockStart: '14px' },
  },
  clear: {
    position: 'absolute',
    insetBlockStart: tokens.spacingVerticalXS,
    insetInlineEnd: tokens.spacingHorizontalXS,
    [coarse]: { insetBlockStart: 0, insetInlineEnd: 0 },
  },
});

export type SearchFieldProps = {
  label: string;
  /** The name of the button that empties it. */
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
};

export const SearchField = ({ label, clearLabel, value, onChange }: SearchFieldProps) => {
  const field = useFieldStyles();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '') return;
    // The page stays open.
    event.preventDefault();
    onChange('');
  };
  return (
    <span className={styles.root}>
      <Search16Regular aria-hidden="true" className={styles.icon} />
      <input
        ref={input}
        type="search"
        className={mergeClasses(field.box, styles.input)}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        <SubtleButton
          className={styles.clear}
          aria-label={clearLabel}
          title={clearLabel}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        >
          <Dismiss16Regular aria-hidden="true" />
        </SubtleButton>
      )}
    </span>
  );
};
