// A scenario is a state of the pane with its message and next step, and the place where a screen reader finds the
// message.
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { FaultId } from '../../../src/preview/faults/faults';
import { now, type Person } from '../crm';
import { animationsFinished } from '../measurements';
import type { Opened } from '../pane';

/** The steps to bring the pane into a state. */
export type Arrangement = {
  name: string;
  person: Person;
  /** Set before the pane is opened. */
  fault?: FaultId;
  /** Runs before the pane is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  act?: (opened: Opened) => Promise<unknown>;
  /** Pixels. @default 320 by 600 */
  size?: readonly [width: number, height: number];
};

export type Scenario = Arrangement & {
  /** The name of its pictures. */
  id: string;
  message: string;
  /** A sentence, or the name of a control. */
  nextStep: string;
  /**
   * Where a screen reader finds the message: a live region, the focused element, the heading, the setting, or other
   * text.
   */
  announcedIn: 'status' | 'alert' | 'focus' | 'heading' | 'setting' | 'text';
};

/** A section of docs/states.md. */
export type Chapter = { title: string; scenarios: readonly Scenario[] };

export type Open = (person: Person, opening?: { fault?: FaultId }) => Promise<Opened>;

/** Opens the pane, brings it into the state, and waits for the message, if there is one. */
export const arrange = async (
  page: Page,
  open: Open,
  { person, fault = 'fine', prepare, act, size, message, nextStep }: Arrangement & Partial<Scenario>,
): Promise<Opened> => {
  await page.clock.install({ time: now });
  await prepare?.(page);
  const opened = await open(person, { fault });
  await act?.(opened);
  if (size) await page.setViewportSize({ width: size[0], height: size[1] });
  if (message) await opened.pane.getByText(message).filter({ visible: true }).first().waitFor();
  // A pending retry shows the same message, without the next step.
  if (nextStep) await nextStepIn(opened.pane, { nextStep }).first().waitFor();
  await animationsFinished(opened.pane);
  return opened;
};

/** The elements in which a screen reader finds the message. */
export const messageIn = (pane: FrameLocator, { announcedIn, message }: Scenario): Locator => {
  const regions = {
    status: '[role=status]',
    alert: '[role=alert]',
    focus: ':focus',
    heading: 'header:has(h1)',
    setting: '[role=group]',
    text: 'main, [role=dialog], section[aria-label]',
  } as const;
  const found = pane.locator(regions[announcedIn]).filter({ hasText: message });
  return announcedIn === 'focus' ? found.or(pane.getByLabel(message).and(pane.locator(':focus'))) : found;
};

/** The visible next step. A name of one word is matched as a whole: "Save" is not "Skip to Save". */
export const nextStepIn = (pane: FrameLocator, { nextStep }: Pick<Scenario, 'nextStep'>): Locator => {
  const exact = !nextStep.includes(' ');
  return pane
    .getByText(nextStep, { exact })
    .or(pane.getByRole('button', { name: nextStep, exact }))
    .or(pane.getByLabel(nextStep, { exact }))
    .filter({ visible: true })
    .first();
};
