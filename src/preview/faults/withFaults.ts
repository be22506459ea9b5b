// A proxy in front of the CRM. The active fault applies to one person's requests; those of others go to the CRM.
import type { Fault } from './fault';
import { faultOf, type FaultId } from './faults';
import { senderOf } from './sender';

export type ActiveFault = { person: string; network: FaultId };

type Crm = { fetch: (request: Request) => Response | Promise<Response> };

/** Never a 304: after a fault has altered a policy, its ETag no longer identifies what the pane has cached. */
const unconditional = (request: Request): Request => {
  const headers = new Headers(request.headers);
  headers.delete('if-none-match');
  return new Request(request, { headers });
};

/** The pane revalidates by itself when it gets the focus. That must not use up a fault that is triggered once. */
const isRevalidation = ({ headers }: Request): boolean => headers.has('if-none-match');

export const withFaults = (crm: Crm): Crm & { setFault: (active: ActiveFault) => void } => {
  const forward = async (request: Request): Promise<Response> => crm.fetch(unconditional(request));
  let active: ActiveFault = { person: '', network: 'fine' };
  /** Milliseconds since 1970. */
  let [burstUntil, pausedUntil] = [0, 0];

  const applies = ({ appliesTo = () => true, pause }: Fault, request: Request): boolean =>
    senderOf(request)?.id === active.person &&
    appliesTo(request) &&
    !(pause === Infinity && isRevalidation(request)) &&
    (Date.now() < burstUntil || Date.now() >= pausedUntil);

  return {
    setFault: (next) => {
      if (next.person !== active.person || next.network !== active.network) [burstUntil, pausedUntil] = [0, 0];
      active = next;
    },
    fetch: (request) => {
      const fault = faultOf(active.network);
      if (!fault?.handle || !applies(fault, request)) return forward(request);
      if (Date.now() >= burstUntil) {
        burstUntil = Date.now() + (fault.burst ?? 0);
        pausedUntil = Date.now() + (fault.pause ?? 0);
      }
      return fault.handle(request, forward);
    },
  };
};
