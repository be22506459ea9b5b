// Whether the levels under this one can override its value; cleared, the value is enforced.
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { editOf, isEnforcing } from '../../policy/draft';
import { canEnforce } from '../../policy/scopes';
import type { SettingId } from '../../policy/settings';
import type { LevelState } from '../store/level';
import { useEditingWords } from '../../i18n/editingWords';
import { useWords } from '../../i18n/words';

const useStyles = makeStyles({
  root: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '& .fui-Checkbox__label': { paddingInlineEnd: 0, minWidth: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
  },
});

export type CanOverrideProps = { id: SettingId; level: LevelState; onEnforce: (enforced: boolean) => void };

/** Nothing where the level inherits, has none under it, or is of a CRM that does not know enforcement. */
export const CanOverride = ({ id, level: { policy, draft }, onEnforce }: CanOverrideProps) => {
  const styles = useStyles();
  const label = useWords().terms.labels[id];
  const words = useEditingWords();
  const edit = editOf(policy, draft, id);
  if (edit.useParent || !canEnforce(policy.scope) || !policy.settings[id]?.source?.enforceable) return null;
  return (
    <Checkbox
      className={styles.root}
      checked={!isEnforcing(edit)}
      label={words.canOverride(policy.scope)}
      aria-label={words.canOverrideOf(policy.scope, label)}
      onChange={(_event, { checked }) => onEnforce(checked !== true)}
    />
  );
};
