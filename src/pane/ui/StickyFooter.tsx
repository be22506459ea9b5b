// The foot of the pane: what happened and what can be done about it, in sight at the bottom so that nothing above it moves.
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
    backgroundColor: tokens.colorNeutralBackground2,
    // Where it would cover much of what it belongs to.
    '@media (max-height: 359px), (max-width: 239px)': { position: 'static' },
  },
});

export const StickyFooter = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  // What has the focus, or gets it, is not to hide behind it.
  useEffect(() => {
    const foot = ref.current;
    if (!foot) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const sticks = getComputedStyle(foot).position === 'sticky';
      style.scrollPaddingBottom = sticks ? `${foot.offsetHeight + 8}px` : '';
      const focused = document.activeElement;
      const isBehind =
        focused && !foot.contains(focused) && focused.getBoundingClientRect().bottom > foot.getBoundingClientRect().top;
      if (sticks && isBehind) focused.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(foot);
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
