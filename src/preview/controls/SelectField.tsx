import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, textOverflow: 'ellipsis' },
});

export type SelectFieldProps<Value extends string> = {
  label: string;
  value: Value;
  /** In display order. */
  values: readonly Value[];
  labelOf: (value: Value) => string;
  onSelect: (value: Value) => void;
};

export const SelectField = <Value extends string>({
  label,
  value,
  values,
  labelOf,
  onSelect,
}: SelectFieldProps<Value>) => {
  const styles = useStyles();
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select
        size="small"
        select={{ className: styles.select }}
        value={value}
        onChange={(_event, picked) => onSelect(values.find((option) => option === picked.value) ?? value)}
      >
        {values.map((option) => (
          <option key={option} value={option}>
            {labelOf(option)}
          </option>
        ))}
      </Select>
    </Field>
  );
};
