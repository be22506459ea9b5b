// What every row has, whether it is read or edited: its frame, the source of its value with all sources on a press, who enforces it.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { AriaAttributes, ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { settings } from '../../policy/settings';
import type { RowModel } from '../store/rows';
import { usePane } from '../store/usePane';
import { historyMark, rowMark } from '../ui/focus';
import { usePaneStyles } from '../ui/styles';
import { SubtleButton } from '../ui/SubtleButton';
import { useDisclosure } from '../ui/useDisclosure';
import { EnforcedBy } from './EnforcedBy';
import { SourceButton } from './SourceButton';
import { SyncEffects } from './SyncEffects';
import { hiddenValueText } from './valueText';
import { ValueSources } from './ValueSources';

export const useRowStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalMNudge}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  meaning: { flexGrow: 1 },
  panel: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  history: { display: 'flex' },
});

export type RowFrameProps = Pick<AriaAttributes, 'aria-label' | 'aria-labelledby'> & {
  row: RowModel;
  /** Label and value, or the control. */
  main: ReactNode;
  /** Beside the source of the value. */
  meaning: ReactNode;
  note?: ReactNode;
  /** With the sources, once they are open. */
  details?: ReactNode;
};

export const RowFrame = ({ row, main, meaning, note, details, ...aria }: RowFrameProps) => {
  const pane = usePaneStyles();
  const styles = useRowStyles();
  const messages = useMessages();
  const { dispatch } = usePane();
  const sources = useDisclosure();
  const { id, setting, entry, policy, values } = row;
  const label = messages.terms.labels[id];
  const hidden = setting && hiddenValueText(setting, messages);
  const source = entry ? messages.terms.source(entry.scope, entry.scopeName) : messages.source.unknown;
  return (
    <li className={styles.root} {...rowMark(id)}>
      <div role="group" {...aria}>
        {main}
        <div className={styles.line}>
          {meaning}
          {setting?.source && <SourceButton source={source} label={label} disclosure={sources} />}
          {setting && !setting.source && <span className={pane.caption}>{source}</span>}
        </div>
        {entry?.enforced && <EnforcedBy entry={entry} policy={policy} />}
        {hidden !== undefined && <div className={pane.caption}>{hidden}</div>}
        {note !== undefined && note !== false && <div className={pane.caption}>{note}</div>}
        {sources.open && setting?.source && (
          <div {...sources.panel} className={styles.panel}>
            <ValueSources id={id} source={setting.source} />
            {settings[id].kind !== 'interval' && <SyncEffects id={id} values={values} />}
            {details}
            <SubtleButton
              appearance="link"
              className={styles.history}
              aria-label={messages.source.historyOf(label)}
              {...historyMark(id)}
              onClick={() => dispatch({ type: 'historyOpened', setting: id, returnFocus: `history:${id}` })}
            >
              {messages.source.history}
            </SubtleButton>
          </div>
        )}
      </div>
    </li>
  );
};
