// The value in effect: quiet by default, strong where a person has set it, with a shape of its own where it is off.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useMessages } from '../../i18n/messages';
import { isSetByPerson } from '../../policy/policy';
import type { RowModel } from '../store/rows';
import { narrow } from '../ui/styles';
import { InvalidValueIcon } from './InvalidValueIcon';
import { ValueText } from './ValueText';
import { valueProblem } from './valueText';

const useStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground2 },
  byPerson: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  // Without the colour too: a shape and a weight.
  off: {
    ...typographyStyles.body1Strong,
    display: 'inline-block',
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS} - 1px)`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    [narrow]: { margin: 0 },
  },
  inactive: { color: tokens.colorNeutralForeground3 },
});

export type SettingValueProps = {
  row: RowModel;
  /** An interval without its duration as text, which stands elsewhere in the row. @default false */
  brief?: boolean;
};

export const SettingValue = ({ row: { id, setting, entry, values }, brief = false }: SettingValueProps) => {
  const styles = useStyles();
  const messages = useMessages();
  if (!setting) return <span className={styles.inactive}>{messages.row.notOffered}</span>;
  const { value } = setting;
  const isInactive = valueProblem(id, value, values, messages)?.kind === 'inactive';
  return (
    <span
      className={mergeClasses(
        styles.root,
        isInactive ? styles.inactive : entry && isSetByPerson(entry) && styles.byPerson,
      )}
    >
      <InvalidValueIcon id={id} value={value} />
      <span className={mergeClasses(value === false && styles.off)}>
        {brief ? <bdi>{messages.terms.value(value)}</bdi> : <ValueText id={id} value={value} />}
      </span>
    </span>
  );
};
