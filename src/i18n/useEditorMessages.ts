import { createMessagesHook } from './createMessagesHook';
import { editor as english } from './english/editor';
import { loadedPart } from './loader';

export const useEditorMessages = createMessagesHook(english, (language) => loadedPart(language, 'editor'));
