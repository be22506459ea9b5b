import { makeStyles, tokens } from '@fluentui/react-components';

/** The cards that the mail client is made of. */
export const useCardStyles = makeStyles({
  root: {
    // Hidden texts are positioned in it, so that it clips them.
    position: 'relative',
    minWidth: 0,
    overflowY: 'auto',
    // Seen in high contrast. A border would be seen beside coloured parts.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: '-1px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
});
