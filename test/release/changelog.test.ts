// CHANGELOG.md has the form that "npm run release" needs and that people know from other projects.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { project } from '../architecture/checkout';
import { runScript } from '../runScript';

type Changelog = { unreleased: string[]; releases: { version: string; date: string }[] };

const parse = (text: string) => {
  const script = `import('./scripts/changelog.mjs').then(({ parseChangelog }) =>
    console.log(JSON.stringify(parseChangelog(process.env.TEXT)))).catch(({ message }) => console.error(message))`;
  const { stdout, stderr } = runScript(project, ['-e', script], { TEXT: text });
  return stderr === '' ? { changelog: JSON.parse(stdout) as Changelog } : { problem: stderr.trim() };
};

it('is valid, and has no newer release than the version in package.json', () => {
  const { changelog, problem } = parse(readFileSync(join(project, 'CHANGELOG.md'), 'utf8'));
  expect(problem).toBeUndefined();
  const newest = changelog?.releases[0]?.version ?? '0.0.0';
  expect([newest, version].sort(new Intl.Collator('en', { numeric: true }).compare)).toEqual([newest, version]);
});

const released =
  '# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- One\n  thing\n- Another\n\n## [0.10.0] - 2026-02-28\n';

it('has what is unreleased, and releases in the order of their versions', () => {
  expect(parse(`${released}\n### Added\n\n- Old\n\n## [0.9.0] - 2026-01-01\n`)).toEqual({
    changelog: {
      unreleased: ['One', 'Another'],
      releases: [
        { version: '0.10.0', date: '2026-02-28' },
        { version: '0.9.0', date: '2026-01-01' },
      ],
    },
  });
});

const like = 'but must be like "## [1.2.0] - 2026-01-31"';
const groups = 'but must be "### " and one of Added, Changed, Deprecated, Removed, Fixed, Security';

it.each([
  ['no section', '# Changelog\n', 'CHANGELOG.md has no section "## [Unreleased]".'],
  ['another section first', '## [0.1.0] - 2026-01-01', 'but must be "## [Unreleased]", the first section'],
  ['a higher version below', `${released}\n## [0.11.0] - 2026-03-01`, 'but must be a lower version than 0.10.0'],
  ['a version twice', `${released}\n## [0.10.0] - 2026-03-01`, 'but must be a lower version than 0.10.0'],
  ['a second Unreleased', `${released}\n## [Unreleased]`, like],
  ['no date', `${released}\n## [0.9.0]`, like],
  ['a date that does not exist', `${released}\n## [0.9.0] - 2026-02-30`, like],
  ['a version of two numbers', `${released}\n## [0.9] - 2026-01-01`, like],
  ['an unknown group', `${released}\n### New`, groups],
  ['a heading below the groups', `${released}\n#### Added`, groups],
])('is refused with %s', (_name, text, problem) => {
  expect(parse(text).problem).toContain(problem);
});
