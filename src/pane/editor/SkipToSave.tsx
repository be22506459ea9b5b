// From before the first row to Save, for the keyboard: visible while it has the focus.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { usePane } from '../store/usePane';
import { SubtleButton } from '../ui/SubtleButton';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    zIndex: 3,
    boxShadow: tokens.shadow8,
    ':not(:focus)': {
      width: '1px',
      height: '1px',
      minWidth: 0,
      minHeight: 0,
      padding: 0,
      border: 'none',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});

export const SkipToSave = () => {
  const styles = useStyles();
  const { skipToSave } = useEditorMessages();
  const { dispatch } = usePane();
  return (
    <SubtleButton
      appearance="secondary"
      className={styles.root}
      onClick={() => dispatch({ type: 'focusRequested', target: 'save' })}
    >
      {skipToSave}
    </SubtleButton>
  );
};
