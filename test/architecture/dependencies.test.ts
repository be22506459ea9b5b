// What the updates of dependencies ignore are versions that the project does not use.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import packageJson from '../../package.json';
import { project } from './checkout';

type Ignored = { 'dependency-name': string; versions: string[] };
type Updates = { updates: { 'package-ecosystem': string; ignore: Ignored[] }[] };

const { updates } = parse(readFileSync(join(project, '.github/dependabot.yml'), 'utf8')) as Updates;
const ignored = updates.find((update) => update['package-ecosystem'] === 'npm')?.ignore ?? [];
const versions: Record<string, string> = {
  ...packageJson.dependencies,
  ...packageJson.devDependencies,
  ...packageJson.optionalDependencies,
};
const { compare } = new Intl.Collator('en', { numeric: true });

it.each(ignored.map(({ 'dependency-name': name, versions: ranges }) => [name, ranges] as const))(
  '%s is lower than what is ignored, %s',
  (name, ranges) => {
    const [, first = ''] = /^>=([\d.]+)$/.exec(ranges.join()) ?? [];
    const version = versions[name] ?? '';
    expect([version, first].sort(compare)).toEqual([version, first]);
    expect(version).not.toBe('');
    expect(version).not.toBe(first);
  },
);

it('packages that do not support the oldest Node of the project are refused', () => {
  expect(readFileSync(join(project, '.npmrc'), 'utf8')).toMatch(/^engine-strict=true$/m);
});
