// The active filter, the number of settings that it shows, and a button that shows all of them again.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { settingIds } from '../../policy/settings';
import { usePane, usePaneState } from '../store/usePane';
import { useMenuMessages } from '../../i18n/useMenuMessages';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** @param count of the settings that are shown */
export const FilterLine = ({ count }: { count: number }) => {
  const { dispatch } = usePane();
  const filter = usePaneState((state) => state.filter);
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMenuMessages().filter;
  return (
    <div className={mergeClasses(pane.caption, styles.root)}>
      <span role="status">
        {count === 0 ? messages.none[filter] : messages.shown(filter, count, settingIds.length)}
      </span>
      <SubtleButton appearance="link" onClick={() => dispatch({ type: 'filterChanged', filter: 'all' })}>
        {messages.clear}
      </SubtleButton>
    </div>
  );
};
