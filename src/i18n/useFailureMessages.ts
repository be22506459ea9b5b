import { createMessagesHook } from './createMessagesHook';
import { failures as english } from './english/failures';
import { loadedPart } from './loader';

export const useFailureMessages = createMessagesHook(english, (language) => loadedPart(language, 'failures'));
