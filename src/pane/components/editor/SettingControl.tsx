// The control of a setting's kind: a switch, a list of choices, or a number of seconds as text.
import { Input, makeStyles, Select, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Input as InputValue } from '../../../policy/draft';
import { settings, type SettingId } from '../../../policy/settings';
import { useWords } from '../../words/words';

// An inherited value is in force and has to be read, so its disabled control is not dimmed as far as Fluent would.
const legible = tokens.colorNeutralForeground2;

const useStyles = makeStyles({
  toggle: {
    justifyContent: 'space-between',
    '& .fui-Switch__label': { paddingInlineStart: 0 },
    '& > input:disabled ~ .fui-Switch__label': { color: legible },
    '& .fui-Switch__indicator': { marginInlineEnd: 0 },
  },
  choice: { '& > select:disabled': { color: legible, opacity: 1 } },
  interval: {
    minWidth: 0,
    '& > input': { width: '48px', minWidth: '48px' },
    '& > input:disabled': { color: legible, WebkitTextFillColor: legible },
  },
  plain: { ...typographyStyles.caption1, color: legible, whiteSpace: 'nowrap' },
});

export type SettingControlProps = {
  id: SettingId;
  label: string;
  /** Beside what is typed: the same in plain words. */
  plain: string;
  input: InputValue;
  disabled: boolean;
  onChange: (input: InputValue) => void;
  'aria-describedby'?: string;
};

/** Stands in a Field, which gives it its label and its error. */
export const SettingControl = ({ id, label, plain, input, disabled, onChange, ...field }: SettingControlProps) => {
  const styles = useStyles();
  const { terms } = useWords();
  const plainId = useId();
  const setting = settings[id];
  switch (setting.kind) {
    case 'toggle':
      return (
        <Switch
          {...field}
          className={styles.toggle}
          checked={input === true}
          disabled={disabled}
          label={label}
          labelPosition="before"
          onChange={(_event, { checked }) => onChange(checked)}
        />
      );
    case 'choice':
      return (
        <Select
          {...field}
          className={styles.choice}
          value={String(input)}
          disabled={disabled}
          onChange={(_event, { value }) => onChange(value)}
        >
          {setting.choices.map((choice) => (
            <option key={choice} value={choice}>
              {terms.choice(choice)}
            </option>
          ))}
        </Select>
      );
    case 'interval':
      return (
        <Input
          {...field}
          aria-describedby={[field['aria-describedby'], plainId].filter(Boolean).join(' ')}
          className={styles.interval}
          value={String(input)}
          disabled={disabled}
          contentAfter={
            <span id={plainId} className={styles.plain}>
              {plain}
            </span>
          }
          inputMode="numeric"
          autoComplete="off"
          onChange={(_event, { value }) => onChange(value)}
        />
      );
  }
};
