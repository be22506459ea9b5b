// One setting for reading: label, value, where it comes from, and what keeps it from having an effect.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { isSetByPerson } from '../../policy/policy';
import { settings } from '../../policy/settings';
import type { RowModel } from '../store/rows';
import { narrow, tight } from '../ui/styles';
import { InvalidValueIcon } from './InvalidValueIcon';
import { RowFrame } from './RowFrame';
import { ValueText } from './ValueText';
import { valueProblem } from './valueText';

const useStyles = makeStyles({
  line: {
    position: 'relative',
    display: 'grid',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    overflowWrap: 'anywhere',
  },
  // The same columns in every row, so that values and sources are aligned.
  toggle: {
    gridTemplateColumns: 'minmax(0, 1fr) 44px minmax(96px, 36%)',
    [tight]: {
      gridTemplateColumns: 'minmax(0, 1fr) 28px minmax(92px, auto)',
      columnGap: tokens.spacingHorizontalXS,
    },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto', '& > :last-child': { gridColumn: '1 / -1' } },
  },
  tall: {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, auto)',
    paddingTop: tokens.spacingVerticalXS,
    '& > :first-child': { ...typographyStyles.caption1, gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  value: { color: tokens.colorNeutralForeground2 },
  byPerson: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  // Without the colour too: a shape and a weight.
  off: {
    ...typographyStyles.body1Strong,
    display: 'inline-block',
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS} - 1px)`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    [narrow]: { margin: 0 },
  },
  apart: { paddingBottom: tokens.spacingVerticalXS },
  inactive: { color: tokens.colorNeutralForeground3 },
});

export type SettingRowProps = {
  row: RowModel;
  /** Below the row: why it cannot be changed, or what is unsaved. */
  note?: ReactNode;
  /** With the sources of the value, once they are open. */
  details?: ReactNode;
};

export const SettingRow = ({ row, note, details }: SettingRowProps) => {
  const styles = useStyles();
  const messages = useMessages();
  const labelId = useId();
  const { id, setting, entry, values } = row;
  const problem = setting ? valueProblem(id, setting.value, values, messages) : undefined;
  const value = setting ? (
    <span
      className={mergeClasses(
        styles.value,
        problem?.kind === 'inactive' ? styles.inactive : entry && isSetByPerson(entry) && styles.byPerson,
      )}
    >
      <InvalidValueIcon id={id} value={setting.value} />
      <span className={mergeClasses(setting.value === false && styles.off)}>
        <ValueText id={id} value={setting.value} />
      </span>
    </span>
  ) : (
    <span className={styles.inactive}>{messages.row.notOffered}</span>
  );
  const isToggle = settings[id].kind === 'toggle' && typeof setting?.value === 'boolean';
  return (
    <RowFrame
      row={row}
      isPressable
      {...(!isToggle && { className: styles.apart })}
      aria-labelledby={labelId}
      notes={[problem?.text, note]}
      details={details}
    >
      {(source) => (
        <div className={mergeClasses(styles.line, isToggle ? styles.toggle : styles.tall)}>
          <span id={labelId}>{messages.terms.labels[id]}</span>
          {value}
          {source}
        </div>
      )}
    </RowFrame>
  );
};
