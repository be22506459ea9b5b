// In front of the CRM: what the person in the pane asks meets the fault that was chosen; everybody else reaches the CRM.
import type { Fault } from './fault';
import { faultOf, type FaultId } from './faults';
import { senderOf } from './sender';

export type Chosen = { person: string; network: FaultId };

type Crm = { fetch: (request: Request) => Response | Promise<Response> };

/** Full answers alone, never a 304: once a fault has altered a policy, its tag does not tell any more what the pane knows. */
const unconditional = (request: Request): Request => {
  const headers = new Headers(request.headers);
  headers.delete('if-none-match');
  return new Request(request, { headers });
};

/** The pane asks so by itself, as soon as it is looked at: what strikes once waits for what a person does. */
const isQuiet = ({ headers }: Request): boolean => headers.has('if-none-match');

export const inFrontOf = (crm: Crm): Crm & { choose: (chosen: Chosen) => void } => {
  const forward = async (request: Request): Promise<Response> => crm.fetch(unconditional(request));
  let chosen: Chosen = { person: '', network: 'fine' };
  /** Milliseconds since 1970. */
  let [burstUntil, pausedUntil] = [0, 0];

  const strikes = ({ meets = () => true, pause }: Fault, request: Request): boolean =>
    senderOf(request)?.id === chosen.person &&
    meets(request) &&
    !(pause === Infinity && isQuiet(request)) &&
    (Date.now() < burstUntil || Date.now() >= pausedUntil);

  return {
    choose: (next) => {
      if (next.person !== chosen.person || next.network !== chosen.network) [burstUntil, pausedUntil] = [0, 0];
      chosen = next;
    },
    fetch: (request) => {
      const fault = faultOf(chosen.network);
      if (!fault?.answer || !strikes(fault, request)) return forward(request);
      if (Date.now() >= burstUntil) {
        burstUntil = Date.now() + (fault.burst ?? 0);
        pausedUntil = Date.now() + (fault.pause ?? 0);
      }
      return fault.answer(request, forward);
    },
  };
};
