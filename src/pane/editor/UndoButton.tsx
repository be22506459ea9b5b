// In place of the source of a value that is not saved: takes this one edit back.
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { usePane } from '../store/usePane';
import { SubtleButton } from '../ui/SubtleButton';
import type { EditableRowModel } from './editableRowModel';
import { storedText } from './storedText';

const useStyles = makeStyles({
  root: {
    marginInlineEnd: '-4px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export const UndoButton = ({ row: { id, policy } }: { row: EditableRowModel }) => {
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useEditorMessages();
  const { dispatch } = usePane();
  const undo = () => {
    dispatch({ type: 'editDiscarded', id });
    dispatch({ type: 'focusRequested', target: `setting:${id}` });
  };
  const name = messages.undoEdit(storedText(policy, id, terms, messages), terms.labels[id]);
  return (
    <SubtleButton className={styles.root} aria-label={name} title={name} onClick={undo}>
      <span>{messages.notSaved}</span>
      <ArrowUndo16Regular aria-hidden="true" />
    </SubtleButton>
  );
};
