// Notices and the bar of changes: sticky at the bottom, so that nothing above moves.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    insetBlockEnd: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    margin: `auto calc(-1 * ${tokens.spacingHorizontalL}) calc(-1 * ${tokens.spacingVerticalXXS})`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Sticky, it would cover too much of the page.
    '@media (max-height: 359px), (max-width: 239px)': { position: 'static' },
  },
  notices: { padding: `0 ${tokens.spacingHorizontalL}` },
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':empty': { display: 'none' },
  },
});

export type StickyFooterProps = {
  /** Each in a box of its own. */
  notices: ReactNode;
  /** The bar of changes, with what belongs to it; there is no bar without children. */
  children: ReactNode;
};

export const StickyFooter = ({ notices, children }: StickyFooterProps) => {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  // The focused element must not be hidden behind it.
  useEffect(() => {
    const footer = ref.current;
    if (!footer) return undefined;
    const { style } = document.documentElement;
    let height = 0;
    const observer = new ResizeObserver(() => {
      const sticks = getComputedStyle(footer).position === 'sticky';
      style.scrollPaddingBottom = sticks ? `${footer.offsetHeight + 8}px` : '';
      const focused = document.activeElement;
      const isOver = (covered: number): boolean =>
        focused !== null && focused.getBoundingClientRect().bottom > window.innerHeight - covered;
      // Not one that the person has scrolled away. Without a focus, the active element is the body, which contains the footer.
      const isHiddenNow = !isOver(height) && isOver(footer.offsetHeight);
      height = footer.offsetHeight;
      if (!sticks || !focused || focused.contains(footer) || footer.contains(focused)) return;
      if (isHiddenNow) focused.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(footer);
    return () => {
      observer.disconnect();
      style.scrollPaddingBottom = '';
    };
  }, []);
  return (
    <div ref={ref} className={styles.root}>
      <div className={styles.notices}>{notices}</div>
      <div className={styles.bar}>{children}</div>
    </div>
  );
};
