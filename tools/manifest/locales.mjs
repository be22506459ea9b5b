/**
 * The languages of the manifest besides its default, en-US, as Office on a computer names them, each with the locales
 * that Outlook on the web may request: it shows the default text, not that of the language, for a locale without one.
 */
const REGIONS = {
  'de-DE': ['de', 'de-AT', 'de-CH', 'de-LI', 'de-LU'],
  'ar-SA': [
    ...['ar', 'ar-AE', 'ar-BH', 'ar-DZ', 'ar-EG', 'ar-IQ', 'ar-JO', 'ar-KW', 'ar-LB', 'ar-LY', 'ar-MA', 'ar-OM'],
    ...['ar-QA', 'ar-SY', 'ar-TN', 'ar-YE'],
  ],
};

export const LANGUAGES = Object.keys(REGIONS);

export const regionsOf = (language) => REGIONS[language] ?? [];

/** The language whose texts a locale uses; undefined: the add-in is not translated for it. */
export const languageOf = (locale) =>
  LANGUAGES.find((language) => language === locale || regionsOf(language).includes(locale));
