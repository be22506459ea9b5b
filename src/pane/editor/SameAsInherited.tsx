// Marks an override with the value that would be inherited anyway, and offers to remove it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { inheritedEntry, ownEntry } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import type { EditSession } from '../store/state';
import { usePane } from '../store/usePane';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

export type SameAsInheritedProps = { id: SettingId; session: EditSession };

/** Nothing while the setting is being edited, and where the value is enforced, which is no repetition. */
export const SameAsInherited = ({ id, session: { policy, draft } }: SameAsInheritedProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { dispatch } = usePane();
  const label = useMessages().terms.labels[id];
  const messages = useEditorMessages();
  const setting = policy.settings[id];
  const own = setting && ownEntry(setting, policy.scope);
  if (draft[id] || !own || own.enforced || own.value !== inheritedEntry(setting, policy.scope)?.value) return null;
  return (
    <div className={styles.root}>
      <span className={pane.caption}>{messages.sameAsInherited}</span>
      <SubtleButton
        appearance="link"
        aria-label={messages.removeOverrideOf(label)}
        onClick={() => dispatch({ type: 'overrideRemoved', id })}
      >
        {messages.removeOverride}
      </SubtleButton>
    </div>
  );
};
