import { createServer } from 'node:net';
import { Problem } from './command.mjs';

/** @param {string | undefined} text PORT of the environment. @returns 3000 without one */
export function portFrom(text, command = 'npm start') {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return 3000;
  const port = /^\d+$/.test(trimmed) ? Number(trimmed) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new Problem(
    `PORT is "${text}", but a port is a whole number from 1 to 65535. For example: ${startAt(3001, command)}`,
  );
}

/**
 * @param {string} [command] that takes another port from PORT
 * @throws {Problem} when another program listens there, on either address of localhost
 */
export async function checkFree(port, command) {
  const choose = (other) => (command ? ` Or choose another port: ${startAt(other, command)}` : '');
  for (const host of ['127.0.0.1', '::1']) {
    const code = await listeningError(port, host);
    if (code === 'EADDRINUSE') {
      throw new Problem(`Port ${port} is in use, perhaps by another preview. Stop that program.${choose(port + 1)}`);
    }
    if (code === 'EACCES') throw new Problem(`Port ${port} is not allowed here.${choose(3001)}`);
  }
}

const startAt = (port, command) =>
  process.platform === 'win32' ? `set PORT=${port}&& ${command}` : `PORT=${port} ${command}`;

/** Undefined if the port is free. Without IPv6 the code for ::1 is EADDRNOTAVAIL, which callers ignore. */
function listeningError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
