// Journeys through the pane in Firefox and WebKit, where they are installed. `npm run prove:engines` runs all of them.
import { defineConfig } from '@playwright/test';
import type { Worker } from './fixtures';

export default defineConfig<object, Worker>({
  testDir: '.',
  outputDir: '../../build/test-results-engines',
  forbidOnly: true,
  // One session for each engine.
  workers: 2,
  // On a busy machine, an engine without a graphics card takes several times as long.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['../reporters/missingEngines.mjs']],
  projects: [
    { name: 'Firefox', use: { engine: 'Firefox' } },
    { name: 'WebKit', use: { engine: 'WebKit' } },
  ],
});
