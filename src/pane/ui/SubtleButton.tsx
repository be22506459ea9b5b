// A plain button for readers. Fluent's Button would be a fourteenth of their download.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { forwardRef, type ButtonHTMLAttributes } from 'react';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    minWidth: '24px',
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    textAlign: 'inherit',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    // Fluent's own hover colours assume a background that changes too; in high contrast they are black.
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':active': { color: tokens.colorBrandForegroundLinkPressed },
    '&[aria-disabled="true"]': {
      backgroundColor: 'transparent',
      color: tokens.colorNeutralForeground3,
      cursor: 'default',
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& > svg': { flexShrink: 0 },
  },
  link: { padding: 0, color: tokens.colorBrandForegroundLink },
  outline: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

export type SubtleButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `link`: in line with text; `outline`: the action of a notice. @default 'subtle' */
  appearance?: 'subtle' | 'link' | 'outline';
};

export const SubtleButton = forwardRef<HTMLButtonElement, SubtleButtonProps>(function QuietButton(
  { appearance = 'subtle', className, ...button },
  ref,
) {
  const styles = useStyles();
  const classes = mergeClasses(styles.root, appearance !== 'subtle' && styles[appearance], className);
  return <button ref={ref} type="button" {...button} className={classes} />;
});
