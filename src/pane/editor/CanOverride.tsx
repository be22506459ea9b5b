// Whether the scopes below can override the value; cleared, it is enforced.
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { editOf, isEnforcing } from '../../policy/draft';
import { canEnforce } from '../../policy/scopes';
import type { SettingId } from '../../policy/settings';
import type { EditSession } from '../store/state';
import { usePane } from '../store/usePane';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';

const useStyles = makeStyles({
  root: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '& .fui-Checkbox__label': { paddingInlineEnd: 0, minWidth: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
  },
});

export type CanOverrideProps = { id: SettingId; session: EditSession };

/** Nothing where the scope inherits, where no scope is below it, and where the CRM has no enforcement. */
export const CanOverride = ({ id, session: { policy, draft } }: CanOverrideProps) => {
  const styles = useStyles();
  const { dispatch } = usePane();
  const label = useMessages().terms.labels[id];
  const messages = useEditorMessages();
  const edit = editOf(policy, draft, id);
  if (edit.useParent || !canEnforce(policy.scope) || !policy.settings[id]?.source?.enforceable) return null;
  return (
    <Checkbox
      className={styles.root}
      checked={!isEnforcing(edit)}
      label={messages.canOverride(policy.scope)}
      aria-label={messages.canOverrideOf(policy.scope, label)}
      onChange={(_event, { checked }) => dispatch({ type: 'enforcementEdited', id, enforced: checked !== true })}
    />
  );
};
