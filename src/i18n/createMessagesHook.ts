import { useMemo } from 'react';
import type { CreateMessages } from './catalog';
import { matchLanguage, type Language } from './languages';
import { useMessages } from './messages';

/** @param translation undefined for English, and until it is loaded */
export const createMessagesHook = <Messages>(
  english: CreateMessages<Messages>,
  translation: (language: Language) => CreateMessages<Messages> | undefined,
) => {
  const usePartMessages = (): Messages => {
    const { format, terms } = useMessages();
    const create = translation(matchLanguage(format.language).language) ?? english;
    return useMemo(() => create(format, terms), [create, format, terms]);
  };
  return usePartMessages;
};
