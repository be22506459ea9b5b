// The policy at a glance: the direction as a picture; what syncs, which side wins and how often, in a sentence.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { syncEffects } from '../../policy/syncEffects';
import { syncTypes, type Values } from '../../policy/settings';
import { useMessages, type Messages } from '../../i18n/messages';
import { DirectionPicture } from './DirectionPicture';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}` },
  sentence: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** @param before a heading for values that are not the effective ones */
export const Summary = ({ values, before }: { values: Partial<Values>; before?: string | undefined }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const anything = syncTypes.some((type) => values[type]);
  return (
    <div className={mergeClasses(pane.card, styles.root)}>
      <DirectionPicture direction={anything ? values.direction : undefined} />
      <p className={mergeClasses(pane.label, styles.sentence)}>
        {before !== undefined && <strong>{before} </strong>}
        {sentences(values, messages).join(' ')}
      </p>
    </div>
  );
};

/** Without the intervals of a one-way direction: OroCRM does not define what they do there. */
const sentences = (values: Partial<Values>, { summary }: Messages): readonly string[] => {
  const which = syncTypes.filter((type) => values[type]);
  const unknownIds = syncTypes.filter((type) => values[type] === undefined);
  const unknownTypes = unknownIds.length > 0 ? [summary.unknownTypes(unknownIds)] : [];
  if (which.length === 0) return unknownIds.length > 0 ? unknownTypes : [summary.nothingSyncs];
  const { direction, crmSyncInterval, outlookSyncInterval } = values;
  if (direction === undefined) return [summary.unknownDirection(which), ...unknownTypes];
  const outcomes = syncEffects(values);
  const intervals = direction === 'bidirectional' && crmSyncInterval !== undefined && outlookSyncInterval !== undefined;
  return [
    summary.syncs(which, direction),
    ...(outcomes ? [summary.wins(outcomes.edited_in_both)] : []),
    ...unknownTypes,
    ...(intervals ? [summary.intervals(crmSyncInterval, outlookSyncInterval)] : []),
  ];
};
