// The fixtures of the tests of the production build: a server for each, office.js out of reach, no exception, and nothing
// that the Content Security Policy refuses.
import { expect, test as base, type Page } from '@playwright/test';
import { startProduction, type Production } from './productionServer';

/** What the policy has refused in any document of the page: "script-src-elem inline". */
const watchPolicy = async (page: Page): Promise<string[]> => {
  const refused: string[] = [];
  const mark = 'Refused by the policy: ';
  await page.addInitScript((start) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.debug(`${start}${effectiveDirective} ${blockedURI}`);
    });
  }, mark);
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(mark)) refused.push(text.slice(mark.length));
    // A script whose text was changed is refused without an event.
    else if (text.includes("requires 'TrustedScript'")) refused.push(text);
  });
  return refused;
};

export const test = base.extend<{ production: Production; crashes: string[]; refused: string[] }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that it needs from the pattern
  production: async ({}, use) => {
    const production = await startProduction();
    await use(production);
    production.stop();
  },
  crashes: [
    async ({ page }, use) => {
      const crashes: string[] = [];
      page.on('pageerror', (error) => crashes.push(String(error)));
      await page.route(/office\.js/, (route) => route.abort());
      await use(crashes);
      expect(crashes).toEqual([]);
    },
    { auto: true },
  ],
  refused: [
    async ({ page }, use) => {
      const refused = await watchPolicy(page);
      await use(refused);
      expect(refused).toEqual([]);
    },
    { auto: true },
  ],
});
