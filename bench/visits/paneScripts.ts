// The size of all scripts of the pane, whether a visit loads them or not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressedSize } from '../network/asset';

/** `chunkGroups`: the names of the webpack chunk groups that contain the script. */
type Script = { file: string; chunkGroups: readonly string[] };

/** Microsoft's sign-in with its page, and every language but English, which is part of the pane. */
const isExcluded = (group: string): boolean =>
  group === 'microsoft' || group === 'signin' || group.startsWith('messages-');

/** Without the scripts that only the sign-in or a language uses. */
export const countedScripts = (scripts: readonly Script[]): string[] =>
  scripts.filter(({ chunkGroups }) => !chunkGroups.every(isExcluded)).map(({ file }) => file);

/** Bytes, compressed. @param build the folder of the builds */
export const paneScripts = (build: string): number => {
  const scripts = JSON.parse(readFileSync(join(build, 'scripts.json'), 'utf8')) as Script[];
  return countedScripts(scripts).reduce((sum, file) => sum + compressedSize(join(build, 'pane', file)), 0);
};
