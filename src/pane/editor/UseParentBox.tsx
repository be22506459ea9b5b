// "Use System", and the like: checked, the setting inherits; cleared, it has a value of its own.
import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { usePane } from '../store/usePane';
import type { EditableRowModel } from './editableRowModel';

const useStyles = makeStyles({
  // Quiet while it is checked: nothing has been decided here.
  root: {
    flex: '0 1 auto',
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    '--fui-Checkbox__indicator--backgroundColor': tokens.colorNeutralBackground1,
    '--fui-Checkbox__indicator--color': tokens.colorNeutralForeground2,
    '--fui-Checkbox__indicator--borderColor': tokens.colorNeutralStrokeAccessible,
    ':hover': {
      '--fui-Checkbox__indicator--backgroundColor': tokens.colorNeutralBackground1,
      '--fui-Checkbox__indicator--borderColor': tokens.colorNeutralStrokeAccessibleHover,
    },
    ':active': {
      '--fui-Checkbox__indicator--backgroundColor': tokens.colorNeutralBackground1,
      '--fui-Checkbox__indicator--borderColor': tokens.colorNeutralStrokeAccessiblePressed,
    },
  },
  indicator: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0` },
  label: { ...typographyStyles.caption1, margin: 0, padding: `${tokens.spacingVerticalXS} 0`, minWidth: 0 },
});

export const UseParentBox = ({
  row: { id, policy, inherited, useParent, isSameAsInherited },
}: {
  row: EditableRowModel;
}) => {
  const styles = useStyles();
  const { terms } = useMessages();
  const { inherit, inheritSame, inheritOf } = useEditorMessages();
  const { dispatch } = usePane();
  const { scope } = policy;
  const withValue = isSameAsInherited ? inheritSame(scope) : inherit(scope, inherited.value);
  const change = (checked: boolean) => {
    dispatch({ type: checked ? 'overrideRemoved' : 'overrideAdded', id });
    // The control that appears.
    if (!checked) dispatch({ type: 'focusRequested', target: `setting:${id}` });
  };
  return (
    <Checkbox
      className={styles.root}
      indicator={{ className: styles.indicator }}
      checked={useParent}
      label={{
        children: useParent ? terms.useParent[scope] : withValue,
        className: styles.label,
      }}
      aria-label={inheritOf(withValue, terms.labels[id])}
      onChange={(_event, { checked }) => change(checked === true)}
    />
  );
};
