// The messages of the preview, in the languages of the pane.
import { createContext, useContext } from 'react';
import { translated } from '../../i18n/catalog';
import { createFormats, isToday } from '../../i18n/formats';
import { matchLanguage, type Language } from '../../i18n/languages';
import { arabic } from './arabic/messages';
import { english } from './english/messages';
import { german } from './german/messages';
import { paneMessages, type PaneMessages } from './paneMessages';

const translation = translated<typeof english>();

const catalogs: Record<Language, typeof english> = {
  en: english,
  de: translation(german),
  ar: translation(arabic),
};

const catalogFor = (tag: string) => {
  const { language, locale } = matchLanguage(tag);
  const catalog = catalogs[language];
  return { catalog, pane: paneMessages(createFormats(locale), catalog.pane) };
};

/** The messages of the pane beside the mail. @param tag BCP 47 */
export const paneMessagesFor = (tag: string): PaneMessages => catalogFor(tag).pane;

/** @param tag BCP 47 */
export const createPreviewMessages = (tag: string) => {
  const { catalog, pane } = catalogFor(tag);
  const page = catalog.page(pane);
  const { format } = pane;
  /** The time of today's mails, and the day of others. */
  const mailDate = (at: Date): string => {
    const text = at.toISOString();
    return isToday(at) ? format.time(text) : format.day(text);
  };
  return { format, mailDate, ...page, mails: catalog.mails(pane, page), faults: catalog.faults(pane) };
};

export type PreviewMessages = ReturnType<typeof createPreviewMessages>;

const MessagesContext = createContext<PreviewMessages | undefined>(undefined);
export const PreviewMessagesProvider = MessagesContext.Provider;

export const usePreviewMessages = (): PreviewMessages => {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('usePreviewMessages needs a PreviewMessagesProvider.');
  return messages;
};
