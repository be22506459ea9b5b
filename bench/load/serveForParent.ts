// A server in a process of its own: it sends its port to the process that started it, answers what CPU it has used, and ends with it.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `cpu`: microseconds since it started. */
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
