// Everything that the pane can say in one language, each with the place of its sentence in the words.
import { editingFor, loadEditingWords, loadWords } from '../../src/i18n/loading';
import { englishEditing } from '../../src/i18n/english/editing';
import { looksWordsFor } from '../../src/i18n/looksWords';
import { toolsWordsFor } from '../../src/i18n/toolsWords';
import { createWords } from '../../src/i18n/words';
import { editingSamples, failureSamples, readingSamples, termSamples, toolsSamples } from './samples';

export const wordsOf = async (tag: string) => {
  await loadWords(tag);
  await loadEditingWords();
  const words = createWords(tag, 'OroCRM');
  return { ...words, editing: (editingFor(tag) ?? englishEditing)(words.format, words.terms) };
};

/** "summary.wins(["crm_wins"])" and what it says; what says several sentences has a place for each. */
export const everythingSaid = async (tag: string): Promise<ReadonlyMap<string, string>> => {
  const { format, terms, failures, editing, ...reading } = await wordsOf(tag);
  const said = new Map<string, string>();
  const hear = (place: string, words: unknown, samples: unknown): void => {
    if (typeof words === 'string') said.set(place, words);
    else if (typeof words === 'function') {
      for (const args of samples as unknown[][])
        hear(`${place}(${JSON.stringify(args)})`, (words as (...all: unknown[]) => unknown)(...args), undefined);
    } else {
      for (const [key, value] of Object.entries(words as object)) {
        hear(`${place}.${key}`, value, (samples as Record<string, unknown> | undefined)?.[key]);
      }
    }
  };
  hear('terms', terms, termSamples);
  hear('reading', reading, readingSamples);
  hear('failures', failures, failureSamples);
  hear('editing', editing, editingSamples);
  hear('looks', looksWordsFor(tag), undefined);
  hear('tools', toolsWordsFor(format, terms), toolsSamples);
  return said;
};
