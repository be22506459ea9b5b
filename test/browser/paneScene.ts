// How a state of the pane is brought about by what people do, and where a screen reader meets what it says.
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { crmInterval, save } from './acts';
import { chooseNetwork, openWith, pressAside, type Person } from './preview';
import type { FaultId } from '../../src/preview/faults/faults';
import { resize } from './measures';

/** `page` is the preview with its controls, `pane` what stands in its frame. */
export type Scene = { page: Page; pane: FrameLocator };

export type PaneState = {
  /** Names its pictures. */
  id: string;
  name: string;
  person: Person;
  /** From the opening on. */
  network?: FaultId;
  /** Before the pane is there. */
  prepare?: (page: Page) => Promise<unknown>;
  act?: (scene: Scene) => Promise<unknown>;
  says: string;
  /** A sentence, or what a button is called. */
  next: string;
  /** Where a screen reader meets it: a live region, what has the focus, the heading that it begins with, or the setting itself. */
  told: 'status' | 'alert' | 'focus' | 'heading' | 'setting' | 'text';
  /** Pixels; 320 by 600 where nothing is said. */
  size?: readonly [width: number, height: number];
};

/** A group of states, as the document lists them. */
export type Chapter = { title: string; states: readonly PaneState[] };

export const reader = 'Tom Okafor';
export const administrator = 'Grace Weber';

export const fill = ({ pane }: Scene, text: string, label = crmInterval) =>
  pane.getByRole('textbox', { name: label }).fill(text);
export const press = (within: Locator | FrameLocator, name: string | RegExp) =>
  within.getByRole('button', { name }).click();
export const refresh = ({ pane }: Scene) => press(pane, 'Refresh');
export const refreshUnder = (network: FaultId) => async (scene: Scene) => {
  await ready(scene);
  await chooseNetwork(scene.page, network);
  // A pane that gets the focus asks by itself, and could meet the fault first.
  await pressAside(scene.pane.getByRole('button', { name: 'Refresh' }));
};
export const saveUnder = (network: FaultId) => async (scene: Scene) => {
  await fill(scene, '450');
  await chooseNetwork(scene.page, network);
  await save(scene.pane);
};
export const ready = ({ pane }: Scene) => pane.getByText(/^As of/).waitFor();
export const reload = async (scene: Scene) => {
  await ready(scene);
  await press(scene.page.locator('body'), 'Reload pane');
};
export const reloadUnder = (network: FaultId) => async (scene: Scene) => {
  await ready(scene);
  await chooseNetwork(scene.page, network);
  await scene.page.clock.fastForward('20:00');
  await reload(scene);
};
export const colleagueChanges = async (scene: Scene, label: string) => {
  const { page } = scene;
  await ready(scene);
  await page.getByRole('combobox', { name: /^Meanwhile/ }).selectOption(label);
  await page.getByRole('button', { name: 'Save as colleague' }).click();
  await page.getByText('Your pane does not know yet.').waitFor();
};
/** A file of the pane cannot be had. */
export const withoutFile = (pattern: string) => (page: Page) =>
  page.route(pattern, (route) => route.abort('blockedbyclient'));
/** The server of the add-in has no such file. */
export const withoutConfiguration = (page: Page) =>
  page.route('**/config.json', (route) => route.fulfill({ status: 404 }));
/** Waits for an answer that does not come, by the clock of the page. */
export const runOutOfTime = async ({ page, pane }: Scene, tries: number) => {
  for (let tried = 0; tried < tries; tried += 1) {
    await pane.locator('html').evaluate(() => new Promise(requestAnimationFrame));
    await page.clock.runFor(9_000);
  }
};

/** Makes the page as high as it takes for a pane of 320 by 600 pixels. */
const fit = async (page: Page) => {
  const frame = page.locator('iframe[title^="Task pane"]');
  const height = (await frame.boundingBox())?.height ?? 600;
  const { width = 1_280, height: whole = 720 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height: Math.round(whole + 600 - height) });
};

/** Opens the preview, brings the pane into the state, and waits until it says so. */
export const bringAbout = async (page: Page, state: PaneState): Promise<FrameLocator> => {
  const { person, network = 'fine', prepare, act, size } = state;
  await page.clock.install({ time: '2026-11-24T10:00:00Z' });
  await prepare?.(page);
  const pane = await openWith(page, { person, network });
  await fit(page);
  await act?.({ page, pane });
  if (size) await resize(page, ...size);
  await pane.getByText(state.says).filter({ visible: true }).first().waitFor();
  return pane;
};

/** Where what the state says is met, and at least once in sight or told. */
export const toldIn = (pane: FrameLocator, { told, says }: PaneState): Locator => {
  const roles = {
    status: '[role=status]',
    alert: '[role=alert]',
    focus: ':focus',
    heading: 'header:has(h1)',
    setting: '[role=group]',
    text: 'main, [role=dialog]',
  } as const;
  return pane.locator(roles[told]).filter({ hasText: says });
};
