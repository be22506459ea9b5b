import { createContext, useContext } from 'react';
import { reader } from './english/reader';
import { terms } from './english/terms';
import { createFormats } from './formats';
import { matchLanguage } from './languages';
import { loadedPart, shownTag } from './loader';

export type Messages = ReturnType<typeof createMessages>;

const english = { terms, reader };

/**
 * @param tag BCP 47; until its language is loaded, the messages are those that are shown
 * @param crm the CRM's product name, undefined while the configuration is not loaded
 */
export const createMessages = (tag: string, crm: string | undefined) => {
  const { language, locale } = matchLanguage(shownTag(tag));
  const create = loadedPart(language, 'reader') ?? english;
  const format = createFormats(locale);
  const terms = create.terms(format, crm);
  return { format, terms, ...create.reader(format, terms) };
};

const MessagesContext = createContext<Messages | undefined>(undefined);
export const MessagesProvider = MessagesContext.Provider;

export const useMessages = (): Messages => {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('useMessages needs a MessagesProvider.');
  return messages;
};
