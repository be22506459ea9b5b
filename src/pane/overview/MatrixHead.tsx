// The settings, each with how many organizations and people have a value of their own.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Building16Regular } from '@fluentui/react-icons/svg/building';
import { Person16Regular } from '@fluentui/react-icons/svg/person';
import { useMessages } from '../../i18n/messages';
import { useOverviewMessages } from '../../i18n/useOverviewMessages';
import { settings, type SettingId } from '../../policy/settings';
import { usePaneStyles } from '../ui/styles';
import { IconCount } from './IconCount';
import { hasOwnValues, type SettingOverview } from './settingOverviews';

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.caption1Strong,
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 1,
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'start',
    verticalAlign: 'bottom',
    // So low, it would cover the organizations.
    '@media (max-height: 359px)': { position: 'static' },
  },
  corner: { paddingInlineStart: 0 },
  // As wide as what is longest in each language. The names take the rest.
  toggle: { width: '10.75%' },
  choice: { width: '15.75%' },
  interval: { width: '11.25%' },
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

export type MatrixHeadProps = {
  columns: readonly SettingOverview[];
  /** Every organization is known. */
  isComplete: boolean;
};

export const MatrixHead = ({ columns, isComplete }: MatrixHeadProps) => {
  const styles = useStyles();
  const { terms } = useMessages();
  return (
    <thead>
      <tr>
        <th scope="col" className={mergeClasses(styles.heading, styles.corner)}>
          {terms.levels.organization}
        </th>
        {columns.map((column) => (
          <th key={column.id} scope="col" className={mergeClasses(styles.heading, styles[settings[column.id].kind])}>
            <SettingLabel id={column.id} />
            <Counts column={column} isComplete={isComplete} />
          </th>
        ))}
      </tr>
    </thead>
  );
};

/** "CRM Sync Interval", with a quiet "(In Seconds)". */
const SettingLabel = ({ id }: { id: SettingId }) => {
  const pane = usePaneStyles();
  const { name, unit } = useMessages().terms.labelParts(id);
  return (
    <>
      <span>{name}</span> {unit !== undefined && <span className={pane.caption}>{unit}</span>}
    </>
  );
};

type CountsProps = { column: SettingOverview; isComplete: boolean };

/** Texts would be too long for a column. */
const Counts = ({ column, isComplete }: CountsProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useOverviewMessages();
  const { differing, same, people } = column;
  if (!hasOwnValues(column)) return isComplete && <span className={pane.hidden}>{messages.nothingDiffers}</span>;
  const text = messages.counts(differing.length, same.length, people);
  return (
    <div className={mergeClasses(pane.caption, styles.counts)} title={text}>
      <IconCount icon={<Building16Regular />} count={differing.length} />
      <IconCount icon={<Person16Regular />} count={people} />
      <span className={pane.hidden}>{text}</span>
    </div>
  );
};
