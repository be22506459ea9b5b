// What a fault is: how it answers in the CRM's place, and what it does to the device that the pane runs on.

/** Lets the CRM itself answer. */
type Forward = (request: Request) => Promise<Response>;

export type Answer = (request: Request, forward: Forward) => Response | Promise<Response>;

/** What is wrong with the device: no network, a web storage that throws or is full, a clock a day ahead. */
export type Device = 'offline' | 'storage' | 'storage-full' | 'clock';

export type Fault = {
  /** Stands in the page's address. */
  id: string;
  group: 'none' | 'network' | 'rights' | 'crm' | 'answers' | 'device';
  /** Where there is none the CRM answers. */
  answer?: Answer;
  /** Other requests reach the CRM. @default all requests */
  meets?: (request: Request) => boolean;
  /** Milliseconds for which it goes on striking after it has struck: what asks together meets it together. @default 0 */
  burst?: number;
  /** Milliseconds for which requests reach the CRM after the fault has struck; `Infinity`: it strikes once, and no quiet check. @default 0 */
  pause?: number;
  device?: Device;
};

export const reads = ({ method }: Request): boolean => method === 'GET';
/** Also those that are only validated. */
export const changes = ({ method }: Request): boolean => method === 'PATCH';
/** A validation has no key. */
export const saves = (request: Request): boolean => changes(request) && request.headers.has('idempotency-key');

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
