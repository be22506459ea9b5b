// The words that only somebody who may change settings needs: not part of a reader's first bundle.
import { useMemo } from 'react';
import { englishEditing, type EditingWords } from './english/editing';
import { editingFor } from './loading';
import { useWords } from './words';

export const useEditingWords = (): EditingWords => {
  const { format, terms } = useWords();
  return useMemo(() => (editingFor(format.language) ?? englishEditing)(format, terms), [format, terms]);
};
