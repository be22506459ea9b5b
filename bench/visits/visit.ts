// One visit: a new page of a profile, on a slowed CPU, until it has shown what is wanted and settled.
import type { BrowserContext, Page } from '@playwright/test';
import { hostOf } from './hosts';
import { observe, type Observed, type Wanted } from './observe';
import type { Measurement } from './results';
import type { Target } from './targets';

/** How many times slower than it is. */
export const cpuSlowdown = 4;

/** Milliseconds. */
const settling = 500;
const longest = 30_000;

/** Milliseconds in which the browser finishes what a new page means for its own windows. */
const opening = 300;

/** An empty page that is slowed, and observes what is opened in it. */
export const newSlowedPage = async (profile: BrowserContext, { heading, rows }: Target): Promise<Page> => {
  const page = await profile.newPage();
  const devTools = await profile.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.addInitScript(observe, { heading, rows, settling } satisfies Wanted);
  await page.waitForTimeout(opening);
  return page;
};

const late = (title: string): Promise<never> =>
  new Promise((_resolve, reject) => {
    const give = () => reject(new Error(`${title}: what is wanted was not on screen within ${longest / 1000} s.`));
    setTimeout(give, longest).unref();
  });

/** @param host @default the target's own. @throws Error where the content does not come */
export const open = async (page: Page, { name, title, path }: Target, host = hostOf(name)): Promise<Measurement> => {
  await page.goto(`https://${host}${path}`, { waitUntil: 'commit' });
  return Promise.race([page.evaluate(() => (window as unknown as Observed).visit), late(title)]);
};

export const visit = async (profile: BrowserContext, target: Target, host?: string): Promise<Measurement> => {
  const page = await newSlowedPage(profile, target);
  try {
    return await open(page, target, host);
  } finally {
    await page.close();
  }
};
