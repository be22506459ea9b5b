// The few measures and looks that several components share.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Half of Outlook's pane: its width at a text size of 200 %. What stands side by side else, stands one below the other. */
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
  /** For a picture of a way, which is drawn from left to right. */
  mirrored: { transform: 'scaleX(-1)' },
  /** Seen by screen readers alone. */
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
