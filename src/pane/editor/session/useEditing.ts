// The commands of the editor, for its components.
import { createContext, useContext } from 'react';
import type { Editing } from './editing';

const EditingContext = createContext<Editing | undefined>(undefined);
export const EditingProvider = EditingContext.Provider;

export const useEditing = (): Editing => {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('This component needs an EditingProvider above it.');
  return editing;
};
