// One setting: the value of the system, who has another, and on a press each organization with its value.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp12Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId } from 'react';
import { useMessages } from '../../i18n/messages';
import { useOverviewMessages } from '../../i18n/useOverviewMessages';
import type { Organization } from '../../policy/policy';
import { settings } from '../../policy/settings';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';
import { useDisclosure } from '../ui/useDisclosure';
import { OrganizationList } from './OrganizationList';
import { hasOwnValues, isDiffering, type SettingOverview } from './settingOverviews';
import { SystemValue } from './SystemValue';

const useStyles = makeStyles({
  head: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 12px',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0 7px`,
    overflowWrap: 'anywhere',
  },
  lines: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, margin: 0, ...typographyStyles.body1 },
  // A press anywhere on the setting opens it.
  toggle: {
    ...typographyStyles.body1,
    margin: '-2px 0',
    padding: 0,
    color: tokens.colorNeutralForeground1,
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  value: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground2 },
  chevron: { gridArea: '1 / 2', alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  counts: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  differing: { color: tokens.colorNeutralForeground1 },
  /** On a line of its own. */
  wide: { flexBasis: '100%' },
});

export type SettingSectionProps = {
  overview: SettingOverview;
  /** Every organization is known. */
  isComplete: boolean;
  initiallyOpen: boolean;
  onOpen: (organization: Organization) => void;
};

export const SettingSection = ({ overview, isComplete, initiallyOpen, onOpen }: SettingSectionProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useOverviewMessages();
  const disclosure = useDisclosure(initiallyOpen);
  const [valueId, countsId] = [useId(), useId()];
  const { id, system, differing, same, people } = overview;
  // With the seconds in its name, it leaves no place for the value beside it.
  const isLong = settings[id].kind === 'interval';
  const canOpen = differing.length + same.length > 0;
  const Chevron = disclosure.open ? ChevronUp12Regular : ChevronDown12Regular;
  const counts = (
    <span
      id={countsId}
      className={mergeClasses(
        pane.caption,
        styles.counts,
        isDiffering(overview) && styles.differing,
        !isLong && styles.wide,
      )}
    >
      {hasOwnValues(overview)
        ? messages.counts(differing.length, same.length, people)
        : isComplete && messages.nothingDiffers}
    </span>
  );
  return (
    <li>
      <div className={styles.head}>
        <div className={styles.lines}>
          <h2 className={mergeClasses(styles.name, isLong && styles.wide)}>
            {canOpen ? (
              <SubtleButton
                className={styles.toggle}
                aria-describedby={`${valueId} ${countsId}`}
                {...disclosure.button}
              >
                {terms.labels[id]}
              </SubtleButton>
            ) : (
              terms.labels[id]
            )}
          </h2>
          {isLong && counts}
          {system && (
            <span id={valueId} className={styles.value}>
              <SystemValue id={id} entry={system} />
            </span>
          )}
          {!isLong && counts}
        </div>
        {canOpen && <Chevron aria-hidden="true" className={styles.chevron} />}
      </div>
      {canOpen && disclosure.open && <OrganizationList {...disclosure.panel} overview={overview} onOpen={onOpen} />}
    </li>
  );
};
