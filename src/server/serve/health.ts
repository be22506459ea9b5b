// /healthz: the process responds. /readyz: the database can be written to, and the server is not about to stop.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { withTimeout } from '../../lib/timeout';

/** Milliseconds. */
const maxAge = 1000;
const timeout = 2000;

type Options = {
  /** Rejects unless the database can be written to. */
  checkWritable: () => Promise<void>;
  isStopping: () => boolean;
  /** Called with the reason for a 503. */
  report: (error: unknown) => void;
};

const send = ({ method }: IncomingMessage, response: ServerResponse, status: number, text: string): void => {
  const isRead = method === 'GET' || method === 'HEAD';
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  if (isRead) response.writeHead(status, headers).end(`${text}\n`);
  else response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
};

export const createHealth = ({ checkWritable, isStopping, report }: Options) => {
  let checkedAt = -Infinity;
  let latest = Promise.resolve(true);

  const check = async (): Promise<boolean> => {
    try {
      await withTimeout(timeout, checkWritable());
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };

  /** At most one check a second, however many ask. */
  const isWritable = (): Promise<boolean> => {
    if (performance.now() < checkedAt + maxAge) return latest;
    checkedAt = performance.now();
    return (latest = check());
  };

  /** @returns false for any other path */
  return (pathname: string, request: IncomingMessage, response: ServerResponse): boolean => {
    if (pathname === '/healthz') send(request, response, 200, 'alive');
    else if (pathname !== '/readyz') return false;
    else if (isStopping()) send(request, response, 503, 'stopping');
    else
      void isWritable().then((writable) =>
        send(request, response, writable ? 200 : 503, writable ? 'ready' : 'the database cannot be written to'),
      );
    return true;
  };
};

export type Health = ReturnType<typeof createHealth>;
