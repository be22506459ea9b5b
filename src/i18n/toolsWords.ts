// The words about filter, history and copy: those of all languages come together, with what they belong to.
import { useMemo } from 'react';
import { arabicTools } from './arabic/tools';
import { englishTools, type ToolsWords } from './english/tools';
import type { Formats } from './formats';
import { germanTools } from './german/tools';
import { matchLanguage, type Language } from './language';
import type { Terms } from './terms';
import { useWords } from './words';

const tools: Record<Language, (format: Formats, terms: Terms) => ToolsWords> = {
  en: englishTools,
  de: germanTools,
  ar: arabicTools,
};

export const toolsWordsFor = (format: Formats, terms: Terms): ToolsWords =>
  tools[matchLanguage(format.language).language](format, terms);

export const useToolsWords = (): ToolsWords => {
  const { format, terms } = useWords();
  return useMemo(() => toolsWordsFor(format, terms), [format, terms]);
};
