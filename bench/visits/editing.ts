// Measures how fast the editor responds to input: types a number and toggles a switch and a check box.
import type { BrowserContext, Page } from '@playwright/test';
import type { Editing } from './results';
import type { Target } from './targets';
import { newSlowedPage, open } from './visit';

type EventTiming = PerformanceEntry & { interactionId: number };
type LayoutShift = PerformanceEntry & { value: number; hadRecentInput: boolean };
type Journey = { journey: () => Editing };

/** Serialized and run in the browser: must not use anything from outside. */
const observeJourney = (): void => {
  const events: PerformanceEntry[] = [];
  const shifts: PerformanceEntry[] = [];
  const collect = (into: PerformanceEntry[], options: PerformanceObserverInit & { durationThreshold?: number }) =>
    new PerformanceObserver((list) => into.push(...list.getEntries())).observe(options);
  collect(events, { type: 'event', durationThreshold: 16 });
  collect(shifts, { type: 'layout-shift' });
  const shifted = (afterInput: boolean) =>
    (shifts as LayoutShift[])
      .filter(({ hadRecentInput }) => hadRecentInput === afterInput)
      .reduce((sum, { value }) => sum + value, 0);
  const journey = (): Editing => ({
    nextFrame: Math.max(
      16,
      ...(events as EventTiming[]).filter((each) => each.interactionId > 0).map(({ duration }) => duration),
    ),
    shift: shifted(false),
    shiftAfterInput: shifted(true),
  });
  Object.assign(window, { journey } satisfies Journey);
};

/** Milliseconds between two actions of a fast user. */
const pause = 150;

const edit = async (page: Page): Promise<void> => {
  const interval = page.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
  await interval.click({ clickCount: 3 });
  await interval.pressSequentially('240', { delay: pause });
  await page.getByRole('switch', { name: 'Tasks' }).click();
  await page.waitForTimeout(pause);
  await page.getByRole('checkbox', { name: /^Use System .*Tasks$/ }).click();
  await page.waitForTimeout(5 * pause);
};

/** @param target the pane of a person who may change the policy */
export const measureEditing = async (profile: BrowserContext, target: Target): Promise<Editing> => {
  const page = await newSlowedPage(profile, target);
  try {
    await open(page, target);
    await page.evaluate(observeJourney);
    await edit(page);
    return await page.evaluate(() => (window as unknown as Journey).journey());
  } finally {
    await page.close();
  }
};
