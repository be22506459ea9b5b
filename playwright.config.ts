// The browser tests, in the system's browser. Those of the preview open it as `npm run preview` serves it.
import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';

/** What scripts/browser.mjs finds or installs; asked once, not by every worker. */
const findBrowser = (): string =>
  execFileSync(process.execPath, ['scripts/browser.mjs'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    .trim()
    .split('\n')
    .at(-1) ?? '';
const executablePath = (process.env.CHROME_PATH ??= findBrowser());

const port = Number(process.env.PREVIEW_TEST_PORT ?? 3030);

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'build/test-results',
  forbidOnly: true,
  workers: 2,
  // A worker takes the next test of any file, so that none is idle while another has half a file to go.
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./test/reporters/playwright.mjs']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // Motion has a test of its own; no other waits for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, args: ['--disable-quic'] },
  },
  projects: [
    // What `npm test` runs.
    { name: 'default', grepInvert: /@all/ },
    // Every combination as well.
    { name: 'all' },
    { name: 'pictures', testMatch: 'pictures.ts' },
  ],
  webServer: {
    command: 'node scripts/start.mjs --no-sideload',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    timeout: 240_000,
    reuseExistingServer: false,
  },
});
