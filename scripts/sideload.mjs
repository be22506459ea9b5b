// Adds the add-in to classic Outlook on Windows with Microsoft's office-addin-debugging; "stop" removes it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runAsCommand } from './command.mjs';

const tool = join(projectRoot, 'node_modules', 'office-addin-debugging', 'cli.js');
const outlook = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\OUTLOOK.EXE';

/** Never throws, because the preview works without Outlook. */
export async function sideload() {
  if (process.platform !== 'win32') return console.log('docs/outlook.md says how to put the add-in into Outlook.');
  const reason = obstacle() ?? (await startInOutlook());
  console.log(
    reason === undefined
      ? 'The add-in is in Outlook; "npm stop" takes it out again.'
      : `The add-in was not put into Outlook: ${reason} The preview stays; docs/outlook.md says what else to try.`,
  );
}

/** Checked first, because the tool starts its server and installs a certificate before it fails. */
function obstacle() {
  if (!existsSync(tool)) return 'the optional package office-addin-debugging is not installed.';
  const { status } = spawnSync('reg', ['query', outlook], { stdio: 'ignore' });
  return status === 0 ? undefined : 'classic Outlook is not installed on this computer.';
}

async function startInOutlook() {
  const outcome = await run('start', 'manifest.xml', 'desktop', '--app', 'outlook', ...devServer);
  const reasons = outcome.output.split(/\r?\n/).filter((line) => /^(Error:|Unable to) ?/.test(line));
  if (reasons.length > 0) return reasons.map((line) => line.replaceAll('Error: ', '').trim()).join(' ');
  return outcome.failed ? 'office-addin-debugging failed.' : undefined;
}

const devServer = ['--dev-server', 'npm run dev-server', '--dev-server-port', '3443'];

/** The tool exits with 0 even if it failed: only its output shows errors. */
function run(...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tool, ...args], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ failed: true, output: `Error: ${error.message}` }));
    child.on('close', (code) => resolve({ failed: code !== 0, output }));
  });
}

function stop() {
  if (process.platform !== 'win32' || !existsSync(tool)) {
    return console.log('There is nothing to stop: "npm start" did not put the add-in into Outlook here.');
  }
  spawnSync(process.execPath, [tool, 'stop', 'manifest.xml', 'desktop'], { cwd: projectRoot, stdio: 'inherit' });
}

runAsCommand(import.meta.url, () => (process.argv[2] === 'stop' ? stop() : sideload()));
