// Dialogs use almost the whole pane, with their buttons side by side.
import { makeStyles, tokens } from '@fluentui/react-components';
import { narrow } from './styles';

export const useDialogStyles = makeStyles({
  surface: {
    padding: tokens.spacingHorizontalL,
    maxWidth: 'calc(100vw - 16px)',
    maxHeight: 'calc(100vh - 16px)',
    boxSizing: 'border-box',
    // A long German compound is wider than a line then.
    [narrow]: { padding: tokens.spacingHorizontalM, overflowWrap: 'anywhere', hyphens: 'auto' },
  },
  actions: {
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    gridColumn: '1 / -1',
    // Fluent would stack the buttons.
    '@media screen and (max-width: 480px)': { flexDirection: 'row' },
    '& > *': { flexGrow: 1, minWidth: 0 },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '& > *': { flexShrink: 0 },
  },
});
