// A scenario: a state of the pane that people can bring about, what they read in it, and where a screen reader meets that.
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { FaultId } from '../../../src/preview/faults/faults';
import { now, type Person } from '../crm';
import { atRest } from '../measures';
import type { Opened } from '../pane';

/** How something is brought about in the pane. */
export type Arrangement = {
  name: string;
  person: Person;
  /** From the opening on. */
  fault?: FaultId;
  /** Before the pane is there. */
  prepare?: (page: Page) => Promise<unknown>;
  act?: (opened: Opened) => Promise<unknown>;
  /** Pixels; 320 by 600 where nothing else is given. */
  size?: readonly [width: number, height: number];
};

export type Scenario = Arrangement & {
  /** Names its pictures. */
  id: string;
  message: string;
  /** How it goes on: a sentence, or the name of a control. */
  next: string;
  /** Where a screen reader meets the message: a live region, what has the focus, the heading it begins with, or the setting itself. */
  metIn: 'status' | 'alert' | 'focus' | 'heading' | 'setting' | 'text';
};

/** A group of scenarios, as the document lists them. */
export type Chapter = { title: string; scenarios: readonly Scenario[] };

export type Open = (person: Person, opening?: { fault?: FaultId }) => Promise<Opened>;

/** Opens the pane, brings it into the state, and waits until the message is there, where there is one. */
export const arrange = async (
  page: Page,
  open: Open,
  { person, fault = 'fine', prepare, act, size, message }: Arrangement & Partial<Scenario>,
): Promise<Opened> => {
  await page.clock.install({ time: now });
  await prepare?.(page);
  const opened = await open(person, { fault });
  await act?.(opened);
  if (size) await page.setViewportSize({ width: size[0], height: size[1] });
  if (message) await opened.pane.getByText(message).filter({ visible: true }).first().waitFor();
  await atRest(opened.pane);
  return opened;
};

/** Where the message is met, at least once. */
export const messageIn = (pane: FrameLocator, { metIn, message }: Scenario): Locator => {
  const regions = {
    status: '[role=status]',
    alert: '[role=alert]',
    focus: ':focus',
    heading: 'header:has(h1)',
    setting: '[role=group]',
    text: 'main, [role=dialog]',
  } as const;
  return pane.locator(regions[metIn]).filter({ hasText: message });
};

/** What leads on from there, in sight. */
export const nextStepIn = (pane: FrameLocator, { next }: Scenario): Locator =>
  pane
    .getByText(next)
    .or(pane.getByRole('button', { name: next }))
    .or(pane.getByLabel(next))
    .filter({ visible: true })
    .first();
