// The organizations that set a value themselves, those with another one than the system first; each leads to its organization.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useMessages } from '../../i18n/messages';
import { useOverviewMessages } from '../../i18n/useOverviewMessages';
import type { Organization } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import { useMirrored } from '../ui/direction';
import { PagedList } from '../ui/PagedList';
import { narrow, usePaneStyles } from '../ui/styles';
import type { Disclosure } from '../ui/useDisclosure';
import { OwnValue, OwnValueButton } from './OwnValue';
import type { OrganizationRow, SettingOverview } from './settingOverviews';
import { useShownRows } from './useShownRows';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: '3px 11px',
    overflowWrap: 'anywhere',
  },
  note: { padding: `${tokens.spacingVerticalXS} 0` },
  // Rows out of sight cost nothing.
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 32px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 12px',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    // Inside, as the item is cut at its edge.
    ':focus-visible': { outlineOffset: '-2px' },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) fit-content(55%)',
    alignContent: 'center',
    columnGap: tokens.spacingHorizontalS,
    // Half of so little is less than a value needs.
    [narrow]: { display: 'flex', flexWrap: 'wrap' },
  },
  value: { marginInlineStart: 'auto', textAlign: 'end' },
  chevron: { color: tokens.colorNeutralForeground3 },
});

export type OrganizationListProps = Disclosure['panel'] & {
  overview: SettingOverview;
  onOpen: (organization: Organization) => void;
};

export const OrganizationList = ({ overview, onOpen, ...panel }: OrganizationListProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useOverviewMessages();
  const { id, differing, same, people } = overview;
  const rows = [...differing, ...same];
  const resource = useShownRows(rows);
  const isOverruled = rows.some(({ own }) => !own.inEffect);
  return (
    <div {...panel} className={mergeClasses(pane.card, styles.root)}>
      {isOverruled && <div className={mergeClasses(pane.caption, styles.note)}>{messages.overruled}</div>}
      <PagedList resource={resource} more={messages.more} moreName={messages.moreOf(terms.labels[id])}>
        {(row) => (
          <li key={row.organization.id} className={styles.item}>
            <RowButton id={id} row={row} onClick={() => onOpen(row.organization)} />
          </li>
        )}
      </PagedList>
      {people > 0 && <div className={mergeClasses(pane.caption, styles.note)}>{messages.peopleWithOwn(people)}</div>}
    </div>
  );
};

type RowButtonProps = { id: SettingId; row: OrganizationRow; onClick: () => void };

const RowButton = ({ id, row, onClick }: RowButtonProps) => {
  const styles = useStyles();
  const mirrored = useMirrored();
  return (
    <OwnValueButton id={id} row={row} className={styles.row} onClick={onClick}>
      <span className={styles.line}>
        <bdi>{row.organization.name}</bdi>
        <OwnValue id={id} row={row} className={styles.value} />
      </span>
      <ChevronRight12Regular aria-hidden="true" className={mergeClasses(styles.chevron, mirrored)} />
    </OwnValueButton>
  );
};
