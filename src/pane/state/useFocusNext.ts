// Moves the focus to what will be drawn next, where what has it now is about to go.
import { useEffect, useRef } from 'react';

/** Where the focus goes at once when what has it is about to go, and nothing takes its place. */
export const focusTitle = (): void => document.querySelector<HTMLElement>('h1')?.focus();

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
