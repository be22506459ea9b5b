// Organizations by settings, where they fit side by side: what an organization sets is read along its row.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '../../i18n/messages';
import { useOverviewMessages } from '../../i18n/useOverviewMessages';
import type { OrganizationOverview } from '../../policy/overview';
import type { Organization } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';
import { MatrixHead, type MatrixHeadProps } from './MatrixHead';
import { MatrixRow } from './MatrixRow';
import { SystemValue } from './SystemValue';
import { useMatrixStyles } from './useMatrixStyles';
import { useShownRows } from './useShownRows';

const useStyles = makeStyles({
  // Apart, as borders of merged cells would scroll away below the settings, which stay at the top.
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    overflowWrap: 'anywhere',
  },
  system: { color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'start' },
});

export type OrganizationMatrixProps = MatrixHeadProps & {
  organizations: readonly OrganizationOverview[];
  /** Leaves out what organizations inherit. */
  onlyDiffering: boolean;
  onOpen: (organization: Organization, setting: SettingId) => void;
};

export const OrganizationMatrix = ({
  columns,
  organizations,
  isComplete,
  onlyDiffering,
  onOpen,
}: OrganizationMatrixProps) => {
  const pane = usePaneStyles();
  const matrix = useMatrixStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useOverviewMessages();
  const { items, hasMore, readMore } = useShownRows(organizations);
  const body = useRef<HTMLTableSectionElement>(null);
  // The focus goes to the first new organization: on the last page the pressed button is gone.
  const showMore = () => {
    flushSync(readMore);
    const heading = body.current?.rows.item(items.length)?.cells.item(0);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };
  return (
    <>
      <table className={styles.table}>
        <caption className={pane.hidden}>{messages.table}</caption>
        <MatrixHead columns={columns} isComplete={isComplete} />
        <tbody>
          <tr>
            <th scope="row" className={mergeClasses(matrix.rowHeading, styles.system)}>
              {terms.levels.global}
            </th>
            {columns.map(({ id, system }) => (
              <td key={id} className={mergeClasses(matrix.cell, styles.system)}>
                {system && (
                  <div className={matrix.text}>
                    <SystemValue id={id} entry={system} inSeconds />
                  </div>
                )}
              </td>
            ))}
          </tr>
        </tbody>
        <tbody ref={body}>
          {items.map((organization) => (
            <MatrixRow
              key={organization.id}
              columns={columns}
              organization={organization}
              onlyDiffering={onlyDiffering}
              onOpen={(setting) => onOpen(organization, setting)}
            />
          ))}
        </tbody>
      </table>
      {hasMore && (
        <SubtleButton appearance="outline" className={styles.more} onClick={showMore}>
          {messages.more}
        </SubtleButton>
      )}
    </>
  );
};
