// The few measures and looks that several components share.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

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
