// Starts a server as a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { FromServer } from './serveForParent';

/** @param script of a server for its parent */
export const startChildServer = async (script: string, ...args: string[]) => {
  const child = fork(script, args);
  const ended = once(child, 'exit').then(() => {
    throw new Error('A server ended before it answered.');
  });
  // In the end it does so with nobody waiting for an answer.
  ended.catch(() => undefined);
  const nextMessage = async (): Promise<FromServer> => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [FromServer];
    return message;
  };
  const first = await nextMessage();
  if (!('port' in first)) throw new Error('A server started without a port.');
  return {
    origin: `http://127.0.0.1:${first.port}`,
    /** Microseconds of CPU since it started. */
    cpu: async (): Promise<number> => {
      child.send('cpu');
      const answer = await nextMessage();
      return 'cpu' in answer ? answer.cpu : NaN;
    },
    stop: () => child.disconnect(),
  };
};

export type ChildServer = Awaited<ReturnType<typeof startChildServer>>;
