// Ends this process when the npm that started it is gone: the shell between the two does not pass signals on.
import { setInterval } from 'node:timers';

/** Without npm (`node scripts/start.mjs &`) one may well mean to leave the process running alone. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM');
  setInterval(look, 500).unref(); // on Windows nothing changes when a parent ends
}
