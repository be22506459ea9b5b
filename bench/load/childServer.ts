import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { FromServer } from './serveForParent';

/** Starts a server in a child process. @param script calls `serveForParent` */
export const startChildServer = async (script: string, ...args: string[]) => {
  const child = fork(script, args);
  const exited = once(child, 'exit').then(() => {
    throw new Error('A server exited before it responded.');
  });
  // After `stop` nothing awaits this promise.
  exited.catch(() => undefined);
  const nextMessage = async (): Promise<FromServer> => {
    const [message] = (await Promise.race([once(child, 'message'), exited])) as [FromServer];
    return message;
  };
  const first = await nextMessage();
  if (!('port' in first)) throw new Error('A server started without a port.');
  return {
    origin: `http://127.0.0.1:${first.port}`,
    /** Microseconds of CPU time since the start. */
    cpu: async (): Promise<number> => {
      child.send('cpu');
      const message = await nextMessage();
      return 'cpu' in message ? message.cpu : NaN;
    },
    stop: () => child.disconnect(),
  };
};

export type ChildServer = Awaited<ReturnType<typeof startChildServer>>;
