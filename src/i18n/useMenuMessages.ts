import { createMessagesHook } from './createMessagesHook';
import { menu as english } from './english/menu';
import { loadedPart } from './loader';

export const useMenuMessages = createMessagesHook(english, (language) => loadedPart(language, 'menu'));
