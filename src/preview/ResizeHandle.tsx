// Resizes the pane with the pointer or the arrow keys.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { minWidth, clampPaneWidth, maxWidth } from './paneWidth';
import { messages } from './messages';

/** Pixels per key press. */
const step = 10;

const useStyles = makeStyles({
  root: {
    flex: '0 0 11px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    cursor: 'col-resize',
    touchAction: 'none',
    '::after': {
      content: '""',
      width: '3px',
      height: '32px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorNeutralStrokeAccessible,
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export type ResizeHandleProps = {
  width: number;
  /** Called while the pointer is down. */
  onDrag: (width: number) => void;
  onResize: (width: number) => void;
};

export const ResizeHandle = ({ width, onDrag, onResize }: ResizeHandleProps) => {
  const styles = useStyles();
  /** The x coordinate at which the pane would have no width; undefined while nothing is dragged. */
  const dragOrigin = useRef<number>();
  const handleKey = (event: KeyboardEvent) => {
    const widths: Record<string, number> = {
      ArrowLeft: width + step,
      ArrowRight: width - step,
      Home: minWidth,
      End: maxWidth,
    };
    const next = widths[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onResize(clampPaneWidth(next));
  };
  // A focusable separator is a widget (ARIA 1.2), but these rules treat every separator as static.
  /* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */
  return (
    <div
      className={styles.root}
      role="separator"
      tabIndex={0}
      aria-label={messages.width}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={minWidth}
      aria-valuemax={maxWidth}
      aria-valuetext={messages.pixels(width)}
      onKeyDown={handleKey}
      onPointerDown={({ currentTarget, pointerId, clientX }) => {
        currentTarget.setPointerCapture(pointerId);
        dragOrigin.current = clientX + width;
      }}
      onPointerMove={({ clientX }) => {
        if (dragOrigin.current !== undefined) onDrag(clampPaneWidth(dragOrigin.current - clientX));
      }}
      onPointerUp={({ clientX }) => {
        if (dragOrigin.current !== undefined) onResize(clampPaneWidth(dragOrigin.current - clientX));
      }}
      onLostPointerCapture={() => {
        dragOrigin.current = undefined;
      }}
    />
  );
};
