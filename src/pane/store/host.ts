// The host around the pane, for what stands deep in it.
import { createContext, useContext } from 'react';
import type { PersonalHost } from '../../office/host';

const HostContext = createContext<PersonalHost | undefined>(undefined);
export const HostProvider = HostContext.Provider;

export const useHost = (): PersonalHost => {
  const host = useContext(HostContext);
  if (!host) throw new Error('Components stand under a HostProvider.');
  return host;
};
