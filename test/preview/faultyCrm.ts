// A CRM with demonstration data behind a fault.
import { withFaults } from '../../src/preview/faults/withFaults';
import type { FaultId } from '../../src/preview/faults/faults';
import { askOf, crm } from '../server/crm';

export const policyOf = (scope: string) => `/api/configuration/outlook?scope=${scope}&include=options`;
export const atAcme = policyOf('organization');

/** @param person who uses the pane; by default Grace, who may change Acme's policy */
export const faultyCrm = (network: FaultId, person = '7') => {
  const { app, ask: askCrm } = crm();
  const proxy = withFaults(app);
  proxy.setFault({ person, network });
  const request = async (path: string, init: RequestInit) =>
    proxy.fetch(new Request(new URL(path, 'http://localhost'), init));
  return { ask: askOf({ request }), askCrm, setFault: (next: FaultId) => proxy.setFault({ person, network: next }) };
};
