// What has to hold of the layout, whoever looks at it: collected in the pane as it stands, in one form after another.
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { frameOf, violationsIn } from './axe';
import { garbled, overlapping } from './lines';
import { atRest, controlNames, cutOff, moved, places, smallTargets } from './measures';
import { setAppearance, type Opened } from './pane';

type Theme = 'light' | 'dark' | 'contrast';

export const english = ['en-US', 'ltr'] as const;
export const german = ['de-DE', 'ltr'] as const;
export const arabic = ['ar-EG', 'rtl'] as const;
/** Morocco writes digits as English does, Egypt does not. */
export const languages = [english, german, ['ar-MA', 'rtl'], arabic] as const;

/** Nothing sticks out, lies on something else, or ends before it begins; no target is small. */
export const expectInPlace = async (pane: FrameLocator, where: string): Promise<void> => {
  const faults = {
    cutOff: await cutOff(pane),
    overlapping: await overlapping(pane),
    garbled: await garbled(pane),
    smallTargets: await smallTargets(pane),
  };
  expect(faults, where).toEqual({ cutOff: [], overlapping: [], garbled: [], smallTargets: [] });
};

/** Each name stands for one control; what is behind a dialog has none. */
export const expectNamesToDiffer = async (pane: FrameLocator): Promise<void> => {
  const names = await controlNames(pane.locator('html'));
  expect(names).not.toEqual([]);
  expect(names.filter((name, index) => name.endsWith(' ') || names.indexOf(name) !== index)).toEqual([]);
};

/** @param rules of axe; all where none is named */
export const expectAccessible = async (pane: FrameLocator, rules?: readonly string[]): Promise<void> => {
  expect(await violationsIn(await frameOf(pane), rules)).toEqual([]);
};

/** From right to left everything stands at the same distance from the other side. */
export const expectMirrored = async (opened: Opened): Promise<void> => {
  const { pane } = opened;
  await setAppearance(opened, { language: 'en-US', direction: 'ltr' });
  const leftToRight = await places(pane, 'left');
  await setAppearance(opened, { direction: 'rtl' });
  expect(moved(leftToRight, await places(pane, 'right'))).toEqual([]);
  expect(await garbled(pane)).toEqual([]);
  // The arrows of the picture and of a change.
  for (const arrow of await pane
    .locator('[aria-hidden] > span + svg, [role=dialog] [aria-hidden] + svg')
    .filter({ visible: true })
    .all()) {
    await expect(arrow).toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)');
  }
  await setAppearance(opened, { direction: 'ltr' });
};

export const changeTheme = async (opened: Opened, theme: Theme): Promise<void> => {
  await setAppearance(opened, { theme });
  await opened.filesArrived();
  await atRest(opened.pane);
};

/** @param language its direction follows from it */
export const changeLanguage = async (opened: Opened, language: string, direction: string): Promise<void> => {
  await setAppearance(opened, { language, direction: undefined });
  await expect(opened.pane.locator('html')).toHaveAttribute('dir', direction);
  await opened.filesArrived();
  await atRest(opened.pane);
};

export const resize = (page: Page, width: number, height = 600): Promise<void> =>
  page.setViewportSize({ width, height });
