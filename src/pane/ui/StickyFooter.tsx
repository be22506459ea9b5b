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
    gap: tokens.spacingVerticalS,
    marginBlockStart: 'auto',
    marginBlockEnd: `calc(-1 * ${tokens.spacingVerticalS})`,
    paddingBlockEnd: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    // Sticky, it would cover too much of the page.
    '@media (max-height: 359px), (max-width: 239px)': { position: 'static' },
  },
});

export const StickyFooter = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  // The focused element must not be hidden behind it.
  useEffect(() => {
    const footer = ref.current;
    if (!footer) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const sticks = getComputedStyle(footer).position === 'sticky';
      style.scrollPaddingBottom = sticks ? `${footer.offsetHeight + 8}px` : '';
      const focused = document.activeElement;
      const isBehind =
        focused &&
        !footer.contains(focused) &&
        focused.getBoundingClientRect().bottom > footer.getBoundingClientRect().top;
      if (sticks && isBehind) focused.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(footer);
    return () => {
      observer.disconnect();
      style.scrollPaddingBottom = '';
    };
  }, []);
  return (
    <div ref={ref} className={styles.root}>
      {children}
    </div>
  );
};
