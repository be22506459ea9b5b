// Styles that several components share.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Half the width of Outlook's pane, as at a text size of 200 %: what is side by side otherwise is stacked. */
export const narrow = '@media (max-width: 239px)';

export const usePaneStyles = makeStyles({
  caption: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  label: { ...typographyStyles.body1 },
  strong: { ...typographyStyles.body1Strong },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  plainList: { listStyleType: 'none', margin: 0, padding: 0 },
  /** Mirrors a left-to-right arrow in right-to-left layouts. */
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
