// How much script the pane consists of, whether somebody ever loads it or not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressedSize } from '../network/asset';

/** Which parts of the pane ask for it, by their names. */
type Script = { file: string; parts: readonly string[] };

/** Microsoft's sign-in and the page for it, and every language but English, which is in the pane. */
const isApart = (part: string): boolean => part === 'microsoft' || part === 'signin' || part.startsWith('messages-');

/** Without what only the sign-in or a language asks for. */
export const countedScripts = (scripts: readonly Script[]): string[] =>
  scripts.filter(({ parts }) => !parts.every(isApart)).map(({ file }) => file);

/** Bytes, compressed. @param build the folder that holds the pane's */
export const paneScripts = (build: string): number => {
  const scripts = JSON.parse(readFileSync(join(build, 'scripts.json'), 'utf8')) as Script[];
  return countedScripts(scripts).reduce((sum, file) => sum + compressedSize(join(build, 'pane', file)), 0);
};
