// Fixtures for the emulated Outlook: the production build in a frame with the unmodified office.js, and the CRM on
// another origin. Unexpected console messages and violations of the Content Security Policy fail a test.
import { test as base, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import type { EndpointOptions } from '../../src/server/app';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { writeOptions, type Options } from '../../tools/outlook/options';
import { emulateHostFeatures } from '../../tools/outlook/pane/inside';
import { untrustedCertificate } from '../../tools/outlook/server/certificate';
import type { Crm } from '../../tools/outlook/server/crm';
import type { Microsoft } from '../../tools/outlook/server/microsoft';
import { startOutlook, type OutlookServers } from '../../tools/outlook/server/servers';
import { labels, messages } from '../../tools/outlook/messages';
import { routeOfficeJs, type OfficeFaults } from './officeJs';
import { watchCspViolations } from './cspViolations';
import { watchProblems } from './problems';

export { expect } from '@playwright/test';

type Opening = Omit<Partial<Options>, 'signIn' | 'officeJs'> &
  Partial<OfficeFaults> & {
    signIn?: 'demonstration' | 'microsoft';
    /** The content of config.json: an object, or a text that may be invalid JSON. */
    config?: unknown;
    /** Options of the endpoint: `identify`, `readOnly`, `now`. */
    crm?: Partial<EndpointOptions>;
    /** Installs a fake clock in the page, so that tests need not wait for timeouts. */
    clock?: boolean;
  };

export type Outlook = {
  page: Page;
  pane: FrameLocator;
  /** The pane's frame, once `Office` is defined in it. */
  frame: () => Promise<Frame>;
  /** Resolves when office.js is ready and handles keys. The pane itself does not wait for it. */
  ready: () => Promise<void>;
  /** Changes options in the toolbar. The pane gets events for item and theme; most other options reload it. */
  choose: (change: Partial<Options>) => Promise<void>;
  openMail: (subject: string) => Promise<void>;
  reloadPane: () => Promise<void>;
  closePane: () => Promise<void>;
  openPane: () => Promise<void>;
  /** The roaming settings of this person. */
  roamingSettings: () => Promise<Record<string, unknown>>;
  requests: readonly string[];
  setFault: Crm['setFault'];
  microsoft: Pick<Microsoft, 'alterClaims' | 'minted'>;
};

type Test = {
  /** Unexpected errors and exceptions: must be empty at the end. */
  problems: string[];
  /** Must be empty at the end. */
  cspViolations: string[];
  outlook: {
    open: (opening?: Opening) => Promise<Outlook>;
    /** Opens another person's Outlook with the same CRM. */
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
  cspViolations: async ({ context }, use) => {
    const cspViolations = await watchCspViolations(context);
    await use(cspViolations);
    base.expect(cspViolations).toEqual([]);
  },
  outlook: async ({ page, context, servers, problems: _problems, cspViolations: _violations }, use) => {
    await context.addInitScript(emulateHostFeatures);
    await use({
      open: async ({ config, crm, clock = false, microsoftAjax = 'ok', officeJs = 'ok', signIn, ...options } = {}) => {
        if (clock) await page.clock.install();
        servers.crm.reset(servers.paneOrigin, { store: createMemoryStore(acmeAndGlobex), ...crm });
        servers.microsoft.reset();
        await routeOfficeJs(context, { officeJs, microsoftAjax });
        if (options.theme === 'contrast') await page.emulateMedia({ forcedColors: 'active' });
        if (config !== undefined) await servers.host('given', config);
        const query = writeOptions({
          ...options,
          signIn: config === undefined ? (signIn ?? 'demonstration') : 'given',
        });
        await page.goto(`${servers.origin}/?${query}`);
        return outlookOf(page, servers);
      },
      openBeside: async (options) => {
        const second = await context.newPage();
        await second.goto(`${servers.origin}/?${writeOptions(options)}`);
        return outlookOf(second, servers);
      },
    });
  },
});

/** Advances the page's clock until the element is visible, at most by so many milliseconds. */
export const expectWithin = async (page: Page, shown: Locator, milliseconds: number): Promise<void> => {
  for (let passed = 0; passed < milliseconds && !(await shown.isVisible()); passed += 500) {
    await page.clock.runFor(500);
  }
  await base.expect(shown).toBeVisible();
};

const outlookOf = (page: Page, { crm, microsoft }: OutlookServers): Outlook => {
  const frame = page.locator('iframe');
  const press = (name: string) => page.getByRole('button', { name }).click();
  const officeFrame = async () => {
    const element = await frame.elementHandle();
    const found = await element.contentFrame();
    if (!found) throw new Error('The pane is closed');
    await found.waitForFunction(() => 'Office' in window);
    return found;
  };
  return {
    page,
    pane: frame.contentFrame(),
    frame: officeFrame,
    ready: async () => {
      await (await officeFrame()).evaluate(() => Office.onReady());
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
        const stored = JSON.parse(window.localStorage.getItem(`roaming-settings ${person}`) ?? '{}') as object;
        const values = Object.entries(stored).map(([name, text]) => [name, JSON.parse(String(text))] as const);
        return Object.fromEntries(values);
      }),
    requests: crm.requests,
    setFault: crm.setFault,
    microsoft,
  };
};
