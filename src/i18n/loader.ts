// A language is shown once all parts that the pane needs are loaded, so that no text is ever in two languages.
import type { Part, Parts } from './catalog';
import { languages, matchLanguage, type Language } from './languages';

/** Without English, whose messages are in the chunks that show them. */
const loaded = new Map<Language, Partial<Parts>>();

/** The parts on screen, or about to be. */
const requiredParts = new Set<Part>(['reader']);

/** Tags: the last one requested, and the last one that could be shown. */
let [requested, shown] = ['en', 'en'];

const listeners = new Set<() => void>();

/** Undefined for English. */
export const loadedPart = <P extends Part>(language: Language, part: P): Parts[P] | undefined =>
  loaded.get(language)?.[part];

const isReady = (tag: string): boolean => {
  const { language } = matchLanguage(tag);
  return language === 'en' || [...requiredParts].every((part) => loadedPart(language, part) !== undefined);
};

/** Never rejects: after a failure, the next call tries again. */
const load = async (language: Language, part: Part): Promise<void> => {
  const { load: loadCatalog } = languages[language];
  if (loadCatalog === undefined || loadedPart(language, part) !== undefined) return;
  try {
    const { messages } = await loadCatalog();
    const messagesOfPart = await messages[part]();
    loaded.set(language, { ...loaded.get(language), ...messagesOfPart });
  } catch {
    // The language that is shown stays.
  }
};

const update = (): void => {
  if (isReady(requested)) shown = requested;
  for (const listener of listeners) listener();
};

/** Never rejects: after a failure, the shown language stays, and the next call tries again. @param tag BCP 47 */
export const loadLanguage = async (tag: string): Promise<void> => {
  requested = tag;
  const { language } = matchLanguage(tag);
  await Promise.all([...requiredParts].map((part) => load(language, part)));
  update();
};

/**
 * From the time when both have arrived, a language without the part is not shown.
 * @param code the chunk that shows the part; rejects if it does: then the languages stay as they are
 */
export const loadPart = async (part: Part, code: Promise<unknown>): Promise<void> => {
  let language: Language;
  do {
    ({ language } = matchLanguage(requested));
    await Promise.all([code, load(language, part)]);
    // Another language may have been requested meanwhile.
  } while (language !== matchLanguage(requested).language);
  requiredParts.add(part);
  update();
};

/** The tag itself once its language is ready, until then the last one that was. */
export const shownTag = (tag: string): string => {
  if (isReady(tag)) return tag;
  return isReady(shown) ? shown : 'en';
};

export const subscribeToMessages = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
