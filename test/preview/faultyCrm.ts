// A CRM of demonstration data behind a fault, asked as the person in the pane asks it, or as somebody else.
import { inFrontOf } from '../../src/preview/faults/front';
import type { FaultId } from '../../src/preview/faults/faults';
import { askOf, crm } from '../server/crm';

export const policyOf = (scope: string) => `/api/configuration/outlook?scope=${scope}&include=options`;
export const atAcme = policyOf('organization');

/** @param person who sits in front of the pane: Grace, who may change Acme's level, where it is not told */
export const faulty = (network: FaultId, person = '7') => {
  const { app, ask: askCrm } = crm();
  const front = inFrontOf(app);
  front.choose({ person, network });
  const request = async (path: string, init: RequestInit) =>
    front.fetch(new Request(new URL(path, 'http://localhost'), init));
  return { ask: askOf({ request }), askCrm, choose: (next: FaultId) => front.choose({ person, network: next }) };
};
