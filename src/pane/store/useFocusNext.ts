// Moves the focus to what will be drawn next, where what has it now is about to go and something certain takes its place.
import { useEffect, useRef } from 'react';

/** @returns asks for the first element that matches; waits for it through as many renderings as it takes. */
export const useFocusNext = (): ((selector: string) => void) => {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const target = document.querySelector<HTMLElement>(wanted.current);
    if (!target) return;
    wanted.current = undefined;
    target.focus();
  });
  return (selector) => {
    wanted.current = selector;
  };
};
