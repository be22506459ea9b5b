// One setting for reading: label, value, where it comes from, and what keeps it from having an effect.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { useMessages } from '../../i18n/messages';
import { settings } from '../../policy/settings';
import type { RowModel } from '../store/rows';
import { coarse, narrow, tight } from '../ui/styles';
import { RowFrame } from './RowFrame';
import { SettingValue } from './SettingValue';
import { valueProblem } from './valueText';

const useStyles = makeStyles({
  line: {
    position: 'relative',
    display: 'grid',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    overflowWrap: 'anywhere',
    [coarse]: { minHeight: '44px' },
  },
  // The same columns in every row, so that values and sources are aligned.
  toggle: {
    gridTemplateColumns: 'minmax(0, 1fr) 44px minmax(96px, 36%)',
    [tight]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(28px, max-content) minmax(92px, auto)',
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
  apart: { paddingBottom: tokens.spacingVerticalXS },
});

export const SettingRow = ({ row }: { row: RowModel }) => {
  const styles = useStyles();
  const messages = useMessages();
  const labelId = useId();
  const { id, setting, values } = row;
  const problem = setting && valueProblem(id, setting.value, values, messages);
  const isToggle = settings[id].kind === 'toggle' && typeof setting?.value === 'boolean';
  return (
    <RowFrame
      row={row}
      isPressable
      {...(!isToggle && { className: styles.apart })}
      aria-labelledby={labelId}
      notes={[problem?.text]}
    >
      {({ source, enforcedBy }) => (
        <>
          <div className={mergeClasses(styles.line, isToggle ? styles.toggle : styles.tall)}>
            <span id={labelId}>{messages.terms.labels[id]}</span>
            <SettingValue row={row} />
            {source}
          </div>
          {enforcedBy}
        </>
      )}
    </RowFrame>
  );
};
