// A message in one or two lines about what happened, with the next step; announced by screen readers when it appears.
import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { isOnPressedButton } from './focus';
import { coarse, narrow } from './styles';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalMNudge}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  /** Part of the bar at the bottom of the pane. */
  bar: {
    columnGap: tokens.spacingHorizontalSNudge,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    ':focus-visible': { outlineOffset: '4px', borderRadius: tokens.borderRadiusMedium },
  },
  neutral: {},
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  icon: { flexShrink: 0, fontSize: '16px', [narrow]: { display: 'none' } },
  neutralIcon: { color: tokens.colorNeutralForeground2 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground3 },
  text: {
    flex: '1 1 140px',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  /** One paragraph. */
  inline: { display: 'block', '& > *': { display: 'inline' } },
  title: { fontWeight: tokens.fontWeightSemibold },
  apart: { '::after': { content: '" ·"', fontWeight: tokens.fontWeightRegular } },
  /** Where the text ends, whose own buttons come before. */
  atEnd: { alignSelf: 'end' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginInlineStart: 'auto',
    // The height of a line, with more to press on.
    '& > button': { minHeight: '24px', margin: '-4px 0' },
    [coarse]: { '& > button': { minHeight: '44px', margin: '-6px 0' } },
  },
});

const icons = {
  neutral: InfoRegular,
  success: CheckmarkCircleFilled,
  warning: WarningFilled,
  error: ErrorCircleFilled,
};

export type NoticeIntent = keyof typeof icons;

export type NoticeProps = {
  /** `error`: a failed save or a fault; what passes, such as no network, is `neutral`. */
  intent: NoticeIntent;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** `bar`: without a box of its own. @default 'box' */
  appearance?: 'box' | 'bar';
  /** Undefined inside a live region or a dialog that is read anyway. */
  role?: 'alert' | 'status';
  /** Takes the focus when it appears, because the pressed button is gone; not from where the person is by now. @default false */
  takesFocus?: boolean;
};

export const Notice = ({
  intent,
  title,
  children,
  actions,
  appearance = 'box',
  role,
  takesFocus = false,
}: NoticeProps) => {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  // With the focus it is read as a group; without, it is announced as a live region.
  const [focuses] = useState(() => takesFocus && isOnPressedButton());
  useLayoutEffect(() => {
    if (focuses) ref.current?.focus();
  }, [focuses]);
  const Icon = icons[intent];
  return (
    <div
      ref={ref}
      role={focuses ? 'group' : role}
      aria-label={focuses ? title : undefined}
      tabIndex={focuses ? -1 : undefined}
      className={mergeClasses(styles.root, styles[intent], appearance === 'bar' && styles.bar)}
    >
      <Icon aria-hidden="true" className={mergeClasses(styles.icon, styles[`${intent}Icon`])} />
      <div className={mergeClasses(styles.text, appearance === 'bar' && styles.inline)}>
        <div
          className={mergeClasses(
            styles.title,
            appearance === 'bar' && intent === 'error' && styles.errorIcon,
            ((appearance === 'bar' && intent !== 'warning') || intent === 'neutral') &&
              children !== undefined &&
              styles.apart,
          )}
        >
          {title}
        </div>{' '}
        <div>{children}</div>
      </div>
      {actions !== undefined && (
        <div className={mergeClasses(styles.actions, appearance === 'box' && styles.atEnd)}>{actions}</div>
      )}
    </div>
  );
};
