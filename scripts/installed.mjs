import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './textFile.mjs';

const nodeMajor = process.versions.node.split('.')[0];
const builtFor = `Node ${nodeMajor} on ${process.platform} ${process.arch}`;

const filesOf = (root) => ({
  packageJson: join(root, 'package.json'),
  lock: join(root, 'package-lock.json'),
  // npm writes this last: without it, an installation did not finish.
  record: join(root, 'node_modules', '.package-lock.json'),
  stamp: join(root, 'node_modules', '.setup-stamp.json'),
});

/**
 * Compares node_modules with package.json, package-lock.json and this Node. Stamps packages that match, but were installed
 * with npm directly.
 * @returns {string | undefined} the reason in one phrase
 */
export function reasonToInstall(root) {
  const files = filesOf(root);
  if (!existsSync(join(root, 'node_modules'))) return 'there are none yet';
  if (!existsSync(files.record)) return 'an earlier installation did not finish';
  const stamp = existsSync(files.stamp) ? readStamp(files.stamp) : undefined;
  if (stamp && stamp.builtFor !== builtFor) return `they were installed for ${stamp.builtFor}`;
  if (stamp && stamp.fingerprint === fingerprint(files)) return undefined;
  if (!matchesLockFile(files)) return 'package.json or package-lock.json changed';
  stampInstall(root);
  return undefined;
}

/** Records that node_modules is complete, and for which Node it was installed. */
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

function fingerprint({ packageJson, lock, record }) {
  const hash = createHash('sha256');
  for (const file of [packageJson, lock, record]) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function matchesLockFile({ packageJson, lock, record }) {
  const locked = readJson(lock).packages;
  const installed = readJson(record).packages;
  const same = (path) =>
    locked[path]?.version === installed[path].version && locked[path]?.integrity === installed[path].integrity;
  return (
    sameDependencies(readJson(packageJson), locked['']) &&
    Object.keys(installed).every(same) &&
    // npm may skip optional packages.
    Object.keys(locked).every((path) => path === '' || locked[path].optional || installed[path])
  );
}

function sameDependencies(wanted, locked) {
  const sorted = (list = {}) => JSON.stringify(Object.entries(list).sort());
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every(
    (kind) => sorted(wanted[kind]) === sorted(locked[kind]),
  );
}
