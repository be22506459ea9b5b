import { createMessagesHook } from './createMessagesHook';
import { history as english } from './english/history';
import { loadedPart } from './loader';

export const useHistoryMessages = createMessagesHook(english, (language) => loadedPart(language, 'history'));
