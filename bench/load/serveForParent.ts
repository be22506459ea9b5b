// A server in a child process: sends its port to the parent, reports its CPU time on request, and exits with the
// parent.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `cpu`: microseconds since the start. */
export type FromServer = { port: number } | { cpu: number };

const send = (message: FromServer): void => {
  process.send?.(message);
};

export const serveForParent = (listener: RequestListener): void => {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1', () => send({ port: (server.address() as AddressInfo).port }));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    send({ cpu: user + system });
  });
  process.on('disconnect', () => process.exit());
};
