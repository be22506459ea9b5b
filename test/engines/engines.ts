// The engines besides Chromium. Their programs are those of Debian's packages.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startFirefox } from './firefox';
import { startWebKit } from './webKit';
import type { StartBrowser } from './webDriver';

export type EngineName = 'Firefox' | 'WebKit';

const onPath = (program: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));

/** Beside the library, in a folder that is named after the processor on Debian. */
const webKitBrowser = (): string | undefined => {
  const [library, program] = [join('webkit2gtk-4.1', 'MiniBrowser'), '/usr/lib'];
  const folders = existsSync(program) ? readdirSync(program).filter((name) => name.endsWith('-linux-gnu')) : [];
  return folders.map((folder) => join(program, folder, library)).find((path) => existsSync(path));
};

const findFirefox = (): StartBrowser | undefined => {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH !== undefined && !existsSync(FIREFOX_PATH)) throw new Error(`FIREFOX_PATH: no ${FIREFOX_PATH}.`);
  const path = FIREFOX_PATH ?? onPath('firefox-esr');
  return path === undefined ? undefined : startFirefox(path);
};

const findWebKit = (): StartBrowser | undefined => {
  const [driver, browser, display] = [onPath('WebKitWebDriver'), webKitBrowser(), onPath('Xvfb')];
  return driver && browser && display ? startWebKit({ driver, browser, display }) : undefined;
};

/** @returns undefined if it is not installed */
export const findEngine = (name: EngineName): StartBrowser | undefined => {
  if (process.platform !== 'linux') return undefined;
  return name === 'Firefox' ? findFirefox() : findWebKit();
};
