import { menu as english, type MenuMessages } from './english/menu';
import type { Language } from './languages';
import { loadedPart } from './loader';
import { usePartMessages } from './usePartMessages';

const createFor = (language: Language) => loadedPart(language, 'menu') ?? english;

export const useMenuMessages = (): MenuMessages => usePartMessages(createFor);
