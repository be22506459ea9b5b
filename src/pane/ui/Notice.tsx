// A message about what happened, with the next step; announced by screen readers when it appears.
import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { anyRow } from './focus';
import { narrow } from './styles';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    borderRadius: tokens.borderRadiusLarge,
    border: '1px solid',
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
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
  icon: { fontSize: '20px', gridRow: '1 / 3', [narrow]: { gridRow: 1 } },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  title: typographyStyles.body1Strong,
  text: { ...typographyStyles.body1, overflowWrap: 'anywhere', [narrow]: { gridColumn: '1 / -1' } },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalS,
    gridColumn: '1 / -1',
    paddingTop: tokens.spacingVerticalXS,
  },
});

const icons = { success: CheckmarkCircleFilled, warning: WarningFilled, error: ErrorCircleFilled };

export type NoticeProps = {
  intent: keyof typeof icons;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** Undefined inside a live region or a dialog that is read anyway. */
  role?: 'alert' | 'status';
  /** Takes the focus when it appears, because the focused button is gone; not from a setting or the scope picker. @default false */
  takesFocus?: boolean;
};

export const Notice = ({ intent, title, children, actions, role, takesFocus = false }: NoticeProps) => {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  // With the focus it is read as a group; without, it is announced as a live region.
  const [focuses] = useState(() => takesFocus && !document.activeElement?.closest(`${anyRow}, [role="radiogroup"]`));
  useEffect(() => {
    if (focuses) ref.current?.focus();
  }, [focuses]);
  const Icon = icons[intent];
  return (
    <div
      ref={ref}
      role={focuses ? 'group' : role}
      aria-label={focuses ? title : undefined}
      tabIndex={focuses ? -1 : undefined}
      className={mergeClasses(styles.root, styles[intent])}
    >
      <Icon aria-hidden="true" className={mergeClasses(styles.icon, styles[`${intent}Icon`])} />
      <div className={styles.title}>{title}</div>
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
};
