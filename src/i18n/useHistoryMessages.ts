import { history as english, type HistoryMessages } from './english/history';
import type { Language } from './languages';
import { loadedPart } from './loader';
import { usePartMessages } from './usePartMessages';

const createFor = (language: Language) => loadedPart(language, 'history') ?? english;

export const useHistoryMessages = (): HistoryMessages => usePartMessages(createFor);
