// The production build in the emulated Outlook, around the real office.js: one set of servers for each worker, one page for each test.
import { expect, test as base, type BrowserContext, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { demonstrationListener } from '../../src/endpoint/mount/node';
import type { Outlook as Running } from '../outlook/outlook.mjs';
import { dist, type Fault } from './productionServer';

const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const officeFiles = resolve('node_modules/@microsoft/office-js/dist');
const pages = resolve('test/outlook/pages');

export type Scene = {
  language?: string;
  /** What Outlook tells; 'contrast' is the system's, which forces its colours. */
  theme?: 'light' | 'dark' | 'contrast';
  item?: 'read' | 'compose' | 'appointment' | 'none';
  mailbox?: string;
  /** `asks`: only after a press. `silent`: promised, but nothing answers. `cancelled`: the person closes the window. */
  nestedAppAuth?: 'there' | 'asks' | 'silent' | 'cancelled' | 'none';
  who?: 'grace' | 'tom' | 'lena' | 'ines' | 'maya' | 'nadia';
  storage?: 'ok' | 'blocked';
  /** Whether Outlook's methods ever call back. */
  callbacks?: 'ok' | 'never';
  roamingSettings?: Record<string, unknown>;
};

/** What becomes of a script of Microsoft's. */
type Loading = 'ok' | 'blocked' | 'never';

export type OpenOptions = Scene & {
  signIn?: 'microsoft' | 'demonstration';
  officeJs?: Loading;
  microsoftAjax?: Loading;
};

type Crm = { requests: string[]; meet: (fault: Fault | undefined) => void };
type Servers = Running & Crm;

const start = async (signIn: 'microsoft' | 'demonstration'): Promise<Servers> => {
  const requests: string[] = [];
  let met: Fault | undefined;
  const { startOutlook } = await import('../outlook/outlook.mjs');
  const servers = await startOutlook({
    dist,
    officeJs: `${officeJs}office.js`,
    signIn,
    crm: (options) => {
      let crm = demonstrationListener(options);
      return (request, response) => {
        // A fresh CRM for every test.
        if (request.url === '/fresh') {
          crm = demonstrationListener(options);
          return void response.end();
        }
        if (request.method !== 'OPTIONS') requests.push(`${request.method} ${request.url}`);
        const answer = () => crm(request, response);
        if (!met?.(request, response, answer)) answer();
        return undefined;
      };
    },
  });
  return { ...servers, requests, meet: (fault) => void (met = fault) };
};

/** Pages that report what a test would not see: exceptions, rejections, what the policy has refused. */
const watch = async (context: BrowserContext, problems: string[]) => {
  await context.exposeFunction('report', (problem: string) => void problems.push(problem));
  await context.addInitScript(() => {
    const { report } = window as unknown as { report: (problem: string) => void };
    window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      report(`Refused by the policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
    window.addEventListener('unhandledrejection', ({ reason }) => report(`Unhandled: ${String(reason)}`));
  });
  context.on('weberror', (error) => problems.push(`Exception: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`Console: ${message.text()} ${message.location().url}`);
  });
};

const load = async (context: BrowserContext, { officeJs: office = 'ok', microsoftAjax = 'ok' }: OpenOptions) => {
  await context.route(`${officeJs}**`, (route) => {
    if (office === 'never') return undefined;
    const file = join(officeFiles, new URL(route.request().url()).pathname.replace('/lib/1/hosted', ''));
    return office === 'ok' && existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  await context.route('https://ajax.aspnetcdn.com/**', (route) => {
    if (microsoftAjax === 'never') return undefined;
    return microsoftAjax === 'ok' ? route.fulfill({ path: join(pages, 'microsoftAjax.js') }) : route.abort();
  });
};

/** What the page of Outlook offers. */
type Host = {
  open: () => void;
  close: () => void;
  roamingSettings: () => Record<string, unknown>;
  changeItem: (item: string) => boolean;
  changeTheme: (theme: string) => boolean;
  change: (scene: Scene) => void;
};
const inHost = <Value>(page: Page, act: (host: Host, given: Scene) => Value, given: Scene = {}): Promise<Value> =>
  page.evaluate(
    ([source, scene]) => {
      const { outlook } = window as unknown as { outlook: Host };
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a function of this file
      return (new Function('host', 'given', `return (${source})(host, given)`) as (host: Host, given: Scene) => Value)(
        outlook,
        scene,
      );
    },
    [String(act), given] as const,
  );

export type Outlook = {
  page: Page;
  pane: FrameLocator;
  /** For what has to be asked within the pane's frame: office.js. */
  frame: () => Frame;
  crm: Crm & Pick<Servers, 'tokensMinted' | 'changeClaims' | 'ticketFor'>;
  roamingSettings: () => Promise<Record<string, unknown>>;
  changeItem: (item: NonNullable<Scene['item']>) => Promise<boolean>;
  changeTheme: (theme: 'light' | 'dark') => Promise<boolean>;
  change: (scene: Scene) => Promise<void>;
  /** The pane's frame begins anew: after it was unpinned, or by itself. */
  reopen: () => Promise<void>;
  /** What was reported, and is not expected. A test may take out what it expects. */
  problems: string[];
};

export const test = base.extend<
  { outlook: (options?: OpenOptions) => Promise<Outlook> },
  { servers: (signIn: 'microsoft' | 'demonstration') => Promise<Servers> }
>({
  servers: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that it needs from the pattern
    async ({}, use) => {
      const started = new Map<string, Promise<Servers>>();
      await use((signIn) => {
        const servers = started.get(signIn) ?? start(signIn);
        started.set(signIn, servers);
        return servers;
      });
      for (const servers of started.values()) (await servers).stop();
    },
    { scope: 'worker' },
  ],
  outlook: async ({ context, page, servers }, use) => {
    const problems: string[] = [];
    await watch(context, problems);
    await use(async ({ signIn = 'microsoft', officeJs: office, microsoftAjax, theme, ...scene } = {}) => {
      const running = await servers(signIn);
      running.requests.length = 0;
      running.meet(undefined);
      running.changeClaims({});
      const minted = running.tokensMinted();
      await page.request.get(`${running.origins.crm}/fresh`, { ignoreHTTPSErrors: true });
      await load(context, { officeJs: office, microsoftAjax });
      await context.addInitScript({ path: join(pages, 'emulation.js') });
      await page.emulateMedia({
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        forcedColors: theme === 'contrast' ? 'active' : 'none',
      });
      await page.goto(running.address({ ...scene, ...(theme === 'dark' ? { theme } : {}) }), { waitUntil: 'commit' });
      const pane = page.frameLocator('iframe[title="Sync Policy"]');
      return {
        page,
        pane,
        frame: () => {
          const frame = page.frames().find((each) => each.url().includes('/taskpane.html'));
          if (!frame) throw new Error('The pane is closed.');
          return frame;
        },
        crm: { ...running, tokensMinted: () => running.tokensMinted() - minted },
        roamingSettings: () => inHost(page, (host) => host.roamingSettings()),
        changeItem: (item) => inHost(page, (host, given) => host.changeItem(given.item ?? 'none'), { item }),
        changeTheme: (changed) =>
          inHost(page, (host, given) => host.changeTheme(given.theme ?? 'light'), { theme: changed }),
        change: (changes) => inHost(page, (host, given) => host.change(given), changes),
        reopen: () => inHost(page, (host) => host.open()),
        problems,
      };
    });
    expect(problems).toEqual([]);
  },
});

test.use({ ignoreHTTPSErrors: true, viewport: { width: 1024, height: 760 } });
