// The host of the pane, for components.
import { createContext, useContext } from 'react';
import type { PersonalHost } from '../../office/host';

const HostContext = createContext<PersonalHost | undefined>(undefined);
export const HostProvider = HostContext.Provider;

export const useHost = (): PersonalHost => {
  const host = useContext(HostContext);
  if (!host) throw new Error('This component needs a HostProvider above it.');
  return host;
};
