// Browser tests run in the system's browser. The tests of the preview use the server of `npm run preview`.
import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';

/** Finds or installs the browser once, not in every worker. */
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
  // Workers share the tests of a file, so that none is idle at the end.
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./test/reporters/playwright.mjs']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // Only the test of motion runs with animations.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, args: ['--disable-quic'] },
  },
  projects: [
    // Used by `npm test`.
    { name: 'default', grepInvert: /@all/ },
    // Includes every combination.
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
