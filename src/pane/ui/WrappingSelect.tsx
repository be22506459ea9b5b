// A list of choices whose text is never cut off: it wraps where the pane is narrow, and stays legible where it is disabled.
import { makeStyles, mergeClasses, Select, tokens, type SelectProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    '& > select': {
      minWidth: 0,
      minHeight: '32px',
      height: 'auto',
      paddingBlock: tokens.spacingVerticalXS,
      textAlign: 'inherit',
      whiteSpace: 'normal',
      // Where a browser does not wrap it.
      textOverflow: 'ellipsis',
    },
    // An inherited value is in force and has to be read, so it is not dimmed as far as Fluent would.
    '& > select:disabled': { color: tokens.colorNeutralForeground2, opacity: 1 },
  },
});

export const WrappingSelect = ({ className, ...select }: SelectProps) => (
  <Select {...select} className={mergeClasses(useStyles().root, className)} />
);
