// Every scope that sets a value, the strongest first: its value, author and date, and which one is in effect.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { authorName, type ChainEntry, type Source } from '../../policy/policy';
import { isValueOf, type SettingId } from '../../policy/settings';
import { useMessages } from '../../i18n/messages';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  text: { overflowWrap: 'anywhere' },
  lost: { textDecorationLine: 'line-through' },
  wide: { flexBasis: '100%' },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});

export const ValueSources = ({ id, source }: { id: SettingId; source: Source }) => {
  const pane = usePaneStyles();
  const { terms, source: sourceMessages } = useMessages();
  return (
    <ul role="list" className={pane.plainList} aria-label={sourceMessages.chain(terms.labels[id])}>
      {[...source.chain].reverse().map((entry) => (
        <Entry key={entry.scope} id={id} entry={entry} wins={entry.scope === source.scope} />
      ))}
    </ul>
  );
};

const Entry = ({ id, entry, wins }: { id: SettingId; entry: ChainEntry; wins: boolean }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms, source } = useMessages();
  const { scope, scopeName, value, updatedAt, updatedBy } = entry;
  const plain = typeof value === 'number' && isValueOf(id, value) ? ` (${terms.every(value)})` : '';
  const setBy = scope === 'default' ? source.shipped : source.setBy(authorName(updatedBy), updatedAt);
  return (
    <li className={styles.entry}>
      <span className={mergeClasses(wins ? pane.strong : pane.label, styles.text)}>
        {terms.source(scope, scopeName)}
      </span>
      <span className={mergeClasses(wins ? pane.strong : pane.label, styles.text, !wins && styles.lost)}>
        {terms.value(value)}
        {plain}
      </span>
      <span className={mergeClasses(pane.caption, styles.wide)}>{setBy}</span>
      <span className={mergeClasses(pane.caption, styles.wide, styles.state)}>
        {wins && <CheckmarkRegular aria-hidden="true" />}
        {wins ? (entry.enforced ? source.inEffectEnforced : source.inEffect) : source.notInEffect}
      </span>
    </li>
  );
};
