// The words of the pane in one language, for everything that a component says.
import { createContext, useContext } from 'react';
import { createFormats } from './formats';
import { catalogueFor } from './loading';

export type Words = ReturnType<typeof createWords>;

/**
 * @param tag BCP 47; English where there are no words for it, or not yet
 * @param crm the CRM's product name; undefined while nobody knows it
 */
export const createWords = (tag: string, crm: string | undefined) => {
  const { locale, catalogue } = catalogueFor(tag);
  const format = createFormats(locale);
  const terms = catalogue.terms(format, crm);
  return { format, terms, ...catalogue.reading(format, terms), failures: catalogue.failures(format, terms) };
};

const WordsContext = createContext<Words | undefined>(undefined);
export const WordsProvider = WordsContext.Provider;

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Components stand under a WordsProvider.');
  return words;
};
