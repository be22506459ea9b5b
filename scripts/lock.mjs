import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` while this process holds the lock file. Waits while another running process holds it. */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; !acquire(file); waited = true) {
    if (!waited) console.log(`Waiting for an installation that is under way (if there is none, delete ${file}).`);
    await sleep(1000);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isStale(file)) rmSync(file, { force: true });
    return false;
  }
}

function isStale(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0); // 0 only checks that the process exists
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
