// The control of a setting's kind: a switch, a list of choices, or a number of seconds as text.
import { Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { ControlValue } from '../../policy/draft';
import { settings } from '../../policy/settings';
import type { EditableRowModel } from './editableRowModel';
import { useMessages } from '../../i18n/messages';
import { WrappingSelect } from '../ui/WrappingSelect';

// An inherited value is in effect and must stay legible: its disabled control is dimmed less than Fluent would.
const legible = tokens.colorNeutralForeground2;

const useStyles = makeStyles({
  toggle: {
    justifyContent: 'space-between',
    '& .fui-Switch__label': { minWidth: 0, paddingInlineStart: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
    '& > input:disabled ~ .fui-Switch__label': { color: legible },
    '& .fui-Switch__indicator': { marginInlineEnd: 0 },
  },
  interval: {
    minWidth: 0,
    '& > input': { textAlign: 'inherit' },
    '& > input:disabled': { color: legible, WebkitTextFillColor: legible },
  },
});

export type SettingControlProps = {
  row: EditableRowModel;
  label: string;
  /** The id of the text below the control. */
  describedBy: string;
  onChange: (input: ControlValue) => void;
  /** From the Field. */
  'aria-describedby'?: string;
};

/** Needs a Field around it, for its label and error. */
export const SettingControl = ({ row, label, describedBy, onChange, ...field }: SettingControlProps) => {
  const { id, input, useParent: disabled } = row;
  const styles = useStyles();
  const { terms } = useMessages();
  const description = [field['aria-describedby'], describedBy].filter(Boolean).join(' ');
  const setting = settings[id];
  switch (setting.kind) {
    case 'toggle':
      return (
        <Switch
          {...field}
          aria-describedby={description}
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
        <WrappingSelect
          {...field}
          aria-describedby={description}
          value={String(input)}
          disabled={disabled}
          onChange={(_event, { value }) => onChange(value)}
        >
          {setting.choices.map((choice) => (
            <option key={choice} value={choice}>
              {terms.choice(choice)}
            </option>
          ))}
        </WrappingSelect>
      );
    case 'interval':
      return (
        <Input
          {...field}
          aria-describedby={description}
          className={styles.interval}
          value={String(input)}
          disabled={disabled}
          inputMode="numeric"
          autoComplete="off"
          onChange={(_event, { value }) => onChange(value)}
        />
      );
  }
};
