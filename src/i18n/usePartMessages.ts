import { useMemo } from 'react';
import type { CreateMessages } from './catalog';
import { matchLanguage, type Language } from './languages';
import { useMessages } from './messages';

/** @param createFor a constant: the messages are created anew when it changes */
export const usePartMessages = <Messages>(createFor: (language: Language) => CreateMessages<Messages>): Messages => {
  const { format, terms } = useMessages();
  return useMemo(() => createFor(matchLanguage(format.language).language)(format, terms), [createFor, format, terms]);
};
