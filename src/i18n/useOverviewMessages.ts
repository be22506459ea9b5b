import { overview as english, type OverviewMessages } from './english/overview';
import type { Language } from './languages';
import { loadedPart } from './loader';
import { usePartMessages } from './usePartMessages';

const createFor = (language: Language) => loadedPart(language, 'overview') ?? english;

export const useOverviewMessages = (): OverviewMessages => usePartMessages(createFor);
