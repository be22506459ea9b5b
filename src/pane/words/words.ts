// The words of the pane in one language, for everything that a component says.
import { createContext, useContext } from 'react';
import { englishFailures } from './english/failures';
import { englishReading } from './english/reading';
import { englishTerms } from './english/terms';
import { createFormats } from './formats';

export type Words = ReturnType<typeof createWords>;

/** @param language a BCP 47 tag, for numbers and dates; @param crm the CRM's product name. */
export const createWords = (language: string, crm: string) => {
  const format = createFormats(supported(language));
  const terms = englishTerms(format, crm);
  return { format, terms, ...englishReading(format, terms), failures: englishFailures(format, terms) };
};

/** English is the one catalogue there is; its regional forms of dates and numbers are kept. Hosts tell odd languages. */
const supported = (language: string): string => {
  try {
    const [tag] = Intl.getCanonicalLocales(language);
    return tag !== undefined && new Intl.Locale(tag).language === 'en' ? tag : 'en';
  } catch {
    return 'en';
  }
};

const WordsContext = createContext<Words | undefined>(undefined);
export const WordsProvider = WordsContext.Provider;

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Components stand under a WordsProvider.');
  return words;
};
