import { createMessagesHook } from './createMessagesHook';
import { demonstration as english } from './english/demonstration';
import { loadedPart } from './loader';

export const useDemonstrationMessages = createMessagesHook(english, (language) =>
  loadedPart(language, 'demonstration'),
);
