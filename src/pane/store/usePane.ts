// The store of the pane, for components.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneStore } from './paneStore';
import type { PaneState } from './state';

const PaneContext = createContext<PaneStore | undefined>(undefined);
export const PaneProvider = PaneContext.Provider;

export const usePane = (): PaneStore => {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('This component needs a PaneProvider above it.');
  return pane;
};

/** A part of the state. @param select returns the same object for the same state; all of the state by default */
export function usePaneState(): PaneState;
export function usePaneState<Selected>(select: (state: PaneState) => Selected): Selected;
export function usePaneState(select: (state: PaneState) => unknown = (state) => state): unknown {
  const { subscribe, getState } = usePane();
  return useSyncExternalStore(subscribe, () => select(getState()));
}
