import { createMessagesHook } from './createMessagesHook';
import { overview as english } from './english/overview';
import { loadedPart } from './loader';

export const useOverviewMessages = createMessagesHook(english, (language) => loadedPart(language, 'overview'));
