// Fixtures for the pane: the production build in a frame without Outlook, and a new CRM for each test. Unexpected
// console errors fail a test.
import {
  test as base,
  type BrowserContext,
  type FrameLocator,
  type Page,
  type Request as PlaywrightRequest,
} from '@playwright/test';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import type { State } from '../../src/server/memory/state';
import type { Appearance } from '../../src/office/host';
import { faultOf, type FaultId } from '../../src/preview/faults/faults';
import { createCrm, idOf, type Crm, type Person } from './crm';
import { startPaneServer, type PaneServer } from './paneServer';
import { watchProblems } from './problems';

export { expect } from '@playwright/test';

/** The pane of one person, and the controls of a test. */
export type Opened = {
  page: Page;
  pane: FrameLocator;
  crm: Crm;
  /** Applies to this person's requests from now on. */
  setFault: (fault: FaultId) => Promise<void>;
  /** Resolves when all files requested by the pane have arrived and are rendered: texts and controls are in chunks. */
  filesArrived: () => Promise<void>;
};

type Opening = {
  /** Set before the pane is opened. */
  fault?: FaultId;
  /** Another page of the same browser, for a second pane. */
  in?: Page;
};

export type OpenAs = (person: Person, opening?: Opening) => Promise<Opened>;

type Fixtures = {
  /** The initial data of the CRM. */
  data: State;
  crm: Crm;
  /** Console errors and exceptions: must be empty at the end, except for those that a test expects. */
  problems: { found: readonly string[]; expected?: RegExp };
  /** Opens the pane without waiting for its content. */
  open: OpenAs;
  /** Opens the pane and waits for the policy or an error. */
  openAs: OpenAs;
};

export const test = base.extend<Fixtures, { server: PaneServer }>({
  viewport: { width: 320, height: 600 },
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that it needs from the pattern
    async ({}, use) => {
      const server = await startPaneServer();
      await use(server);
      server.stop();
    },
    { scope: 'worker' },
  ],
  data: [acmeAndGlobex(), { option: true }],
  crm: async ({ server, data }, use) => {
    const crm = createCrm(data);
    server.useCrm(crm.fetch);
    await use(crm);
  },
  problems: async ({ context, server }, use) => {
    const problems: Fixtures['problems'] = { found: watchProblems(context, `${server.origin}/api/`) };
    await use(problems);
    base.expect(problems.found.filter((text) => !problems.expected?.test(text))).toEqual([]);
  },
  open: async ({ page: first, server, crm, problems: _problems }, use) => {
    await use(async (person, { fault = 'fine', in: page = first } = {}) => {
      const setFault = async (next: FaultId) => {
        crm.setFault(person, next);
        await setOnline(page.context(), faultOf(next)?.device !== 'offline');
      };
      const pendingFiles = watchFiles(page);
      if (fault !== 'fine') await setFault(fault);
      else crm.setFault(person, fault);
      await page.goto(`${server.origin}/?person=${idOf(person)}`);
      const pane = page.frameLocator('iframe');
      const filesArrived = async () => {
        await base.expect.poll(() => [...pendingFiles].map((request) => request.url())).toEqual([]);
        // Not animation frames: they stop with the page's fake clock.
        await pane.locator('html').evaluate(async () => {
          for (const _turn of [1, 2, 3]) {
            const { port1, port2 } = new MessageChannel();
            port2.postMessage('');
            await new Promise((resolve) => (port1.onmessage = resolve));
          }
        });
      };
      return { page, pane, crm, setFault, filesArrived };
    });
  },
  openAs: async ({ open }, use) => {
    await use(async (person, opening) => {
      const opened = await open(person, opening);
      const { pane } = opened;
      await pane.getByRole('main').getByText(person).or(pane.getByRole('alert')).first().waitFor();
      return opened;
    });
  },
});

const watchFiles = (page: Page): ReadonlySet<PlaywrightRequest> => {
  const underWay = new Set<PlaywrightRequest>();
  page.on('request', (request) => request.url().includes('/api/') || underWay.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    page.on(end as 'requestfinished', (request) => underWay.delete(request));
  }
  return underWay;
};

/** The scripts of the pane still load, as from the browser's cache. */
const setOnline = async (context: BrowserContext, online: boolean): Promise<void> => {
  await context.unroute('**/config.json');
  if (!online) await context.route('**/config.json', (route) => route.abort('internetdisconnected'));
  const report = (isOnline: boolean) => {
    if (navigator.onLine === isOnline) return;
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  };
  await context.addInitScript(report, online);
  for (const frame of context.pages().flatMap((page) => page.frames())) await frame.evaluate(report, online);
};

/** Changes the appearance that the host requests, and waits until the pane has it. */
export const setAppearance = async (
  { page, pane }: Pick<Opened, 'page' | 'pane'>,
  change: Partial<Appearance>,
): Promise<void> => {
  await page.evaluate(
    (changed) => (window as unknown as { setAppearance: (change: object) => void }).setAppearance(changed),
    change,
  );
  const { theme, language, direction } = change;
  const shown = [
    theme && `[data-theme="${theme}"]`,
    language && `[lang="${language}"]`,
    direction && `[dir="${direction}"]`,
  ].filter(Boolean);
  await base.expect(pane.locator(`html${shown.join('')}`)).toBeAttached();
};

/** Waits for the next response of the CRM. */
export const nextResponse = ({ crm }: Pick<Opened, 'crm'>): Promise<void> => {
  const responses = () => crm.requests.filter(({ status }) => status !== undefined).length;
  const before = responses();
  return base.expect.poll(responses).toBeGreaterThan(before);
};
