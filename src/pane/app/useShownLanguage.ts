// The language that is shown: the requested one once its messages are loaded, until then the last one.
import { useEffect, useSyncExternalStore } from 'react';
import { loadLanguage, subscribeToMessages, shownTag } from '../../i18n/loader';

/** When messages that failed to load are loaded again. */
const occasions = ['online', 'focus'] as const;

/** @param asked a BCP 47 tag @returns the tag whose messages are shown */
export const useShownLanguage = (asked: string): string => {
  useEffect(() => {
    const load = () => void loadLanguage(asked);
    load();
    for (const occasion of occasions) window.addEventListener(occasion, load);
    return () => {
      for (const occasion of occasions) window.removeEventListener(occasion, load);
    };
  }, [asked]);
  return useSyncExternalStore(subscribeToMessages, () => shownTag(asked));
};
