// Says that not all settings are shown, how many are, and shows all of them again.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Filter } from '../../policy/filters';
import { useToolsWords } from '../../i18n/toolsWords';
import { QuietButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

export type FilterLineProps = { filter: Filter; count: number; total: number; onClear: () => void };

export const FilterLine = ({ filter, count, total, onClear }: FilterLineProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useToolsWords().filter;
  return (
    <div className={mergeClasses(pane.caption, styles.root)}>
      <span role="status">{count === 0 ? words.none[filter] : words.shown(filter, count, total)}</span>
      <QuietButton appearance="link" onClick={onClear}>
        {words.clear}
      </QuietButton>
    </div>
  );
};
