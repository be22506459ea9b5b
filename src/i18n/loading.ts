// Which words are there: English at once, those of another language once they have been loaded; tried again when that failed.
import type { Catalogue, EditingCatalogue } from './catalogue';
import { englishFailures } from './english/failures';
import { englishReading } from './english/reading';
import { englishTerms } from './english/terms';
import { matchLanguage, type Language } from './language';

const chunks = {
  de: {
    catalogue: async () => (await import(/* webpackChunkName: 'german' */ './german/german')).german,
    editing: async () => (await import(/* webpackChunkName: 'german-editing' */ './german/editing')).germanEditing,
  },
  ar: {
    catalogue: async () => (await import(/* webpackChunkName: 'arabic' */ './arabic/arabic')).arabic,
    editing: async () => (await import(/* webpackChunkName: 'arabic-editing' */ './arabic/editing')).arabicEditing,
  },
} satisfies Record<
  Exclude<Language, 'en'>,
  { catalogue: () => Promise<Catalogue>; editing: () => Promise<EditingCatalogue> }
>;

const english: Catalogue = { terms: englishTerms, reading: englishReading, failures: englishFailures };

const catalogues = new Map<Language, Catalogue>([['en', english]]);
/** Without English, which the controls bring along. */
const editing = new Map<Language, EditingCatalogue>();
/** Whether there are controls: a language that cannot name them is not shown then, not even in part. */
let withControls = false;

/** Tags: the last that was asked for, and the last that could be shown. */
let [asked, shown] = ['en', 'en'];
const listeners = new Set<() => void>();

const isReady = (tag: string): boolean => {
  const { language } = matchLanguage(tag);
  return language === 'en' || (catalogues.has(language) && (!withControls || editing.has(language)));
};

const keep = async <Part>(parts: Map<Language, Part>, language: Language, load: () => Promise<Part>): Promise<void> => {
  try {
    if (!parts.has(language)) parts.set(language, await load());
  } catch {
    // The words that are there stay.
  }
};

const keepEditing = async (language: Language): Promise<void> => {
  if (language !== 'en') await keep(editing, language, chunks[language].editing);
};

const tell = (): void => {
  if (isReady(asked)) shown = asked;
  for (const listener of listeners) listener();
};

/** Never rejects: where words cannot be loaded, others stay, and the next call tries again. @param tag BCP 47 */
export const loadWords = async (tag: string): Promise<void> => {
  asked = tag;
  const { language } = matchLanguage(tag);
  if (!isReady(tag) && language !== 'en') {
    const controls = withControls ? keepEditing(language) : undefined;
    await Promise.all([keep(catalogues, language, chunks[language].catalogue), controls]);
  }
  tell();
};

/** For the controls, which are about to be there. Never rejects. */
export const loadEditingWords = async (): Promise<void> => {
  let { language } = matchLanguage(asked);
  await keepEditing(language);
  // Another may have been asked for meanwhile.
  while (language !== matchLanguage(asked).language) {
    ({ language } = matchLanguage(asked));
    await keepEditing(language);
  }
  withControls = true;
  tell();
};

/** The tag whose words are to be shown to somebody who asks for `tag`: while its own are not there, those that were. */
export const shownFor = (tag: string): string => {
  if (isReady(tag)) return tag;
  return isReady(shown) ? shown : 'en';
};

export const onWords = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** With the locale of its numbers and dates; English where the words that are asked for are not there. */
export const catalogueFor = (tag: string): { locale: string; catalogue: Catalogue } => {
  const { language, locale } = matchLanguage(tag);
  const catalogue = catalogues.get(language);
  return catalogue ? { locale, catalogue } : { locale: 'en', catalogue: english };
};

/** Undefined for English. */
export const editingFor = (tag: string): EditingCatalogue | undefined => editing.get(matchLanguage(tag).language);
