// A small git repository with the scripts and the files of a release, to run them without affecting the project.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkOut, project } from '../architecture/checkout';

const { PATH, SystemRoot } = process.env;

/** Without the configuration of whoever runs the tests. */
export const git = (root: string, ...args: string[]): string => {
  const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  return execFileSync('git', [...person, ...args], { cwd: root, env: { PATH, SystemRoot }, encoding: 'utf8' });
};

/** What differs from the last commit: added lines, removed lines and name of each file. */
export const changes = (root: string): string => git(root, 'diff', '--numstat').replaceAll('\t', ' ').trim();

/** @returns the path of a folder with the project's own files that have its version, nothing of it committed */
export const newFolder = (changelog: string): string => {
  const root = checkOut('release', {});
  for (const file of ['package.json', 'package-lock.json', 'docs/openapi.json', 'manifest.xml'])
    cpSync(join(project, file), join(root, file));
  write(root, 'CHANGELOG.md', changelog);
  write(root, '.gitignore', 'node_modules\nbuild\ndist\n');
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  return root;
};

/** @returns the path of a repository, all committed */
export const newRepository = (changelog: string): string => {
  const root = newFolder(changelog);
  git(root, 'init', '--quiet');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '--message', 'x');
  return root;
};

export const write = (root: string, file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
