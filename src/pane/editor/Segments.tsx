// A choice as segments side by side, of which one is pressed: a radio group, with the arrow keys of the browser.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { coarse } from '../ui/styles';
import { useCoveringRadioStyles } from './useCoveringRadioStyles';

const useStyles = makeStyles({
  segment: {
    position: 'relative',
    display: 'flex',
    flexGrow: 1,
    justifyContent: 'center',
    alignItems: 'center',
    boxSizing: 'border-box',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    flexBasis: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    '&:not(:first-child)': { marginInlineStart: '-1px' },
    '&:first-child': {
      borderStartStartRadius: tokens.borderRadiusMedium,
      borderEndStartRadius: tokens.borderRadiusMedium,
    },
    '&:last-child': { borderStartEndRadius: tokens.borderRadiusMedium, borderEndEndRadius: tokens.borderRadiusMedium },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-within': { zIndex: 2 },
    [coarse]: { minHeight: '44px' },
  },
  chosen: {
    zIndex: 1,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    // A second line instead of a background, which forced colours would take away.
    outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
});

type Segment = {
  value: string;
  /** Its accessible name. */
  label: string;
  content: ReactNode;
};

export type SegmentsProps = {
  label: string;
  segments: readonly Segment[];
  value: string;
  className: string;
  onSelect: (value: string) => void;
};

export const Segments = ({ label, segments, value: chosen, className, onSelect }: SegmentsProps) => {
  const styles = useStyles();
  const radio = useCoveringRadioStyles();
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className={className}>
      {segments.map(({ value, label: text, content }) => (
        <label key={value} title={text} className={mergeClasses(styles.segment, value === chosen && styles.chosen)}>
          <input
            type="radio"
            name={group}
            className={radio.root}
            aria-label={text}
            checked={value === chosen}
            onChange={() => onSelect(value)}
          />
          {content}
        </label>
      ))}
    </div>
  );
};
