// The port of the preview: 3000, or what PORT says, if nobody else has it.
import { createServer } from 'node:net';
import { Problem } from './command.mjs';

/** @param {string | undefined} text as in the environment */
export function portFrom(text, command = 'npm start') {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return 3000;
  const port = /^\d+$/.test(trimmed) ? Number(trimmed) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new Problem(
    `PORT is "${text}", but a port is a whole number from 1 to 65535. For example: ${startAt(3001, command)}`,
  );
}

/** @throws {Problem} when another program listens there, on either address that "localhost" can mean */
export async function checkFree(port, command = 'npm start') {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await listeningError(port, host);
    if (code === 'EADDRINUSE') {
      throw new Problem(
        `Port ${port} is in use, perhaps by another preview. Stop that program, or choose another port: ${startAt(port + 1, command)}`,
      );
    }
    if (code === 'EACCES')
      throw new Problem(`Port ${port} is not allowed here. Choose another: ${startAt(3001, command)}`);
  }
}

const startAt = (port, command) =>
  process.platform === 'win32' ? `set PORT=${port}&& ${command}` : `PORT=${port} ${command}`;

/** Undefined if one can listen there. A machine without IPv6 answers EADDRNOTAVAIL for ::1, which is no obstacle. */
function listeningError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
