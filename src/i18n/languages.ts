import { translated, type Catalog } from './catalog';

type LanguageEntry = { name: string; load: (() => Promise<{ messages: Catalog }>) | undefined };

const lazy = translated<() => Promise<{ messages: Catalog }>>();

/**
 * By base language, each with its own name for itself. A new language is a line here and a folder such as `german`,
 * whose `messages.ts` exports its catalog. English has nothing to load: it is in the chunks that show it.
 */
export const languages = {
  en: { name: 'English', load: undefined },
  de: { name: 'Deutsch', load: lazy(() => import(/* webpackChunkName: 'messages-de' */ './german/messages')) },
  ar: { name: 'العربية', load: lazy(() => import(/* webpackChunkName: 'messages-ar' */ './arabic/messages')) },
} satisfies Record<string, LanguageEntry>;

export type Language = keyof typeof languages;

const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);

export const languageCodes = Object.keys(languages).filter(isLanguage);

export type Match = {
  language: Language;
  /** The canonical tag with its region, for numbers and dates; "en" where there are no messages for the tag. */
  locale: string;
};

/** Whether there are messages for the language of a tag. */
export const isTranslated = (tag: string): boolean => matchLanguage(tag) !== fallback;

const fallback: Match = { language: 'en', locale: 'en' };

const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;

/** @param tag "de-CH", but also "de_CH.UTF-8", as some systems write it */
export const matchLanguage = (tag: string): Match => {
  try {
    const [locale = ''] = Intl.getCanonicalLocales(
      tag
        .trim()
        .replace(/[.@].*$/, '')
        .replaceAll('_', '-'),
    );
    const { language } = new Intl.Locale(locale);
    // Our messages are in the usual script of a language, which readers of another script cannot read.
    return isLanguage(language) && scriptOf(locale) === scriptOf(language) ? { language, locale } : fallback;
  } catch {
    return fallback;
  }
};
