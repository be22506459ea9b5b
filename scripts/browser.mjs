// Finds a Chromium for the browser tests, the screenshots and the bench. As root on Debian and Ubuntu, it installs one if
// there is none. The tests prefer the headless shell: a browser with windows takes twice as long for a short test.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Problem, runAsCommand } from './command.mjs';

const isRoot = process.platform !== 'win32' && process.getuid() === 0;

/** No requests in the background; Chromium's sandbox does not run as root. */
export const browserArguments = [
  ...(process.platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns the path of `CHROME_PATH`, of an installed Chrome, Chromium or Edge, or of what apt-get installs */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Problem(
      `CHROME_PATH is "${chosen}", which does not exist. Correct it, or unset it to search for a browser.`,
    );
  }
  return installedBrowser() ?? installWithApt();
}

/** @returns {Promise<import('@playwright/test').Browser>} @throws {Problem} if it does not start */
export async function startBrowser() {
  const executablePath = await findBrowser();
  const { chromium } = await import('@playwright/test');
  try {
    return await chromium.launch({ executablePath, args: browserArguments });
  } catch (error) {
    throw new Problem(`${executablePath} does not start as a browser: ${error.message.split('\n')[0]}`);
  }
}

/** Prefers the headless shell, and installs it where Debian's package is known. */
export async function findTestBrowser() {
  if (process.env.CHROME_PATH) return findBrowser();
  const found = installedShell();
  if (found) return found;
  const browser = await findBrowser();
  return installShell() ?? browser;
}

const firstThatRuns = (paths) => paths.find((path) => existsSync(path) && runs(path));

const installedBrowser = () => firstThatRuns(places());

const shell = 'chromium-headless-shell';

const installedShell = () => firstThatRuns(onPath([shell]));

/** Only if the package lists are there already: with another browser, a download of them is not worth it. */
function installShell() {
  if (process.platform !== 'linux' || !isRoot || spawnSync('apt-cache', ['show', shell]).status !== 0) return undefined;
  console.error(`Installing ${shell} with apt-get (about 60 MB): the browser tests take half the time in it.`);
  apt(`${aptInstall} ${shell} fonts-noto-core`);
  return installedShell();
}

const aptInstall = 'DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends';

/** Its output goes to stderr, because stdout is for the path. */
const apt = (command) => spawnSync(command, { shell: true, stdio: ['ignore', 2, 2] });

function places() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA, 'ProgramFiles(x86)': programs32 } = process.env;
    const folders = [ProgramFiles, programs32, LOCALAPPDATA].filter(Boolean);
    return [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ]
      .flatMap((path) => folders.map((folder) => join(folder, path)))
      .concat(onPath(['chrome.exe', 'chromium.exe', 'msedge.exe']));
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  return [
    ...onPath(names),
    ...names.map((name) => join('/usr/bin', name)),
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Ubuntu may have a placeholder that does not start a browser. On Windows, `--version` would open a window. */
const runs = (path) =>
  process.platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

function installWithApt() {
  const command = `apt-get update && ${aptInstall} chromium fonts-noto-core`;
  const instruction = 'No Chrome, Chromium or Edge was found. Install one, or point CHROME_PATH to it';
  if (!existsSync('/etc/debian_version')) throw new Problem(`${instruction}.`);
  const withSudo = `sudo sh -c '${command}'`;
  if (!isRoot) throw new Problem(`${instruction}. On this system:\n  ${withSudo}`);
  console.error(`No Chrome, Chromium or Edge was found; installing Chromium with apt-get (about 100 MB).`);
  const result = apt(command);
  const browser = installedBrowser();
  if (result.status === 0 && browser) return browser;
  throw new Problem(`apt-get did not bring a browser that runs. ${instruction}.`);
}

runAsCommand(import.meta.url, async () => console.log(await findTestBrowser()));
