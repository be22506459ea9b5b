// The organizations that set a value themselves, those with another one than the system first; each leads to its organization.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { LockClosed12Filled } from '@fluentui/react-icons/svg/lock-closed';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { useOverviewMessages } from '../../i18n/useOverviewMessages';
import type { Organization } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import { ValueText } from '../reader/ValueText';
import { useDirection } from '../ui/direction';
import { PagedList } from '../ui/PagedList';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';
import type { Disclosure } from '../ui/useDisclosure';
import type { Resource } from '../ui/useResource';
import type { OrganizationRow, SettingOverview } from './settingOverviews';

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
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  value: { marginInlineStart: 'auto' },
  ignored: { textDecorationLine: 'line-through' },
  lock: { marginInlineEnd: tokens.spacingHorizontalXS, verticalAlign: '-1px' },
  chevron: { color: tokens.colorNeutralForeground3 },
});

/** Rows that are drawn at first, and with each press on "Show more". */
const step = 50;

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

const RowButton = ({ id, row: { organization, own, isSame }, onClick }: RowButtonProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms, valueLabel } = useMessages();
  const messages = useOverviewMessages();
  const dir = useDirection();
  const { value, enforced, inEffect } = own;
  const text = valueLabel(value, enforced);
  const spoken = inEffect ? text : messages.ignored(text);
  return (
    <SubtleButton
      className={styles.row}
      aria-label={messages.row(organization.name, spoken, terms.labels[id])}
      onClick={onClick}
    >
      <span className={styles.line}>
        <bdi>{organization.name}</bdi>
        <span className={mergeClasses(styles.value, isSame || !inEffect ? pane.quiet : pane.strong)}>
          {enforced && <LockClosed12Filled aria-hidden="true" className={styles.lock} />}
          <span className={mergeClasses(!inEffect && styles.ignored)}>
            <ValueText id={id} value={value} display="short" />
          </span>
        </span>
      </span>
      <ChevronRight12Regular
        aria-hidden="true"
        className={mergeClasses(styles.chevron, dir === 'rtl' && pane.mirrored)}
      />
    </SubtleButton>
  );
};

/** The first rows, and more on request. */
const useShownRows = (rows: readonly OrganizationRow[]): Resource<OrganizationRow> => {
  const [count, setCount] = useState(step);
  return {
    items: rows.slice(0, count),
    hasMore: rows.length > count,
    status: { kind: 'idle' },
    readMore: () => setCount(count + step),
  };
};
