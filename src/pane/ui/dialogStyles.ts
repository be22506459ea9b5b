// How a dialog fits into a pane: almost all of its room, its buttons side by side.
import { makeStyles, tokens } from '@fluentui/react-components';
import { narrow } from './styles';

export const useDialogStyles = makeStyles({
  surface: {
    padding: tokens.spacingHorizontalL,
    maxWidth: 'calc(100vw - 16px)',
    maxHeight: 'calc(100vh - 16px)',
    boxSizing: 'border-box',
    // German has words that are longer than a line then.
    [narrow]: { padding: tokens.spacingHorizontalM, overflowWrap: 'anywhere', hyphens: 'auto' },
  },
  actions: {
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    gridColumn: '1 / -1',
    // Fluent would put the buttons one above the other.
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
