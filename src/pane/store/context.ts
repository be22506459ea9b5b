// What stands around the settings: the CRM that they come from, and the ways to another level and to the history.
import { createContext, useContext } from 'react';
import type { Client } from '../../client/client';
import type { SettingId } from '../../policy/settings';
import { type ScopeRef } from '../../policy/scopes';

export type PaneContext = {
  client: Client;
  /** Shows another level; undefined where the person may look at none but their own. */
  show: ((view: ScopeRef) => void) | undefined;
  /** Asks the person to sign in, and reads the level in view again. Rejects where they did not. */
  signIn: () => Promise<void>;
  /** Opens the history of the level in view. @param opener gets the focus back; @param setting of one setting alone */
  openHistory: (opener: HTMLElement, setting?: SettingId) => void;
};

const Context = createContext<PaneContext | undefined>(undefined);
export const PaneContextProvider = Context.Provider;

export const usePaneContext = (): PaneContext => {
  const context = useContext(Context);
  if (!context) throw new Error('Settings stand under a PaneContextProvider.');
  return context;
};
