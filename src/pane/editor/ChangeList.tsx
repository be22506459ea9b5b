// Old and new of every change that would be saved, with what concerns people below and only this setting.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { pendingChanges, type SettingChange } from '../../policy/draft';
import { isValueOf } from '../../policy/settings';
import type { EditSession } from '../store/state';
import { usePaneStyles } from '../ui/styles';
import { ValueDiff } from '../ui/ValueDiff';
import { useAudience } from './Audience';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

export const ChangeList = ({ session: { policy, draft } }: { session: EditSession }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  // At System the numbers are in the impact.
  const { audience } = useAudience(policy, policy.scope === 'organization');
  return (
    <ul role="list" className={mergeClasses(pane.plainList, styles.list)}>
      {pendingChanges(policy, draft).map((change) => (
        <ChangeItem
          key={change.id}
          change={change}
          scope={policy.scope}
          overriding={audience?.[change.id]?.overriding ?? 0}
        />
      ))}
    </ul>
  );
};

type ChangeItemProps = {
  change: SettingChange;
  scope: EditSession['policy']['scope'];
  /** How many people have a value of their own. */
  overriding: number;
};

const ChangeItem = ({ change: { id, action, from, to }, scope, overriding }: ChangeItemProps) => {
  const pane = usePaneStyles();
  const { terms, valueLabel } = useMessages();
  const { review, impact } = useEditorMessages();
  const isEnforced = to.enforced === true;
  const isEnforcementChanged = (from.enforced === true) !== isEnforced;
  const duration = typeof to.value === 'number' && isValueOf(id, to.value) ? ` (${terms.every(to.value)})` : '';
  // Only the enforcement is new: both sides have the same value.
  const isSameValue = isEnforced && from.value === to.value;
  const before =
    action === 'create' && !isSameValue
      ? review.inherited(terms.value(from.value))
      : valueLabel(from.value, from.enforced === true);
  const after =
    action === 'remove'
      ? review.inherited(terms.value(to.value))
      : `${valueLabel(to.value, isEnforced)}${isSameValue ? '' : duration}`;
  return (
    <li>
      <div className={mergeClasses(pane.caption, pane.quiet)}>{terms.labels[id]}</div>
      <ValueDiff from={before} to={after} />
      {isEnforcementChanged && (
        <div className={pane.caption}>{isEnforced ? impact.enforced(scope) : impact.released(scope)}</div>
      )}
      {overriding > 0 && !isEnforced && (
        <div className={mergeClasses(pane.caption, pane.quiet)}>{review.keepOwn(overriding)}</div>
      )}
    </li>
  );
};
