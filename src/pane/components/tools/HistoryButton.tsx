// Opens the history of one setting, and gets the focus back from it.
import { makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import type { SettingId } from '../../../policy/settings';
import { usePaneContext } from '../../state/context';
import { useWords } from '../../words/words';
import { QuietButton } from '../QuietButton';

const useStyles = makeStyles({
  root: { display: 'flex', padding: 0, color: tokens.colorBrandForegroundLink },
});

export const HistoryButton = ({ id }: { id: SettingId }) => {
  const styles = useStyles();
  const { source, terms } = useWords();
  const { openHistory } = usePaneContext();
  // Without it Fluent would go on hiding from screen readers what the dialog stood over.
  const restoreFocus = useRestoreFocusTarget();
  return (
    <QuietButton
      {...restoreFocus}
      className={styles.root}
      aria-label={source.historyOf(terms.labels[id])}
      onClick={() => openHistory(id)}
    >
      {source.history}
    </QuietButton>
  );
};
