// The fixtures of the tests of the production build: a server for each, office.js out of reach, no exception, and nothing
// that the Content Security Policy refuses.
import { expect, test as base } from '@playwright/test';
import { watchPolicy } from './cspViolations';
import { startProduction, type Production } from './productionServer';

export const test = base.extend<{ production: Production; crashes: string[]; refused: string[] }>({
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
  refused: [
    async ({ context }, use) => {
      const refused = await watchPolicy(context);
      await use(refused);
      expect(refused).toEqual([]);
    },
    { auto: true },
  ],
});
