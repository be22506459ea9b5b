// Marks a value that this build does not know, or that the setting does not allow.
import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { isValueOf, type SettingId } from '../../policy/settings';

const useStyles = makeStyles({
  root: {
    marginInlineEnd: tokens.spacingHorizontalXXS,
    color: tokens.colorStatusWarningForeground3,
    verticalAlign: 'text-bottom',
  },
});

export const InvalidValueIcon = ({ id, value }: { id: SettingId; value: unknown }) => {
  const styles = useStyles();
  return isValueOf(id, value) ? null : <WarningFilled aria-hidden="true" fontSize={14} className={styles.root} />;
};
