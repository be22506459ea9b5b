import { editor as english, type EditorMessages } from './english/editor';
import type { Language } from './languages';
import { loadedPart } from './loader';
import { usePartMessages } from './usePartMessages';

const createFor = (language: Language) => loadedPart(language, 'editor') ?? english;

export const useEditorMessages = (): EditorMessages => usePartMessages(createFor);
