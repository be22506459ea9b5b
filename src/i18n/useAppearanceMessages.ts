import { appearance as english, type AppearanceMessages } from './english/appearance';
import type { Language } from './languages';
import { loadedPart } from './loader';
import { usePartMessages } from './usePartMessages';

const createFor = (language: Language) => loadedPart(language, 'appearance') ?? english;

export const useAppearanceMessages = (): AppearanceMessages => usePartMessages(createFor);
