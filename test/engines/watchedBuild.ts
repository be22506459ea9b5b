// The production build, with one script more in each page, which records what goes wrong in it.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist } from '../e2e/productionServer';

const script = 'watch.js';

/** Its source text runs in the browser, so it must not use anything outside itself. */
const watch = () => {
  const record = (problem: string) => {
    const problems = JSON.parse(window.localStorage.getItem('problems') ?? '[]') as string[];
    window.localStorage.setItem('problems', JSON.stringify([...problems, problem]));
  };
  window.addEventListener('error', ({ message }) => record(message));
  window.addEventListener('unhandledrejection', ({ reason }) => record(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    record(`CSP: ${effectiveDirective} ${blockedURI}`),
  );
};

export const writeWatchedBuild = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await cp(dist, folder, { recursive: true });
  await writeFile(join(folder, script), `(${watch.toString()})();`);
  for (const page of (await readdir(folder)).filter((file) => file.endsWith('.html'))) {
    const html = await readFile(join(folder, page), 'utf8');
    await writeFile(join(folder, page), html.replace('<script', `<script src="${script}"></script><script`));
  }
};

/** Exceptions and violations of the Content Security Policy. Runs in a page of the build. */
export const recordedProblems = (): string[] => JSON.parse(window.localStorage.getItem('problems') ?? '[]') as string[];

/** Outside Outlook, where no host disables its telemetry, office.js adds a hidden frame, which the policy blocks. */
export const isTelemetry = (problem: string): boolean =>
  /^CSP: (style-src-attr inline|frame-src https:\/\/telemetryservice\.firstpartyapps\.oaspapps\.com)/.test(problem);
