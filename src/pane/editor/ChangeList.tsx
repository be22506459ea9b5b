// Old and new of every change that would be saved, and what each means.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { draftedValues, pendingChanges, type SettingChange } from '../../policy/draft';
import type { Values } from '../../policy/settings';
import type { EditSession } from '../store/state';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { ValueDiff } from '../ui/ValueDiff';
import { usePaneStyles } from '../ui/styles';
import { valueMeaning } from './valueMeaning';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export const ChangeList = ({ session: { policy, draft } }: { session: EditSession }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const then = draftedValues(policy, draft);
  return (
    <ul role="list" className={mergeClasses(pane.plainList, styles.list)}>
      {pendingChanges(policy, draft).map((change) => (
        <ChangeItem key={change.id} change={change} scope={policy.scope} then={then} />
      ))}
    </ul>
  );
};

type ChangeItemProps = { change: SettingChange; scope: EditSession['policy']['scope']; then: Partial<Values> };

const ChangeItem = ({ change: { id, action, from, to }, scope, then }: ChangeItemProps) => {
  const pane = usePaneStyles();
  const messages = useMessages();
  const editing = useEditorMessages();
  const { inherit } = editing;
  return (
    <li>
      <div className={pane.caption}>{messages.terms.labels[id]}</div>
      <ValueDiff
        from={
          action === 'create' ? inherit(scope, from.value) : messages.valueLabel(from.value, from.enforced === true)
        }
        to={action === 'remove' ? inherit(scope, to.value) : messages.valueLabel(to.value, to.enforced === true)}
      />
      <div className={pane.caption}>{valueMeaning(id, to.value, then, messages, editing)}</div>
    </li>
  );
};
