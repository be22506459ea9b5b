// Tells whether node_modules holds what package.json and package-lock.json ask for, on this Node.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const nodeMajor = process.versions.node.split('.')[0];
const builtFor = `Node ${nodeMajor} on ${process.platform} ${process.arch}`;

const filesOf = (root) => ({
  wish: join(root, 'package.json'),
  lock: join(root, 'package-lock.json'),
  // npm's own record of what it installed. It is written last: without it an installation was never finished.
  record: join(root, 'node_modules', '.package-lock.json'),
  stamp: join(root, 'node_modules', '.setup-stamp.json'),
});

/**
 * Why the packages must be installed, in a few words; undefined when there is nothing to do.
 * What somebody installed with npm by hand counts, if it is what the lock file asks for, and is stamped.
 */
export function reasonToInstall(root) {
  const files = filesOf(root);
  if (!existsSync(join(root, 'node_modules'))) return 'there are none yet';
  if (!existsSync(files.record)) return 'an earlier installation did not finish';
  const stamp = existsSync(files.stamp) ? readStamp(files.stamp) : undefined;
  if (stamp && stamp.builtFor !== builtFor) return `they were installed for ${stamp.builtFor}`;
  if (stamp && stamp.fingerprint === fingerprint(files)) return undefined;
  if (!holdsWhatIsLocked(files)) return 'package.json or package-lock.json changed';
  stampInstall(root);
  return undefined;
}

/** Remembers that what is now in node_modules is whole, and for which Node it was installed. */
export function stampInstall(root) {
  const files = filesOf(root);
  writeFileSync(files.stamp, JSON.stringify({ builtFor, fingerprint: fingerprint(files) }));
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function fingerprint({ wish, lock, record }) {
  const hash = createHash('sha256');
  for (const file of [wish, lock, record]) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function holdsWhatIsLocked({ wish, lock, record }) {
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  const locked = read(lock).packages;
  const installed = read(record).packages;
  const same = (path) =>
    locked[path]?.version === installed[path].version && locked[path]?.integrity === installed[path].integrity;
  return (
    sameDependencies(read(wish), locked['']) &&
    Object.keys(installed).every(same) &&
    // npm may leave out what is optional.
    Object.keys(locked).every((path) => path === '' || locked[path].optional || installed[path])
  );
}

function sameDependencies(wish, locked) {
  const sorted = (list = {}) => JSON.stringify(Object.entries(list).sort());
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every(
    (kind) => sorted(wish[kind]) === sorted(locked[kind]),
  );
}
