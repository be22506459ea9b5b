// One choice out of a few: its name beside it, or above it where the words are long.
import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  beside: { gridTemplateColumns: '88px minmax(0, 1fr)' },
  above: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, textOverflow: 'ellipsis' },
});

export type PickProps<Value extends string> = {
  label: string;
  /** @default 'beside' */
  place?: 'beside' | 'above';
  value: Value;
  /** In the order in which they stand there. */
  values: readonly Value[];
  wordsOf: (value: Value) => string;
  onPick: (value: Value) => void;
};

export const Pick = <Value extends string>({
  label,
  place = 'beside',
  value,
  values,
  wordsOf,
  onPick,
}: PickProps<Value>) => {
  const styles = useStyles();
  return (
    <Field
      label={label}
      size="small"
      orientation={place === 'beside' ? 'horizontal' : 'vertical'}
      className={styles[place]}
    >
      <Select
        size="small"
        select={{ className: styles.select }}
        value={value}
        onChange={(_event, picked) => onPick(values.find((known) => known === picked.value) ?? value)}
      >
        {values.map((known) => (
          <option key={known} value={known}>
            {wordsOf(known)}
          </option>
        ))}
      </Select>
    </Field>
  );
};
