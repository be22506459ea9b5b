// The languages of the manifest besides its default, English, and the regions that share each one's texts.

/**
 * Each language as Office on a computer names it, with what Outlook on the web may ask for besides: there a region
 * without a text of its own gets the default, not the text of its language.
 */
const SHARED_BY = {
  'de-DE': ['de', 'de-AT', 'de-CH', 'de-LI', 'de-LU'],
  'ar-SA': [
    ...['ar', 'ar-AE', 'ar-BH', 'ar-DZ', 'ar-EG', 'ar-IQ', 'ar-JO', 'ar-KW', 'ar-LB', 'ar-LY', 'ar-MA', 'ar-OM'],
    ...['ar-QA', 'ar-SY', 'ar-TN', 'ar-YE'],
  ],
};

export const LANGUAGES = Object.keys(SHARED_BY);

export const regionsOf = (language) => SHARED_BY[language] ?? [];

/** The language whose texts a locale shares; undefined: the add-in does not have it. */
export const languageOf = (locale) =>
  LANGUAGES.find((language) => language === locale || regionsOf(language).includes(locale));
