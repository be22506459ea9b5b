// One setting: label, value, plain words, where the value comes from, and on a press the whole chain.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { winnerOf, type Policy } from '../../policy/policy';
import { settings, type SettingId, type Values } from '../../policy/settings';
import { rowMark } from '../ui/rowFocus';
import { usePaneContext } from '../store/context';
import { useDisclosure } from '../ui/useDisclosure';
import { useWords } from '../../i18n/words';
import { Effects } from './SyncEffects';
import { EnforcedLine } from './EnforcedBy';
import { OddValueSign } from './InvalidValueIcon';
import { hiddenWords, meaning } from './valueText';
import { QuietButton } from '../ui/SubtleButton';
import { SourceButton } from './SourceButton';
import { SourceChain } from './ValueSources';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalMNudge}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  plain: { flexGrow: 1 },
  panel: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  history: { display: 'flex' },
});

export type SettingRowProps = {
  id: SettingId;
  policy: Policy;
  /** All values in force: what a row says depends on the others. */
  values: Partial<Values>;
  /** Takes the place of label and value where the setting can be changed. */
  control?: ReactNode;
  /** Takes the place of the plain words. */
  below?: ReactNode;
  /** Stands under the row: why it cannot be changed, or what is still unsaved. */
  note?: ReactNode;
  /** Stands with the chain, once that is open. */
  more?: ReactNode;
};

export const SettingRow = ({ id, policy, values, control, below, note, more }: SettingRowProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useWords();
  const { openHistory } = usePaneContext();
  const chain = useDisclosure();
  const labelId = useId();
  // Undefined where this CRM does not offer the setting.
  const setting = policy.settings[id];
  const label = words.terms.labels[id];
  const plain = setting ? meaning(id, setting.value, values, words) : words.row.notOffered;
  const hides = setting && hiddenWords(setting, words);
  const winner = setting && winnerOf(setting);
  const source = winner ? words.terms.source(winner.scope, winner.scopeName) : words.source.unknown;
  return (
    <li className={styles.root} {...rowMark(id)}>
      <div role="group" aria-labelledby={control ? undefined : labelId} aria-label={control ? label : undefined}>
        {control ?? (
          <div className={styles.line}>
            <span id={labelId} className={pane.label}>
              {label}
            </span>
            {setting && <span className={pane.strong}>{words.terms.value(setting.value)}</span>}
          </div>
        )}
        <div className={styles.line}>
          {below ?? (
            <span className={mergeClasses(pane.caption, styles.plain)}>
              {setting && <OddValueSign id={id} value={setting.value} />}
              {plain}
            </span>
          )}
          {setting?.source && <SourceButton source={source} label={label} chain={chain} />}
          {setting && !setting.source && <span className={pane.caption}>{source}</span>}
        </div>
        {winner?.enforced && <EnforcedLine entry={winner} policy={policy} />}
        {hides !== undefined && <div className={pane.caption}>{hides}</div>}
        {note && <div className={pane.caption}>{note}</div>}
        {chain.open && setting?.source && (
          <div {...chain.panel} className={styles.panel}>
            <SourceChain id={id} source={setting.source} />
            {settings[id].kind !== 'interval' && <Effects id={id} values={values} />}
            {more}
            <QuietButton
              appearance="link"
              className={styles.history}
              aria-label={words.source.historyOf(label)}
              onClick={({ currentTarget }) => openHistory(currentTarget, id)}
            >
              {words.source.history}
            </QuietButton>
          </div>
        )}
      </div>
    </li>
  );
};
