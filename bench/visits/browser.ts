// A new browser for each sample, with a profile on disk: Chromium caches compiled scripts only there.
import { chromium, type BrowserContext } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolverRules } from './hosts';

export type BrowserOptions = {
  path: string;
  arguments: readonly string[];
  /** The port of the proxy in front of all hosts. */
  port: number;
  /** The fingerprint of the server's key. */
  fingerprint: string;
};

const launch = (folder: string, options: BrowserOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: options.path,
    args: [
      ...options.arguments,
      `--host-resolver-rules=${resolverRules(options.port)}`,
      `--ignore-certificate-errors-spki-list=${options.fingerprint}`,
    ],
    // The size of a task pane.
    viewport: { width: 350, height: 700 },
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
  });

/** Runs `work` in an empty profile, which is deleted afterwards. */
export const withNewProfile = async <Result>(
  options: BrowserOptions,
  work: (profile: BrowserContext) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  try {
    const profile = await launch(folder, options);
    try {
      return await work(profile);
    } finally {
      await profile.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
