// The text direction of the pane. Styles that name a side take it from Griffel's own context.
import { TextDirectionProvider } from '@griffel/react';
import { createContext, useContext, type ReactNode } from 'react';
import { usePaneStyles } from './styles';

type TextDirection = 'ltr' | 'rtl';

const DirectionContext = createContext<TextDirection>('ltr');

export const DirectionProvider = ({ value, children }: { value: TextDirection; children: ReactNode }) => (
  <DirectionContext.Provider value={value}>
    <TextDirectionProvider dir={value}>{children}</TextDirectionProvider>
  </DirectionContext.Provider>
);

export const useDirection = (): TextDirection => useContext(DirectionContext);

/** The class that mirrors a left-to-right arrow where texts run from right to left. */
export const useMirrored = (): string => {
  const { mirrored } = usePaneStyles();
  return useDirection() === 'rtl' ? mirrored : '';
};
