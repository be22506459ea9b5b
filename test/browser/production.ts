// The fixtures of the tests of the production build: a server for each, office.js out of reach, no exception, and nothing
// that the Content Security Policy refuses.
import { expect, test as base, type BrowserContext } from '@playwright/test';
import { startProduction, type Production } from './productionServer';

/** What the policy has refused in any document of any window: "script-src-elem inline". */
const watchPolicy = async (context: BrowserContext): Promise<string[]> => {
  const refused: string[] = [];
  const mark = 'Refused by the policy: ';
  await context.addInitScript((start) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.debug(`${start}${effectiveDirective} ${blockedURI}`);
    });
  }, mark);
  context.on('console', (message) => {
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
