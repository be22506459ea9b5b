// Something that a button opens in its place and Escape closes again, with the focus back at the button; it holds nobody.
import { useId, useRef, useState, type KeyboardEvent } from 'react';

export type Disclosure = ReturnType<typeof useDisclosure>;

/** `button` and `panel` are the attributes of the two. */
export const useDisclosure = () => {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLButtonElement>(null);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape' || event.defaultPrevented) return;
    // Outlook, which would leave the pane, does not get this one.
    event.preventDefault();
    setOpen(false);
    ref.current?.focus();
  };
  return {
    open,
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
