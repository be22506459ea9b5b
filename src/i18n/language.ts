// Which of the pane's languages a tag asks for, and the locale for its numbers and dates. Hosts and browsers tell odd tags.

/** By their base language. */
export const languages = ['en', 'de', 'ar'] as const;
export type Language = (typeof languages)[number];

/** What each is called in itself: whoever is lost in another finds it. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch', ar: 'العربية' };

export type Match = {
  language: Language;
  /** The tag that was asked for, with its region; without one where there are no words for it. */
  locale: string;
};

const fallback: Match = { language: 'en', locale: 'en' };

const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;

/** @param tag "de-CH", but also "de_CH.UTF-8", which is a system's way to say it */
export const matchLanguage = (tag: string): Match => {
  try {
    const [locale = ''] = Intl.getCanonicalLocales(
      tag
        .trim()
        .replace(/[.@].*$/, '')
        .replaceAll('_', '-'),
    );
    const language = languages.find((known) => known === new Intl.Locale(locale).language);
    // Whoever reads a language in another script cannot read our words for it.
    return language !== undefined && scriptOf(locale) === scriptOf(language) ? { language, locale } : fallback;
  } catch {
    return fallback;
  }
};
