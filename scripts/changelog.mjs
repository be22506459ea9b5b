// The form of CHANGELOG.md, which is that of Keep a Changelog without links, and its step of a release.
import { Problem } from './command.mjs';
import { compareVersions, isVersion } from './version.mjs';

const UNRELEASED = '## [Unreleased]';
const GROUPS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

const isDate = (text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** @returns {{ version: string, date: string } | undefined} */
function releaseIn(heading) {
  const [, version, date] = /^## \[(.+)\] - (\d{4}-\d\d-\d\d)$/.exec(heading) ?? [];
  return version !== undefined && isVersion(version) && isDate(date) ? { version, date } : undefined;
}

/**
 * @param {string} text of CHANGELOG.md
 * @returns {{ unreleased: string[], releases: { version: string, date: string }[] }} the entries that are not released,
 *   and the releases, newest first
 * @throws {Problem} for the first line that has another form
 */
export function parseChangelog(text) {
  const [unreleased, releases] = [[], []];
  let sections = 0;
  text.split('\n').forEach((line, index) => {
    const refuse = (expected) => {
      throw new Problem(`CHANGELOG.md, line ${index + 1} is "${line}", but must be ${expected}.`);
    };
    if (line.startsWith('## ')) {
      sections += 1;
      if (sections === 1) return line === UNRELEASED || refuse(`"${UNRELEASED}", the first section`);
      const release = releaseIn(line) ?? refuse('like "## [1.2.0] - 2026-01-31"');
      const newer = releases.at(-1);
      if (newer !== undefined && compareVersions(release.version, newer.version) >= 0)
        refuse(`a lower version than ${newer.version}, which is above it`);
      releases.push(release);
    } else if (line.startsWith('###')) {
      if (!GROUPS.some((group) => line === `### ${group}`)) refuse(`"### " and one of ${GROUPS.join(', ')}`);
    } else if (/^[*+]/.test(line)) {
      refuse('an entry like "- Something new."');
    } else if (line.startsWith('- ') && sections === 1) {
      unreleased.push(line.slice(2));
    }
  });
  if (sections === 0) throw new Problem(`CHANGELOG.md has no section "${UNRELEASED}".`);
  return { unreleased, releases };
}

/** Makes what is unreleased the release of a date, below an empty section for what comes next. */
export const withRelease = (text, version, date) =>
  text.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${date}`);
