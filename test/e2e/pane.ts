// The fixtures of the browser tests of the pane: the built pane alone in its host's frame, a CRM of its own for each test,
// and nothing unexpected on the console.
import {
  test as base,
  type BrowserContext,
  type FrameLocator,
  type Page,
  type Request as PlaywrightRequest,
} from '@playwright/test';
import { demonstration } from '../../src/server/demonstration';
import type { State } from '../../src/server/state';
import type { Appearance } from '../../src/office/host';
import { faultOf, type FaultId } from '../../src/preview/faults/faults';
import { createCrm, idOf, type Crm, type Person } from './crm';
import { startPaneServer, type PaneServer } from './paneServer';
import { watchProblems } from './problems';

export { expect } from '@playwright/test';

/** The pane of one person, and what a test does to it from outside. */
export type Opened = {
  page: Page;
  pane: FrameLocator;
  crm: Crm;
  /** What the network and the CRM do to this person from now on. */
  breakNetwork: (fault: FaultId) => Promise<void>;
  /** Resolves when the files that the pane asks for are there, and drawn: texts and controls come with chunks. */
  filesArrived: () => Promise<void>;
};

type Opening = {
  /** From the opening on. */
  fault?: FaultId;
  /** Another page of the same browser: a second pane beside the first. */
  in?: Page;
};

export type OpenAs = (person: Person, opening?: Opening) => Promise<Opened>;

type Fixtures = {
  /** What the CRM knows when the test begins. */
  data: State;
  crm: Crm;
  /** Errors on the console and exceptions: to be empty at the end, but for those that a test expects. */
  problems: { found: readonly string[]; expected?: RegExp };
  /** Opens the pane; waits for nothing in it. */
  open: OpenAs;
  /** Opens the pane, and waits until the policy or a failure is there. */
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
  data: [demonstration(), { option: true }],
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
      const breakNetwork = async (next: FaultId) => {
        crm.breakFor(person, next);
        await setOnline(page.context(), faultOf(next)?.device !== 'offline');
      };
      const underWay = watchFiles(page);
      if (fault !== 'fine') await breakNetwork(fault);
      else crm.breakFor(person, fault);
      await page.goto(`${server.origin}/?person=${idOf(person)}`);
      const pane = page.frameLocator('iframe');
      const filesArrived = async () => {
        await base.expect.poll(() => [...underWay].map((request) => request.url())).toEqual([]);
        // Not frames: they stand still with the page's clock.
        await pane.locator('html').evaluate(async () => {
          for (const _turn of [1, 2, 3]) {
            const { port1, port2 } = new MessageChannel();
            port2.postMessage('');
            await new Promise((resolve) => (port1.onmessage = resolve));
          }
        });
      };
      return { page, pane, crm, breakNetwork, filesArrived };
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

/** What the device reports of its network. The files of the pane still arrive, as from a browser's cache. */
const setOnline = async (context: BrowserContext, online: boolean): Promise<void> => {
  const report = (now: boolean) => {
    if (navigator.onLine === now) return;
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: now });
    window.dispatchEvent(new Event(now ? 'online' : 'offline'));
  };
  await context.addInitScript(report, online);
  for (const frame of context.pages().flatMap((page) => page.frames())) await frame.evaluate(report, online);
};

/** What the host asks of the pane's appearance from now on. */
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

/** Waits for a response of the CRM that is still to come. */
export const nextResponse = ({ crm }: Pick<Opened, 'crm'>): Promise<void> => {
  const answered = () => crm.exchanges.filter(({ status }) => status !== undefined).length;
  const before = answered();
  return base.expect.poll(answered).toBeGreaterThan(before);
};
