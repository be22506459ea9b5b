import { createMessagesHook } from './createMessagesHook';
import { sources as english } from './english/sources';
import { loadedPart } from './loader';

export const useSourcesMessages = createMessagesHook(english, (language) => loadedPart(language, 'sources'));
