// The lock of a value: pressed, no scope below can override it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosed16Filled } from '@fluentui/react-icons/svg/lock-closed';
import { LockOpen16Regular } from '@fluentui/react-icons/svg/lock-open';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import type { SettingId } from '../../policy/settings';
import { usePane } from '../store/usePane';
import { SubtleButton } from '../ui/SubtleButton';

const useStyles = makeStyles({
  root: {
    justifyContent: 'center',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
  },
  on: { color: tokens.colorNeutralForeground1 },
});

export const EnforceButton = ({ id, enforced }: { id: SettingId; enforced: boolean }) => {
  const styles = useStyles();
  const { dispatch } = usePane();
  const label = useMessages().terms.labels[id];
  const { enforce, enforceHint } = useEditorMessages();
  const Lock = enforced ? LockClosed16Filled : LockOpen16Regular;
  return (
    <SubtleButton
      className={mergeClasses(styles.root, enforced && styles.on)}
      aria-pressed={enforced}
      aria-label={enforce(label)}
      title={enforced ? enforceHint.on : enforceHint.off}
      onClick={() => dispatch({ type: 'enforcementEdited', id, enforced: !enforced })}
    >
      <Lock aria-hidden="true" />
    </SubtleButton>
  );
};
