// Copies only the scripts into a temporary folder, to run them without affecting the project.
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const project = resolve(__dirname, '../..');

const temporary: string[] = [];

/** @param name of the folder. @returns its path */
export const checkOut = (name: string, packageJson: object): string => {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'checkout-')));
  temporary.push(parent);
  const root = join(parent, name);
  cpSync(join(project, 'scripts'), join(root, 'scripts'), { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify(packageJson));
  return root;
};

afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true });
});
