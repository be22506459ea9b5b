import { failures as english, type FailureMessages } from './english/failures';
import type { Language } from './languages';
import { loadedPart } from './loader';
import { usePartMessages } from './usePartMessages';

const createFor = (language: Language) => loadedPart(language, 'failures') ?? english;

export const useFailureMessages = (): FailureMessages => usePartMessages(createFor);
