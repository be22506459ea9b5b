import { setInterval } from 'node:timers';

/**
 * Ends this process when the npm that started it has ended: the shell between them does not forward signals.
 * A process that was started without npm goes on: `node scripts/start.mjs &`.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const check = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM');
  setInterval(check, 500).unref(); // on Windows, `ppid` does not change
}
