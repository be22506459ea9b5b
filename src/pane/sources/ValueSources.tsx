// Every scope that counts for a value, the weakest first: what it sets, by whom, when and why, and which one is in effect.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMessages } from '../../i18n/messages';
import { useSourcesMessages } from '../../i18n/useSourcesMessages';
import { authorName, type ChainEntry, type Source } from '../../policy/policy';
import { scopeChainUpTo, type SourceScope } from '../../policy/scopes';
import type { SettingId } from '../../policy/settings';
import type { RowModel } from '../store/rows';
import { ReasonQuote } from '../ui/ReasonQuote';
import { narrow, usePaneStyles } from '../ui/styles';
import { ValueText } from '../reader/ValueText';

const useStyles = makeStyles({
  root: { width: '100%' },
  entry: {
    position: 'relative',
    display: 'grid',
    // The values stand below those of the rows.
    gridTemplateColumns: 'minmax(0, 91px) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    paddingInlineStart: '22px',
    overflowWrap: 'anywhere',
    // A line from node to node. Borders, as forced colours take backgrounds away.
    '&:not(:last-child)': {
      paddingBottom: tokens.spacingVerticalS,
      '::before': {
        content: '""',
        position: 'absolute',
        insetBlock: '12px -8px',
        insetInlineStart: '4px',
        borderInlineStartWidth: '2px',
        borderInlineStartStyle: 'solid',
        borderInlineStartColor: tokens.colorNeutralStroke1,
      },
    },
    '::after': {
      content: '""',
      position: 'absolute',
      insetBlockStart: '5px',
      insetInlineStart: 0,
      boxSizing: 'border-box',
      width: '10px',
      height: '10px',
      border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorNeutralCardBackground,
    },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  notSet: { '::after': { border: `2px solid ${tokens.colorNeutralStroke1}` } },
  wins: { '::after': { border: `5px solid ${tokens.colorCompoundBrandStroke}` } },
  scope: { color: tokens.colorNeutralForeground2 },
  lost: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  wide: { gridColumn: '1 / -1' },
});

export const ValueSources = ({ row: { id, policy }, source }: { row: RowModel; source: Source }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useSourcesMessages();
  const scopes: readonly SourceScope[] = ['default', ...scopeChainUpTo(policy.scope)];
  const nameOf = (scope: SourceScope) => (scope === 'organization' ? policy.organization?.name : undefined);
  return (
    <ul role="list" className={mergeClasses(pane.plainList, styles.root)} aria-label={messages.chain(terms.labels[id])}>
      {scopes.map((scope) => (
        <Node
          key={scope}
          id={id}
          name={terms.scopeName(scope, nameOf(scope))}
          entry={source.chain.find((entry) => entry.scope === scope)}
          wins={scope === source.scope}
        />
      ))}
    </ul>
  );
};

/** @param entry undefined where the scope sets no value */
type NodeProps = { id: SettingId; name: string; entry: ChainEntry | undefined; wins: boolean };

const Node = ({ id, name, entry, wins }: NodeProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const source = useSourcesMessages();
  return (
    <li className={mergeClasses(styles.entry, !entry && styles.notSet, wins && styles.wins)}>
      <bdi className={wins ? pane.strong : styles.scope}>{name}</bdi>
      {entry ? (
        <span className={wins ? pane.strong : undefined}>
          <span className={mergeClasses(!wins && styles.lost)}>
            <ValueText id={id} value={entry.value} />
          </span>
          {!isVisiblyInEffect(entry, wins) && (
            <span className={pane.hidden}>{` ${wins ? source.inEffect : source.notInEffect}`}</span>
          )}
        </span>
      ) : (
        <span className={pane.quiet}>{source.notSet}</span>
      )}
      {entry && <Origin entry={entry} wins={wins} />}
    </li>
  );
};

/** Enforced implies it. */
const isVisiblyInEffect = ({ enforced }: ChainEntry, wins: boolean): boolean => wins && enforced !== true;

/** Who set it, when, and why. */
const Origin = ({ entry, wins }: { entry: ChainEntry; wins: boolean }) => {
  const { scope, updatedBy, updatedAt, reason } = entry;
  const pane = usePaneStyles();
  const styles = useStyles();
  const { format } = useMessages();
  const source = useSourcesMessages();
  const setBy = scope === 'default' ? (wins ? source.shipped : '') : source.setBy(authorName(updatedBy), updatedAt);
  const state = isVisiblyInEffect(entry, wins) ? source.inEffect : entry.enforced === true ? source.enforced : '';
  const text = [state, setBy].filter((part) => part !== '').join(' · ');
  return (
    <>
      {text !== '' && (
        <span
          className={mergeClasses(pane.caption, styles.wide)}
          title={updatedAt === undefined ? undefined : format.dateTime(updatedAt)}
        >
          {text}
        </span>
      )}
      <ReasonQuote reason={reason} className={styles.wide} />
    </>
  );
};
