// The fixtures of the tests in the emulated Outlook: the production build in its frame under the unmodified office.js, the CRM
// on another origin, and nothing unexpected on the console.
import { test as base, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import type { EndpointOptions } from '../../src/server/app';
import { writeOptions, type Options } from '../../tools/outlook/options';
import { emulateHostFeatures } from '../../tools/outlook/pane/inside';
import { untrustedCertificate } from '../../tools/outlook/server/certificate';
import type { Crm } from '../../tools/outlook/server/crm';
import type { Microsoft } from '../../tools/outlook/server/microsoft';
import { startOutlook, type OutlookServers } from '../../tools/outlook/server/servers';
import { labels, messages } from '../../tools/outlook/messages';
import { routeOfficeJs, type OfficeFaults } from './officeJs';
import { watchPolicy } from './cspViolations';
import { watchProblems } from './problems';

export { expect } from '@playwright/test';

type Opening = Omit<Partial<Options>, 'signIn' | 'officeJs'> &
  Partial<OfficeFaults> & {
    signIn?: 'demonstration' | 'microsoft';
    /** config.json as it is to be: an object, or a text that may be no JSON. */
    config?: unknown;
    /** Of the endpoint: `identify`, `readOnly`, `now`. */
    crm?: Partial<EndpointOptions>;
    /** The page's clock is the test's, so that no time limit is waited for. */
    clock?: boolean;
  };

export type Outlook = {
  page: Page;
  pane: FrameLocator;
  /** The pane's document, to ask `Office` in it, once that is there. */
  frame: () => Promise<Frame>;
  /** Resolves when office.js has settled, and so takes the keys; the pane does not wait for it. */
  ready: () => Promise<void>;
  /** In the toolbar: the item and the theme are told to the pane, most of the rest opens it anew. */
  choose: (change: Partial<Options>) => Promise<void>;
  openMail: (subject: string) => Promise<void>;
  reloadPane: () => Promise<void>;
  closePane: () => Promise<void>;
  openPane: () => Promise<void>;
  /** What the mailbox has kept of this person's pane. */
  roamingSettings: () => Promise<Record<string, unknown>>;
  requests: readonly string[];
  meet: Crm['setFault'];
  microsoft: Pick<Microsoft, 'alterClaims' | 'minted'>;
};

type Test = {
  /** Errors and exceptions that nobody expects: to be empty at the end. */
  problems: string[];
  /** What the policy has refused: to be empty at the end. */
  refused: string[];
  outlook: {
    open: (opening?: Opening) => Promise<Outlook>;
    /** Another person's Outlook, with the same CRM, while the first is open. */
    openBeside: (opening: Pick<Opening, 'person' | 'signIn'>) => Promise<Outlook>;
  };
};

export const test = base.extend<Test, { servers: OutlookServers }>({
  ignoreHTTPSErrors: true,
  servers: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that it needs from the pattern
    async ({}, use) => {
      const servers = await startOutlook({ certificate: await untrustedCertificate(), build: join('dist') });
      await use(servers);
      await servers.stop();
    },
    { scope: 'worker' },
  ],
  problems: async ({ context, servers }, use) => {
    const problems = watchProblems(context, servers.crm.url);
    await use(problems);
    base.expect(problems).toEqual([]);
  },
  refused: async ({ context }, use) => {
    const refused = await watchPolicy(context);
    await use(refused);
    base.expect(refused).toEqual([]);
  },
  outlook: async ({ page, context, servers, problems: _problems, refused: _refused }, use) => {
    await context.addInitScript(emulateHostFeatures);
    await use({
      open: async ({ config, crm, clock = false, microsoftAjax = 'ok', officeJs = 'ok', signIn, ...options } = {}) => {
        if (clock) await page.clock.install();
        servers.crm.reset(servers.paneOrigin, crm);
        servers.microsoft.reset();
        await routeOfficeJs(context, { officeJs, microsoftAjax });
        if (options.theme === 'contrast') await page.emulateMedia({ forcedColors: 'active' });
        if (config !== undefined) await servers.host('given', config);
        const query = writeOptions({
          ...options,
          signIn: config === undefined ? (signIn ?? 'demonstration') : 'given',
        });
        await page.goto(`${servers.origin}/?${query}`);
        return leversOf(page, servers);
      },
      openBeside: async (options) => {
        const another = await context.newPage();
        await another.goto(`${servers.origin}/?${writeOptions(options)}`);
        return leversOf(another, servers);
      },
    });
  },
});

/** It comes into sight in so many milliseconds at most, by the clock of the page. */
export const expectWithin = async (page: Page, shown: Locator, milliseconds: number): Promise<void> => {
  for (let passed = 0; passed < milliseconds && !(await shown.isVisible()); passed += 500) {
    await page.clock.runFor(500);
  }
  await base.expect(shown).toBeVisible();
};

const leversOf = (page: Page, { crm, microsoft }: OutlookServers): Outlook => {
  const frame = page.locator('iframe');
  const press = (name: string) => page.getByRole('button', { name }).click();
  const documentOf = async () => {
    const element = await frame.elementHandle();
    const found = await element.contentFrame();
    if (!found) throw new Error('The pane is closed');
    await found.waitForFunction(() => 'Office' in window);
    return found;
  };
  return {
    page,
    pane: frame.contentFrame(),
    frame: documentOf,
    ready: async () => {
      await (await documentOf()).evaluate(() => Office.onReady());
    },
    choose: async (change) => {
      for (const [name, value] of Object.entries(change)) {
        await page.getByRole('combobox', { name: labels[name as keyof Options], exact: true }).selectOption(value);
      }
    },
    openMail: (subject) => press(subject),
    reloadPane: () => press(messages.reload),
    closePane: () => press(messages.close),
    openPane: () => press(messages.paneButton),
    roamingSettings: () =>
      page.evaluate(() => {
        const person = new URLSearchParams(window.location.search).get('person') ?? '';
        const kept = JSON.parse(window.localStorage.getItem(`roaming-settings ${person}`) ?? '{}') as object;
        const values = Object.entries(kept).map(([name, text]) => [name, JSON.parse(String(text))] as const);
        return Object.fromEntries(values);
      }),
    requests: crm.requests,
    meet: crm.setFault,
    microsoft,
  };
};
