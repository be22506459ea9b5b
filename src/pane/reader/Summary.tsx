// The policy at a glance: which way changes go, which side wins, how often, and what syncs. Pictures for the eye, sentences for screen readers.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark';
import { Star12Filled } from '@fluentui/react-icons/svg/star';
import { Subtract12Regular } from '@fluentui/react-icons/svg/subtract';
import { Warning12Regular } from '@fluentui/react-icons/svg/warning';
import { syncTypes, type SyncType, type Values } from '../../policy/settings';
import { useMessages, type Messages } from '../../i18n/messages';
import { DirectionPicture, type DirectionPictureProps } from './DirectionPicture';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalMNudge}`,
    color: tokens.colorNeutralForeground2,
  },
  rule: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    overflowWrap: 'anywhere',
    // Beside the first line.
    '& > svg': { flexShrink: 0, marginTop: '2px', color: tokens.colorCompoundBrandForeground1 },
  },
  types: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalSNudge,
    marginTop: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalSNudge,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  type: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  off: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

export const Summary = ({ values }: { values: Partial<Values> }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { summary } = useMessages();
  const { picture, first, rule, last } = summaryModel(values, summary);
  return (
    <div className={mergeClasses(pane.card, styles.root)}>
      <p className={pane.hidden}>{first}</p>
      <DirectionPicture {...picture} />
      {rule !== undefined && (
        <p className={styles.rule}>
          {picture.winner && <Star12Filled aria-hidden="true" />}
          <span>{rule}</span>
        </p>
      )}
      {last !== '' && <p className={pane.hidden}>{last}</p>}
      <ul role="list" aria-hidden="true" className={mergeClasses(pane.plainList, styles.types)}>
        {syncTypes.map((type) => (
          <TypeState key={type} type={type} on={values[type]} />
        ))}
      </ul>
    </div>
  );
};

/** @param on undefined where this build does not know the value */
const TypeState = ({ type, on }: { type: SyncType; on: boolean | undefined }) => {
  const styles = useStyles();
  const { summary } = useMessages();
  const name = summary.types[type];
  const Icon = on === undefined ? Warning12Regular : on ? Checkmark12Regular : Subtract12Regular;
  return (
    <li className={mergeClasses(styles.type, on !== true && styles.off)}>
      <Icon />
      <span>{on === false ? summary.off(name) : name}</span>
    </li>
  );
};

export type SummaryModel = {
  picture: DirectionPictureProps;
  /** What syncs, in a sentence. */
  first: string;
  /** What happens to edits, in a line that is visible too. */
  rule: string | undefined;
  last: string;
};

/** Without the intervals of a one-way direction: OroCRM does not define what they do there. */
export const summaryModel = (values: Partial<Values>, summary: Messages['summary']): SummaryModel => {
  const which = syncTypes.filter((type) => values[type]);
  const unknown = syncTypes.filter((type) => values[type] === undefined);
  const unknownTypes = unknown.length > 0 ? summary.unknownTypes(unknown) : '';
  const { direction, conflictResolution, crmSyncInterval, outlookSyncInterval } = values;
  const nothing: SummaryModel = {
    picture: { direction: undefined, winner: undefined, intervals: undefined },
    first: unknownTypes,
    rule: undefined,
    last: '',
  };
  if (which.length === 0) return unknown.length > 0 ? nothing : { ...nothing, rule: summary.nothingSyncs };
  if (direction === undefined) return { ...nothing, rule: summary.unknownDirection, last: unknownTypes };
  const first = summary.syncs(which, direction);
  if (direction !== 'bidirectional') {
    const picture = { direction, winner: undefined, intervals: undefined };
    return { picture, first, rule: summary.oneWay[direction], last: unknownTypes };
  }
  const isChecked = crmSyncInterval !== undefined && outlookSyncInterval !== undefined;
  return {
    picture: {
      direction,
      winner: conflictResolution && (conflictResolution === 'crm_wins' ? 'crm' : 'outlook'),
      intervals: [crmSyncInterval, outlookSyncInterval],
    },
    first,
    rule: conflictResolution && summary.wins(conflictResolution),
    last: [unknownTypes, isChecked ? summary.intervals(crmSyncInterval, outlookSyncInterval) : '']
      .filter((text) => text !== '')
      .join(' '),
  };
};
