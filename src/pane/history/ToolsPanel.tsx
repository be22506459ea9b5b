// The filter, the history and the export of a policy.
import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { filters, isFilter } from '../../policy/filters';
import type { ScopeState } from '../store/state';
import { usePane, usePaneState } from '../store/usePane';
import { historyMark } from '../ui/focus';
import { useHistoryMessages } from '../../i18n/useHistoryMessages';
import { SubtleButton } from '../ui/SubtleButton';
import { FluentRoot } from '../ui/FluentRoot';
import { usePaneStyles } from '../ui/styles';
import { CopyPolicy } from './CopyPolicy';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
  },
  // Four in a row or two by two.
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 120px), 1fr))',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type ToolsPanelProps = { scope: Pick<ScopeState, 'policy' | 'readAt'> };

export const ToolsPanel = ({ scope }: ToolsPanelProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useHistoryMessages();
  const { dispatch } = usePane();
  const filter = usePaneState((state) => state.filter);
  return (
    <FluentRoot>
      <div className={mergeClasses(pane.card, styles.root)}>
        <RadioGroup
          className={styles.filters}
          layout="horizontal"
          aria-label={messages.filter.label}
          value={filter}
          onChange={(_event, { value }) => isFilter(value) && dispatch({ type: 'filterChanged', filter: value })}
        >
          {filters.map((each) => (
            <Radio key={each} value={each} label={messages.filter.filters[each]} />
          ))}
        </RadioGroup>
        <div className={styles.acts}>
          <SubtleButton
            appearance="outline"
            {...historyMark()}
            onClick={() => dispatch({ type: 'historyOpened', setting: undefined, returnFocus: 'history' })}
          >
            {messages.history.open}
          </SubtleButton>
          <CopyPolicy scope={scope} />
        </div>
      </div>
    </FluentRoot>
  );
};
