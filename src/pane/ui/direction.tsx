// The text direction of the pane. Styles that name a side take it from Griffel's own context.
import { TextDirectionProvider } from '@griffel/react';
import { createContext, useContext, type ReactNode } from 'react';

type TextDirection = 'ltr' | 'rtl';

const DirectionContext = createContext<TextDirection>('ltr');

export const DirectionProvider = ({ value, children }: { value: TextDirection; children: ReactNode }) => (
  <DirectionContext.Provider value={value}>
    <TextDirectionProvider dir={value}>{children}</TextDirectionProvider>
  </DirectionContext.Provider>
);

export const useDirection = (): TextDirection => useContext(DirectionContext);
