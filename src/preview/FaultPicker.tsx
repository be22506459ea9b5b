// The list of faults; the selected one shows a hint how to see it in the pane.
import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { Fault } from './faults/fault';
import { faultIds, faults, type FaultId } from './faults/faults';
import { faultMessages } from './faultMessages';
import { messages } from './messages';

const groups = ['none', 'network', 'rights', 'crm', 'answers', 'device'] as const satisfies readonly Fault['group'][];

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  group: { display: 'flex', flexDirection: 'column', width: '100%' },
  heading: {
    ...typographyStyles.caption1Strong,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
  },
  indicator: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0` },
  label: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0` },
  input: { left: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingInlineStart: '24px',
    color: tokens.colorBrandForeground2,
  },
});

export type FaultPickerProps = { selected: FaultId; onChange: (id: FaultId) => void };

export const FaultPicker = ({ selected, onChange }: FaultPickerProps) => {
  const styles = useStyles();
  const [title, hint] = [useId(), useId()];
  const list = useRef<HTMLElement>(null);
  // A link may select a fault that is below the visible part of the list.
  useEffect(() => {
    list.current?.querySelector(':checked')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const renderRadio = ({ id }: { id: FaultId }) => {
    const isHinted = id === selected && faultMessages[id].hint !== undefined;
    return (
      <div key={id}>
        <Radio
          value={id}
          label={{ children: faultMessages[id].label, className: styles.label }}
          indicator={{ className: styles.indicator }}
          input={{ className: styles.input, 'aria-describedby': isHinted ? hint : undefined }}
        />
        {isHinted && (
          <p id={hint} className={styles.hint}>
            {faultMessages[id].hint}
          </p>
        )}
      </div>
    );
  };
  return (
    <section ref={list}>
      <h2 id={title} className={styles.title}>
        {messages.network}
      </h2>
      <RadioGroup
        aria-labelledby={title}
        value={selected}
        onChange={(_event, { value }) => onChange(faultIds.find((id) => id === value) ?? 'fine')}
      >
        {groups.map((group) => (
          <div
            key={group}
            role={messages.groups[group] && 'group'}
            aria-label={messages.groups[group]}
            className={styles.group}
          >
            {messages.groups[group] && <h3 className={styles.heading}>{messages.groups[group]}</h3>}
            {faults.filter((fault) => fault.group === group).map(renderRadio)}
          </div>
        ))}
      </RadioGroup>
    </section>
  );
};
