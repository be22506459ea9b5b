// Whether a moment has passed; renders again when it does.
import { useEffect, useState } from 'react';

/** @param at milliseconds since the epoch */
export const useHasPassed = (at: number): boolean => {
  const [passed, setPassed] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => setPassed(at), Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  }, [at]);
  return passed === at;
};
