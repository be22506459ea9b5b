// The language that the pane speaks: the one that is asked for once its words are there, until then the one that it speaks already.
import { useEffect, useSyncExternalStore } from 'react';
import { loadLanguage, subscribeToMessages, shownTag } from '../../i18n/loader';

/** When words that did not come may come. */
const occasions = ['online', 'focus'] as const;

/** @param asked a BCP 47 tag @returns the tag whose words are to be shown */
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
