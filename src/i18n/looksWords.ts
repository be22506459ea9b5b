// The words about theme and language: short enough that those of all languages come together.
import { arabicLooks } from './arabic/looks';
import { englishLooks, type LooksWords } from './english/looks';
import { germanLooks } from './german/looks';
import { matchLanguage, type Language } from './language';
import { useWords } from './words';

const looks: Record<Language, LooksWords> = { en: englishLooks, de: germanLooks, ar: arabicLooks };

/** @param tag of the words that are shown */
export const looksWordsFor = (tag: string): LooksWords => looks[matchLanguage(tag).language];

export const useLooksWords = (): LooksWords => looksWordsFor(useWords().format.language);
