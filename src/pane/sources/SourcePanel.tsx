// Beside the source of a value, on a press: all sources, whom to write to, the history, and what the sync does to records.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { useSourcesMessages } from '../../i18n/useSourcesMessages';
import { settings } from '../../policy/settings';
import type { RowModel } from '../store/rows';
import { usePane } from '../store/usePane';
import { historyMark } from '../ui/focus';
import { usePaneStyles } from '../ui/styles';
import { SubtleButton } from '../ui/SubtleButton';
import { ContactAuthor } from './ContactAuthor';
import { effectsOf } from './effectText';
import { SyncEffects } from './SyncEffects';
import { ValueSources } from './ValueSources';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    padding: tokens.spacingHorizontalMNudge,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type SourcePanelProps = {
  row: RowModel;
  /** What else belongs to it. */
  children?: ReactNode;
};

export const SourcePanel = ({ row, children }: SourcePanelProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useSourcesMessages();
  const { dispatch } = usePane();
  const { id, setting, values } = row;
  if (!setting?.source) return null;
  const effects = effectsOf(id, values, messages);
  // A type that is off needs no explanation.
  const hasEffects = settings[id].kind !== 'interval' && setting.value !== false;
  return (
    <div className={mergeClasses(pane.card, styles.root)}>
      <ValueSources row={row} source={setting.source} />
      <div className={styles.actions}>
        <ContactAuthor row={row} />
        <SubtleButton
          appearance="outline"
          aria-label={messages.historyOf(terms.labels[id])}
          {...historyMark(id)}
          onClick={() => dispatch({ type: 'historyOpened', setting: id, returnFocus: `history:${id}` })}
        >
          <HistoryRegular fontSize={16} aria-hidden="true" />
          <span>{messages.history}</span>
        </SubtleButton>
      </div>
      {hasEffects &&
        ('rows' in effects ? (
          <SyncEffects id={id} rows={effects.rows} />
        ) : (
          <div className={pane.caption}>{effects.sentence}</div>
        ))}
      {children}
    </div>
  );
};
