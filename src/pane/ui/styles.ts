// Styles that several components share.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Half the width of Outlook's pane, as at a text size of 200 %: what is side by side otherwise is stacked. */
export const narrow = '@media (max-width: 239px)';

/** Less than Outlook's usual pane: signs and gaps give way to texts. */
export const tight = '@media (min-width: 240px) and (max-width: 299px)';

/** A finger instead of a mouse: each control gets at least 44 by 44 pixels, and fields text of 16, as Safari would zoom. */
export const coarse = '@media (pointer: coarse)';

export const usePaneStyles = makeStyles({
  caption: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  nowrap: { whiteSpace: 'nowrap' },
  label: { ...typographyStyles.body1 },
  strong: { ...typographyStyles.body1Strong },
  card: {
    backgroundColor: tokens.colorNeutralCardBackground,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  plainList: { listStyleType: 'none', margin: 0, padding: 0 },
  /** A left-to-right arrow in right-to-left layouts: see `useMirrored`. */
  mirrored: { transform: 'scaleX(-1)' },
  /** For screen readers only. */
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
