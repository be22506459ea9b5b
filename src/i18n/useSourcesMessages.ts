import { sources as english, type SourcesMessages } from './english/sources';
import type { Language } from './languages';
import { loadedPart } from './loader';
import { usePartMessages } from './usePartMessages';

const createFor = (language: Language) => loadedPart(language, 'sources') ?? english;

export const useSourcesMessages = (): SourcesMessages => usePartMessages(createFor);
