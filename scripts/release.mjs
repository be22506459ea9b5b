// npm run release -- 1.2.0: writes the version and the changelog of a release, and builds its archives. It neither commits
// nor publishes: whoever releases reads the changes first. Where something is wrong, it changes nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchives } from './archives.mjs';
import { parseChangelog, withRelease } from './changelog.mjs';
import { Problem, projectRoot, runAsCommand } from './command.mjs';
import { readText } from './textFile.mjs';
import { compareVersions, isVersion, presentVersion, setVersion, versionFiles } from './version.mjs';

const changelog = join(projectRoot, 'CHANGELOG.md');
const releasedFiles = ['CHANGELOG.md', ...versionFiles];

function git(...args) {
  try {
    return execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  } catch (error) {
    throw new Problem(`"git ${args.join(' ')}" failed: ${(error.stderr || error.message).trim()}`);
  }
}

/** The present version can be released as long as the changelog does not have it: the first release has no other before it. */
function problemWithVersion(version, releases) {
  if (!isVersion(version))
    return `The version is "${version ?? ''}", but must be three numbers: npm run release -- 1.2.0`;
  const [newest] = releases;
  if (newest !== undefined && compareVersions(version, newest.version) <= 0)
    return `${version} is not higher than ${newest.version}, the newest release in CHANGELOG.md.`;
  const present = presentVersion();
  if (compareVersions(version, present) < 0) return `${version} is lower than ${present}, the version in package.json.`;
  return git('tag', '--list', `v${version}`) === '' ? undefined : `The tag v${version} exists already.`;
}

/** @throws {Problem} with a line for each thing that is wrong */
function check(version) {
  const { unreleased, releases } = parseChangelog(readText(changelog));
  const problems = [
    problemWithVersion(version, releases),
    unreleased.length === 0 ? 'CHANGELOG.md has no entry under Unreleased.' : undefined,
    git('status', '--porcelain') === '' ? undefined : 'There are changes that are not committed ("git status").',
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new Problem(problems.join('\n'));
}

/**
 * Writes the version and the changelog.
 * @param {string | undefined} version
 * @param {Date} now the release has its date in UTC
 * @throws {Problem} where something is wrong, with nothing written
 */
export function prepareRelease(version, now) {
  check(version);
  setVersion(version);
  writeFileSync(changelog, withRelease(readFileSync(changelog, 'utf8'), version, now.toISOString().slice(0, 10)));
}

function buildOrRestore() {
  try {
    return buildArchives();
  } catch (error) {
    git('checkout', '--', ...releasedFiles);
    throw error;
  }
}

runAsCommand(import.meta.url, () => {
  const version = process.argv[2];
  prepareRelease(version, new Date());
  const files = buildOrRestore();
  console.log(`In build/release: ${files.join(', ')}. Read the changes ("git diff"), then:

  git commit --all --message "release: ${version}"
  git tag --annotate v${version} --message "Version ${version}"
  git push --follow-tags --set-upstream origin HEAD`);
});
