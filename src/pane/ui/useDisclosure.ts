// A panel that a button opens and closes; Escape closes it too and returns the focus to the button. It traps no focus.
import { useCallback, useId, useRef, useState, type KeyboardEvent } from 'react';

export type Disclosure = ReturnType<typeof useDisclosure>;

/** `button` and `panel` are the attributes of the two. */
export const useDisclosure = (initiallyOpen = false) => {
  const [open, setOpen] = useState(initiallyOpen);
  const ref = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback(() => setOpen(false), []);
  /** The focus goes back to the button. */
  const closeAndReturn = () => {
    setOpen(false);
    ref.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape' || event.defaultPrevented) return;
    // office.js would move the focus out of the pane.
    event.preventDefault();
    closeAndReturn();
  };
  return {
    open,
    close,
    closeAndReturn,
    button: {
      ref,
      'aria-expanded': open,
      'aria-controls': open ? id : undefined,
      onClick: () => setOpen(!open),
      onKeyDown,
    },
    panel: { id, onKeyDown },
  };
};
