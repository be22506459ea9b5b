// A select whose text wraps where the pane is narrow, and stays legible where it is disabled.
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
      // For browsers that do not wrap it.
      textOverflow: 'ellipsis',
    },
    // An inherited value is in effect and must stay legible: dimmed less than Fluent would.
    '& > select:disabled': { color: tokens.colorNeutralForeground2, opacity: 1 },
  },
});

export const WrappingSelect = ({ className, ...select }: SelectProps) => (
  <Select {...select} className={mergeClasses(useStyles().root, className)} />
);
