// What is in force here, in two lines: the way that changes go, which side wins, and what does not sync.
import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import { Star12Filled } from '@fluentui/react-icons/svg/star';
import { Subtract12Regular } from '@fluentui/react-icons/svg/subtract';
import { Warning12Regular } from '@fluentui/react-icons/svg/warning';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { syncTypes, type Values } from '../../policy/settings';
import { DirectionArrow } from '../reader/DirectionArrow';
import { summaryModel } from '../reader/Summary';
import { narrow, usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `7px ${tokens.spacingHorizontalMNudge}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  // As the rows of what is not saved.
  drafted: { ...shorthands.borderStyle('dashed'), ...shorthands.borderColor(tokens.colorCompoundBrandStroke) },
  sides: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    maxWidth: '100%',
    color: tokens.colorNeutralForeground1,
    [narrow]: { flexWrap: 'wrap' },
    '& > svg': { flexShrink: 0 },
  },
  arrow: { flexShrink: 0, width: '28px', margin: `0 ${tokens.spacingHorizontalXS}` },
  star: { color: tokens.colorCompoundBrandForeground1 },
  types: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  type: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1,
  },
  rule: {
    display: 'flex',
    flexBasis: '100%',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
});

/** What the eye finds in it. */
const shown = [...syncTypes, 'direction', 'conflictResolution'] as const;

export type SummaryStripProps = {
  values: Partial<Values>;
  /** Without unsaved edits. */
  saved: Partial<Values>;
};

export const SummaryStrip = ({ values, saved }: SummaryStripProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { summary, terms } = useMessages();
  const { withChanges } = useEditorMessages();
  const { picture, first, rule, last } = summaryModel(values, summary);
  const drafted = shown.some((id) => values[id] !== saved[id]);
  const star = <Star12Filled aria-hidden="true" className={styles.star} />;
  return (
    <div
      className={mergeClasses(pane.card, styles.root, drafted && styles.drafted)}
      title={drafted ? withChanges : undefined}
    >
      {drafted && <strong className={pane.hidden}>{withChanges}</strong>}
      <p className={pane.hidden}>{first}</p>
      <span className={styles.sides} aria-hidden="true">
        <bdi>{terms.crm}</bdi>
        {picture.winner === 'crm' && star}
        <DirectionArrow direction={picture.direction} className={styles.arrow} />
        <span>Outlook</span>
        {picture.winner === 'outlook' && star}
      </span>
      <ul role="list" aria-hidden="true" className={mergeClasses(pane.plainList, styles.types)}>
        {syncTypes
          .filter((type) => values[type] !== true)
          .map((type) => (
            <li key={type} className={styles.type}>
              {values[type] === undefined ? <Warning12Regular /> : <Subtract12Regular />}
              <span>{values[type] === undefined ? summary.types[type] : summary.off(summary.types[type])}</span>
            </li>
          ))}
      </ul>
      {rule !== undefined && (
        <p className={styles.rule}>
          {picture.winner && star}
          <span>{rule}</span>
        </p>
      )}
      {last !== '' && <p className={pane.hidden}>{last}</p>}
    </div>
  );
};
