// The seconds until a moment, counted down.
import { useEffect, useState } from 'react';

const leftUntil = (at: number): number => Math.max(0, Math.ceil((at - Date.now()) / 1_000));

/** @param at milliseconds since the epoch. @returns whole seconds; 0 once it has come */
export const useCountdown = (at: number): number => {
  const [, setTicks] = useState(0);
  const left = leftUntil(at);
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => setTicks((ticks) => ticks + 1), Math.max(50, at - Date.now() - (left - 1) * 1_000));
    return () => clearTimeout(timer);
  });
  return left;
};
