// The values of an organization: its own lead to it, and the others are those of the system.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Person16Regular } from '@fluentui/react-icons/svg/person';
import { useMessages } from '../../i18n/messages';
import { useOverviewMessages } from '../../i18n/useOverviewMessages';
import type { OrganizationOverview } from '../../policy/overview';
import type { SettingId } from '../../policy/settings';
import { usePaneStyles } from '../ui/styles';
import { IconCount } from './IconCount';
import { OwnValue, OwnValueButton } from './OwnValue';
import { organizationRow, type SettingOverview } from './settingOverviews';
import { useMatrixStyles } from './useMatrixStyles';

const useStyles = makeStyles({
  button: {
    display: 'block',
    width: '100%',
    padding: '1px 3px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralCardBackground,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    ':hover': { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
    // Not behind the settings, which stay at the top.
    scrollMarginTop: '140px',
  },
  people: { color: tokens.colorNeutralForeground3 },
});

export type MatrixRowProps = {
  columns: readonly SettingOverview[];
  organization: OrganizationOverview;
  /** Leaves out what it inherits. */
  onlyDiffering: boolean;
  onOpen: (setting: SettingId) => void;
};

export const MatrixRow = ({ columns, organization, onlyDiffering, onOpen }: MatrixRowProps) => {
  const matrix = useMatrixStyles();
  return (
    <tr>
      <th scope="row" className={matrix.rowHeading}>
        <bdi>{organization.name}</bdi>
      </th>
      {columns.map((column) => (
        <td key={column.id} className={matrix.cell}>
          <Values
            column={column}
            organization={organization}
            onlyDiffering={onlyDiffering}
            onOpen={() => onOpen(column.id)}
          />
        </td>
      ))}
    </tr>
  );
};

type ValuesProps = Pick<MatrixRowProps, 'organization' | 'onlyDiffering'> & {
  column: SettingOverview;
  onOpen: () => void;
};

const Values = ({ column, organization, onlyDiffering, onOpen }: ValuesProps) => {
  const pane = usePaneStyles();
  const matrix = useMatrixStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useOverviewMessages();
  const { id, system } = column;
  const row = organizationRow(organization, column);
  const inherited = row || onlyDiffering ? undefined : system;
  const people = organization.people[id] ?? 0;
  return (
    <>
      {row && (
        <OwnValueButton id={id} row={row} className={styles.button} onClick={onOpen}>
          <OwnValue id={id} row={row} inSeconds />
        </OwnValueButton>
      )}
      {inherited && (
        <div className={mergeClasses(matrix.text, pane.quiet)}>
          <bdi>{terms.value(inherited.value)}</bdi>
        </div>
      )}
      {people > 0 && (
        <div className={mergeClasses(pane.caption, matrix.text, styles.people)} title={messages.peopleWithOwn(people)}>
          <IconCount icon={<Person16Regular />} count={people} />
          <span className={pane.hidden}>{messages.peopleWithOwn(people)}</span>
        </div>
      )}
    </>
  );
};
