// One visit: a new page with a slowed CPU, until it has shown its content and settled.
import type { BrowserContext, Page } from '@playwright/test';
import { hostOf } from './hosts';
import { observe, type ObservedWindow, type ExpectedContent } from './observe';
import type { Measurement } from './results';
import type { Target } from './targets';

/** The factor by which Chromium throttles the CPU. */
export const cpuSlowdown = 4;

/** Milliseconds. */
const settleTime = 500;
const timeout = 30_000;

/** Milliseconds until the browser has finished opening a new tab. */
const newPageDelay = 300;

/** An empty page with a slowed CPU that measures the next navigation. */
export const newSlowedPage = async (profile: BrowserContext, { heading, rows }: Target): Promise<Page> => {
  const page = await profile.newPage();
  const devTools = await profile.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.addInitScript(observe, { heading, rows, settleTime } satisfies ExpectedContent);
  await page.waitForTimeout(newPageDelay);
  return page;
};

const rejectAfterTimeout = (title: string): Promise<never> =>
  new Promise((_resolve, reject) => {
    const fail = () => reject(new Error(`${title}: the expected content was not shown within ${timeout / 1000} s.`));
    setTimeout(fail, timeout).unref();
  });

/** @param host @default the target's own. @throws Error if the content is not shown in time */
export const open = async (page: Page, { name, title, path }: Target, host = hostOf(name)): Promise<Measurement> => {
  await page.goto(`https://${host}${path}`, { waitUntil: 'commit' });
  return Promise.race([page.evaluate(() => (window as unknown as ObservedWindow).visit), rejectAfterTimeout(title)]);
};

export const visit = async (profile: BrowserContext, target: Target, host?: string): Promise<Measurement> => {
  const page = await newSlowedPage(profile, target);
  try {
    return await open(page, target, host);
  } finally {
    await page.close();
  }
};
