// Keeps what is shown up to date: asks quietly when the pane is looked at again and each minute while it is seen, and minds the network.
import { useEffect, useRef } from 'react';
import type { Client } from '../../client/client';
import type { Levels } from './useLevels';

/** Milliseconds: about a minute, so that many panes do not ask at once. */
const nextCheck = (): number => 55_000 + Math.random() * 10_000;

/** A pane that is seen and given the focus at once asks once. Milliseconds. */
const together = 1_000;

export const useFreshness = (client: Client, levels: Levels): void => {
  const now = useRef({ client, levels });
  useEffect(() => {
    now.current = { client, levels };
  });

  useEffect(() => {
    let checked = -together;
    let timer: ReturnType<typeof setTimeout>;
    const check = () => {
      const isSeen = document.visibilityState === 'visible';
      if (!isSeen || !navigator.onLine || performance.now() < checked + together) return;
      if (Date.now() < now.current.client.busyUntil()) return;
      checked = performance.now();
      void now.current.levels.check();
    };
    const checkEachMinute = () => {
      timer = setTimeout(() => {
        check();
        checkEachMinute();
      }, nextCheck());
    };
    const goOnline = () => {
      const { level, reading, refresh } = now.current.levels;
      if (reading.kind === 'failed' && (!level || level.kept)) void refresh();
      else check();
    };
    const goOffline = () => now.current.levels.goOffline();

    checkEachMinute();
    window.addEventListener('focus', check);
    document.addEventListener('visibilitychange', check);
    window.addEventListener('online', goOnline);
    window.addEventListener('offline', goOffline);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', check);
      document.removeEventListener('visibilitychange', check);
      window.removeEventListener('online', goOnline);
      window.removeEventListener('offline', goOffline);
    };
  }, []);
};
