// Fixtures for the production build: a server for each test, and office.js blocked. Exceptions and violations of the
// Content Security Policy fail a test.
import { expect, test as base } from '@playwright/test';
import { watchCspViolations } from './cspViolations';
import { startProduction, type Production } from './productionServer';

export const test = base.extend<{ production: Production; crashes: string[]; cspViolations: string[] }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that it needs from the pattern
  production: async ({}, use) => {
    const production = await startProduction();
    await use(production);
    production.stop();
  },
  crashes: [
    async ({ context }, use) => {
      const crashes: string[] = [];
      context.on('weberror', (error) => crashes.push(String(error.error())));
      await context.route(/office\.js/, (route) => route.abort());
      await use(crashes);
      expect(crashes).toEqual([]);
    },
    { auto: true },
  ],
  cspViolations: [
    async ({ context }, use) => {
      const cspViolations = await watchCspViolations(context);
      await use(cspViolations);
      expect(cspViolations).toEqual([]);
    },
    { auto: true },
  ],
});
