// The list of faults; the selected one shows a hint how to see it in the pane.
import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { faultIds, faults, type FaultId } from '../faults/faults';
import { usePreviewMessages } from '../messages/previewMessages';

/** Columns of about the same height. */
const columns = [['network', 'device'], ['crm'], ['answers', 'rights']] as const;

const useStyles = makeStyles({
  root: { display: 'block' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
  },
  heading: {
    ...typographyStyles.caption1Strong,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
  },
  // The properties that Fluent sets; it mirrors them for right-to-left pages.
  indicator: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0` },
  label: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground1,
  },
  input: { left: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    color: tokens.colorBrandForeground2,
  },
});

export type FaultPickerProps = {
  /** The id of the heading. */
  labelledBy: string;
  selected: FaultId;
  onChange: (id: FaultId) => void;
};

export const FaultPicker = ({ labelledBy, selected, onChange }: FaultPickerProps) => {
  const styles = useStyles();
  const [hintId, headingId] = [useId(), useId()];
  const { controls, faults: messages } = usePreviewMessages();
  const renderFault = ({ id }: { id: FaultId }) => {
    const { label, hint } = messages[id];
    const isHinted = id === selected && hint !== undefined;
    return (
      <div key={id}>
        <Radio
          value={id}
          label={{ children: label, className: styles.label }}
          indicator={{ className: styles.indicator }}
          input={{ className: styles.input, 'aria-describedby': isHinted ? hintId : undefined }}
        />
        {isHinted && (
          <p id={hintId} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
    );
  };
  return (
    <RadioGroup
      className={styles.root}
      aria-labelledby={labelledBy}
      value={selected}
      onChange={(_event, { value }) => onChange(faultIds.find((id) => id === value) ?? 'fine')}
    >
      {faults.filter(({ group }) => group === 'none').map(renderFault)}
      <div className={styles.columns}>
        {columns.map((groups) => (
          <div key={groups[0]}>
            {groups.map((group) => (
              <div key={group} role="group" aria-labelledby={`${headingId}-${group}`}>
                <h4 id={`${headingId}-${group}`} className={styles.heading}>
                  {controls.groups[group]}
                </h4>
                {faults.filter((fault) => fault.group === group).map(renderFault)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </RadioGroup>
  );
};
