// A page over the pane, such as the review: the whole width and height, a title with a way back, and its buttons at the bottom.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useMirrored } from './direction';
import { subPageMark, takeFocus } from './focus';
import { SubtleButton } from './SubtleButton';
import { coarse, narrow, usePaneStyles } from './styles';

/** So low or so narrow, buttons that stay at the bottom would cover too much. */
const small = '@media (max-height: 359px), (max-width: 239px)';

const useStyles = makeStyles({
  root: {
    // The pane below is hidden, and keeps its layout and its scroll position.
    visibility: 'visible',
    position: 'fixed',
    inset: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'auto',
    // What has the focus must not be behind the buttons.
    scrollPaddingBottom: '80px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'break-word',
    ...typographyStyles.body1,
  },
  head: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  // The glyph starts where the texts start.
  back: { flexShrink: 0, margin: '-2px 0 -2px -6px', [coarse]: { margin: '-8px 0 -8px -12px' } },
  heading: { flexGrow: 1, minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', ':focus': { outline: 'none' } },
  content: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalL,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    '& > *': { flexShrink: 0 },
  },
  footer: {
    position: 'sticky',
    insetBlockEnd: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '& > *': { flex: '1 1 0', minWidth: 'max-content' },
    [small]: { position: 'static' },
    [narrow]: { '& > *': { minWidth: 'min-content' } },
  },
});

export type SubPageProps = {
  title: ReactNode;
  /** Below the title, in one line. */
  lead?: ReactNode;
  /** The name of the button beside the title. */
  backLabel: string;
  /** Escape does it too. Where the focus goes then is up to the caller. */
  onBack: () => void;
  /** Buttons. */
  footer?: ReactNode;
  children: ReactNode;
};

/** Its title has the focus at first. The pane below must be hidden meanwhile: see `coversPane`. */
export const SubPage = ({ title, lead, backLabel, onBack, footer, children }: SubPageProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const mirrored = useMirrored();
  const heading = useRef<HTMLHeadingElement>(null);
  const [titleId, leadId] = [useId(), useId()];
  useLayoutEffect(() => {
    if (heading.current) takeFocus(heading.current, { preventScroll: true });
  }, []);
  // Only one of the two pages may have a scroll bar.
  useEffect(() => {
    const { style } = document.documentElement;
    style.overflow = 'hidden';
    return () => void (style.overflow = '');
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // office.js would move the focus out of the pane.
    event.preventDefault();
    onBack();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes a dialog, wherever the focus is in it
    <div
      role="dialog"
      aria-modal="true"
      aria-labelledby={titleId}
      {...(lead !== undefined && { 'aria-describedby': leadId })}
      className={styles.root}
      onKeyDown={onKeyDown}
      {...subPageMark}
    >
      <div className={styles.head}>
        <SubtleButton
          appearance="icon"
          className={styles.back}
          aria-label={backLabel}
          title={backLabel}
          onClick={onBack}
        >
          <ArrowLeftRegular fontSize={20} aria-hidden="true" className={mirrored} />
        </SubtleButton>
        <div className={styles.heading}>
          <h1 ref={heading} id={titleId} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead !== undefined && (
            <div id={leadId} className={pane.caption}>
              {lead}
            </div>
          )}
        </div>
      </div>
      <div className={styles.content}>{children}</div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </div>
  );
};
