// A disclosure over the content: a press outside of it, or the focus going elsewhere, closes it.
import { useEffect, useRef } from 'react';
import { useDisclosure } from './useDisclosure';

/** `root` belongs to an element around the button and the panel. */
export const usePopover = () => {
  const root = useRef<HTMLDivElement>(null);
  const disclosure = useDisclosure();
  const { open, close } = disclosure;
  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) close();
    };
    for (const type of ['pointerdown', 'focusin'] as const) document.addEventListener(type, closeOutside);
    return () => {
      for (const type of ['pointerdown', 'focusin'] as const) document.removeEventListener(type, closeOutside);
    };
  }, [open, close]);
  return { ...disclosure, root };
};
