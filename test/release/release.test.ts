// npm run release: what it checks, and what it writes. The archives have tests of their own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { runScript } from '../runScript';
import { changes, git, newFolder, newRepository, write } from './repository';

const [major = 0, minor = 0] = version.split('.').map(Number);
const next = `${major}.${minor + 1}.0`;
const unreleased = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n';

const release = (root: string, ...args: string[]) => {
  const { status, stderr } = runScript(root, ['scripts/release.mjs', ...args]);
  return { status, lines: stderr.trim().split('\n') };
};

/** The part of the command before the build. */
const prepare = (root: string, wanted: string, now: string, timeZone: string) => {
  const call = `prepareRelease(${JSON.stringify(wanted)}, new Date(${JSON.stringify(now)}))`;
  const script = `import('./scripts/release.mjs').then(({ prepareRelease }) => ${call})`;
  return runScript(root, ['-e', script], { TZ: timeZone });
};

it('writes the version everywhere, and the section of the changelog with the date in UTC', () => {
  const root = newRepository(unreleased);
  const result = prepare(root, next, '2026-02-01T00:30:00Z', 'America/New_York');
  expect(result).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(changes(root).split('\n')).toEqual([
    '2 0 CHANGELOG.md',
    '1 1 docs/openapi.json',
    '1 1 manifest.xml',
    '2 2 package-lock.json',
    '1 1 package.json',
  ]);
  const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
  const json = (file: string) => JSON.parse(textOf(file)) as Record<string, unknown>;
  expect(json('package.json')).toMatchObject({ version: next });
  expect(json('package-lock.json')).toMatchObject({ version: next, packages: { '': { version: next } } });
  expect(json('docs/openapi.json')).toMatchObject({ info: { version: next } });
  expect(textOf('manifest.xml')).toContain(`<Version>${next}.0</Version>`);
  const heading = `## [Unreleased]\n\n## [${next}] - 2026-02-01\n\n### Added`;
  expect(textOf('CHANGELOG.md')).toBe(unreleased.replace('## [Unreleased]\n\n### Added', heading));
});

it('can release the version of package.json for the first time', () => {
  const root = newRepository(unreleased);
  expect(prepare(root, version, '2026-02-01', 'UTC')).toMatchObject({ status: 0 });
  expect(changes(root)).toBe('2 0 CHANGELOG.md');
});

describe('changes nothing, and gives the reason in a line,', () => {
  it('for a version that is none, or a lower one', () => {
    const root = newRepository(unreleased);
    const none = (text: string) => `The version is "${text}", but must be three numbers: npm run release -- 1.2.0`;
    expect(release(root)).toEqual({ status: 1, lines: [none('')] });
    for (const text of ['99.0', '99.0.0-rc.1', '99.01.0'])
      expect(release(root, text)).toEqual({ status: 1, lines: [none(text)] });
    const line = `0.0.1 is lower than ${version}, the version in package.json.`;
    expect(release(root, '0.0.1')).toEqual({ status: 1, lines: [line] });
    expect(changes(root)).toBe('');
  });

  it('for a version that is released', () => {
    const root = newRepository(`${unreleased}\n## [${version}] - 2026-01-01\n`);
    const line = `${version} is not higher than ${version}, the newest release in CHANGELOG.md.`;
    expect(release(root, version)).toEqual({ status: 1, lines: [line] });
    expect(changes(root)).toBe('');
  });

  it('for a version that has a tag', () => {
    const root = newRepository(unreleased);
    git(root, 'tag', `v${next}`);
    expect(release(root, next)).toEqual({ status: 1, lines: [`The tag v${next} exists already.`] });
    expect(changes(root)).toBe('');
  });

  it('for a changelog of another form', () => {
    const root = newRepository(unreleased.replace('Added', 'Add'));
    const groups = 'Added, Changed, Deprecated, Removed, Fixed, Security';
    const line = `CHANGELOG.md, line 5 is "### Add", but must be "### " and one of ${groups}.`;
    expect(release(root, next)).toEqual({ status: 1, lines: [line] });
    expect(changes(root)).toBe('');
  });

  it('for a folder without git', () => {
    const root = newFolder(unreleased);
    const { status, lines } = release(root, next);
    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain('not a git repository');
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toBe(unreleased);
  });

  it('for several reasons at once', () => {
    const root = newRepository('# Changelog\n\n## [Unreleased]\n\n### Added\n');
    write(root, 'forgotten.txt', 'x');
    const lines = [
      'The version is "", but must be three numbers: npm run release -- 1.2.0',
      'CHANGELOG.md has no entry under Unreleased.',
      'There are changes that are not committed ("git status").',
    ];
    expect(release(root)).toEqual({ status: 1, lines });
    expect(changes(root)).toBe('');
  });

  it('after a build that fails: this folder has no sources', () => {
    const root = newRepository(unreleased);
    const { status, lines } = release(root, next);
    expect([status, lines.at(-1)]).toEqual([1, 'The build failed; webpack gives the reason above.']);
    expect(changes(root)).toBe('');
  });
});
