/** Passes the request on to the CRM. */
type Forward = (request: Request) => Promise<Response>;

export type FaultHandler = (request: Request, forward: Forward) => Response | Promise<Response>;

/** No network, a web storage that throws or is full, a clock that is a day ahead. */
export type Device = 'offline' | 'storage' | 'storage-full' | 'clock';

export type Fault = {
  /** Part of the page's URL. */
  id: string;
  group: 'none' | 'network' | 'rights' | 'crm' | 'answers' | 'device';
  /** Without a handler, the CRM handles the request. */
  handle?: FaultHandler;
  /** Other requests go to the CRM. @default all requests */
  appliesTo?: (request: Request) => boolean;
  /** Milliseconds for which the fault stays active once triggered, so that parallel requests all fail. @default 0 */
  burst?: number;
  /**
   * Milliseconds for which requests go to the CRM after the fault was triggered.
   * `Infinity`: it is triggered once, and not by a revalidation.
   * @default 0
   */
  pause?: number;
  device?: Device;
};

export const isRead = ({ method }: Request): boolean => method === 'GET';
/** Includes validations. */
export const isPatch = ({ method }: Request): boolean => method === 'PATCH';
/** A validation has no idempotency key. */
export const isSave = (request: Request): boolean => isPatch(request) && request.headers.has('idempotency-key');

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
