// The edge between the mailbox and the pane: drawn with the pointer, or moved with the keys.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { narrowest, nearestPaneWidth, widest } from './paneWidth';
import { messages } from './messages';

/** Pixels for one press of a key. */
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
  /** While the pointer still holds it. */
  onDrag: (width: number) => void;
  onChoose: (width: number) => void;
};

export const ResizeHandle = ({ width, onDrag, onChoose }: ResizeHandleProps) => {
  const styles = useStyles();
  /** Where the pane ends, as the pointer counts; undefined while it holds nothing. */
  const end = useRef<number>();
  const press = (event: KeyboardEvent) => {
    const widths: Record<string, number> = {
      ArrowLeft: width + step,
      ArrowRight: width - step,
      Home: narrowest,
      End: widest,
    };
    const next = widths[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(nearestPaneWidth(next));
  };
  // A separator that has the focus is a control, which the rules do not know.
  /* eslint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */
  return (
    <div
      className={styles.root}
      role="separator"
      tabIndex={0}
      aria-label={messages.width}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuetext={messages.pixels(width)}
      onKeyDown={press}
      onPointerDown={({ currentTarget, pointerId, clientX }) => {
        currentTarget.setPointerCapture(pointerId);
        end.current = clientX + width;
      }}
      onPointerMove={({ clientX }) => {
        if (end.current !== undefined) onDrag(nearestPaneWidth(end.current - clientX));
      }}
      onPointerUp={({ clientX }) => {
        if (end.current !== undefined) onChoose(nearestPaneWidth(end.current - clientX));
      }}
      onLostPointerCapture={() => {
        end.current = undefined;
      }}
    />
  );
};
