// A plain button for readers. Fluent's Button would be a fourteenth of their download.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { forwardRef, type ButtonHTMLAttributes } from 'react';
import { coarse } from './styles';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    minWidth: '24px',
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    textAlign: 'inherit',
    textDecorationLine: 'none',
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
    [coarse]: { minWidth: '44px', minHeight: '44px' },
  },
  subtle: {},
  // Lighter than Fluent's link in dark themes, where it would be too dark for cards and notices.
  link: { padding: 0, color: tokens.colorBrandForeground2, ':hover': { textDecorationLine: 'underline' } },
  outline: {
    padding: `3px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  /** A glyph alone. */
  icon: { justifyContent: 'center', width: '32px', minHeight: '32px', padding: 0 },
  /** 32 px high, beside a primary one. */
  secondary: {
    ...typographyStyles.body1Strong,
    justifyContent: 'center',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
  },
  /** The one act of a page. */
  primary: {
    ...typographyStyles.body1Strong,
    justifyContent: 'center',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover, color: tokens.colorNeutralForegroundOnBrand },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed, color: tokens.colorNeutralForegroundOnBrand },
  },
});

/** `link`: in line with text; `outline`: a small button; `icon`: 32 px square. */
export type ButtonAppearance = 'subtle' | 'link' | 'outline' | 'icon' | 'secondary' | 'primary';

/** For links that appear as buttons too. */
export const useButtonStyles = (appearance: ButtonAppearance, className?: string): string => {
  const styles = useStyles();
  return mergeClasses(styles.root, styles[appearance], className);
};

export type SubtleButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** @default 'subtle' */
  appearance?: ButtonAppearance;
};

export const SubtleButton = forwardRef<HTMLButtonElement, SubtleButtonProps>(function SubtleButton(
  { appearance = 'subtle', className, ...button },
  ref,
) {
  return <button ref={ref} type="button" {...button} className={useButtonStyles(appearance, className)} />;
});
