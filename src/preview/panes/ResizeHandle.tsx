// Resizes the pane with the pointer or the arrow keys.
import { makeStyles, tokens, useFluent } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { minWidth, clampPaneWidth, maxWidth } from './paneWidth';
import { smallScreen } from '../breakpoints';
import { usePreviewMessages } from '../messages/previewMessages';

/** Pixels per key press. */
const step = 10;

const useStyles = makeStyles({
  root: {
    flex: '0 0 8px',
    // Above the margin of the panes, which shows their shadows.
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'col-resize',
    touchAction: 'none',
    [smallScreen]: { display: 'none' },
    '::after': {
      content: '""',
      height: '24px',
      // Not a background, which forced colours remove.
      borderInlineStartWidth: '3px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke1,
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { borderInlineStartColor: tokens.colorCompoundBrandStroke },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export type ResizeHandleProps = {
  /** Of each pane, in pixels. */
  width: number;
  /** Called while the pointer is down. */
  onDrag: (width: number) => void;
  onResize: (width: number) => void;
};

/** How many panes a drag makes wider: those in sight. */
const countPanes = (handle: Element): number =>
  [...(handle.nextElementSibling?.querySelectorAll('iframe') ?? [])].filter((pane) => pane.getClientRects().length > 0)
    .length || 1;

export const ResizeHandle = ({ width, onDrag, onResize }: ResizeHandleProps) => {
  const styles = useStyles();
  const { panes } = usePreviewMessages();
  /** The panes are at the end of the line: the handle widens them by moving away from it. */
  const sign = useFluent().dir === 'rtl' ? -1 : 1;
  /** Undefined while nothing is dragged. */
  const drag = useRef<{ startX: number; startWidth: number; paneCount: number; width: number }>();
  // Browsers limit how often the address may change.
  const resizeTo = (next: number) => {
    if (next !== width) onResize(next);
  };
  const handleKey = (event: KeyboardEvent) => {
    const widths: Record<string, number> = {
      ArrowLeft: width + sign * step,
      ArrowRight: width - sign * step,
      Home: minWidth,
      End: maxWidth,
    };
    const next = widths[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resizeTo(clampPaneWidth(next));
  };
  // A focusable separator is a widget (ARIA 1.2), but these rules treat every separator as static.
  /* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */
  return (
    <div
      className={styles.root}
      role="separator"
      tabIndex={0}
      aria-label={panes.width}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={minWidth}
      aria-valuemax={maxWidth}
      aria-valuetext={panes.pixels(width)}
      onKeyDown={handleKey}
      onPointerDown={({ button, currentTarget, pointerId, clientX }) => {
        if (button !== 0) return;
        currentTarget.setPointerCapture(pointerId);
        drag.current = { startX: clientX, startWidth: width, paneCount: countPanes(currentTarget), width };
      }}
      onPointerMove={({ clientX }) => {
        if (!drag.current) return;
        const { startX, startWidth, paneCount } = drag.current;
        drag.current.width = clampPaneWidth(startWidth + (sign * (startX - clientX)) / paneCount);
        onDrag(drag.current.width);
      }}
      onLostPointerCapture={() => {
        const dragged = drag.current;
        drag.current = undefined;
        if (dragged && dragged.width !== dragged.startWidth) onResize(dragged.width);
      }}
    />
  );
};
