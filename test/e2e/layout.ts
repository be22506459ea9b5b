// Checks of the pane's layout, and changes of theme, language and size.
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { frameOf, violationsIn } from './axe';
import { garbled, overlapping } from './textLines';
import { animationsFinished, controlNames, cutOff, moved, places, smallTargets, strips } from './measurements';
import { setAppearance, type Opened } from './pane';

type Theme = 'light' | 'dark' | 'contrast';

export const english = ['en-US', 'ltr'] as const;
export const german = ['de-DE', 'ltr'] as const;
export const arabic = ['ar-EG', 'rtl'] as const;
/** Moroccan Arabic uses Western digits, Egyptian Arabic does not. */
export const languages = [english, german, ['ar-MA', 'rtl'], arabic] as const;

/** Nothing overflows, overlaps or is in the wrong bidi order, no target is too small, and a page covers the pane. */
export const expectLayoutIntact = async (pane: FrameLocator, condition: string): Promise<void> => {
  const problems = {
    cutOff: await cutOff(pane),
    overlapping: await overlapping(pane),
    garbled: await garbled(pane),
    smallTargets: await smallTargets(pane),
    strips: await strips(pane),
  };
  expect(problems, condition).toEqual({ cutOff: [], overlapping: [], garbled: [], smallTargets: [], strips: [] });
};

/** The accessible names of all controls must be unique: of the page, or of the one over it. */
export const expectUniqueNames = async (pane: FrameLocator): Promise<void> => {
  const names = await controlNames(pane.locator('html, [role=dialog][aria-modal=true]').last());
  expect(names).not.toEqual([]);
  expect(names.filter((name, index) => name.endsWith(' ') || names.indexOf(name) !== index)).toEqual([]);
};

/** @param rules of axe @default all */
export const expectAccessible = async (pane: FrameLocator, rules?: readonly string[]): Promise<void> => {
  expect(await violationsIn(await frameOf(pane), rules)).toEqual([]);
};

/** From right to left, everything has the same distance from the other side. */
export const expectMirrored = async (opened: Opened): Promise<void> => {
  const { pane } = opened;
  await setAppearance(opened, { language: 'en-US', direction: 'ltr' });
  const leftToRight = await places(pane, 'left');
  await setAppearance(opened, { direction: 'rtl' });
  expect(moved(leftToRight, await places(pane, 'right'))).toEqual([]);
  expect(await garbled(pane)).toEqual([]);
  // Of directions and changes, and the one that leads back from a page over the pane.
  const arrows = pane.locator('span > svg[fill=none], [role=dialog] span[aria-hidden] > svg:first-child');
  const back = pane.getByRole('button', { name: 'Back', exact: true }).locator('svg');
  await expect(back).toHaveCount(await pane.locator('[role=dialog][aria-modal=true]').count());
  for (const arrow of await arrows.or(back).filter({ visible: true }).all()) {
    await expect(arrow).toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)');
  }
  await setAppearance(opened, { direction: 'ltr' });
};

export const changeTheme = async (opened: Opened, theme: Theme): Promise<void> => {
  await setAppearance(opened, { theme });
  await opened.filesArrived();
  await animationsFinished(opened.pane);
};

/** @param direction the language's default direction */
export const changeLanguage = async (opened: Opened, language: string, direction: string): Promise<void> => {
  await setAppearance(opened, { language, direction: undefined });
  await expect(opened.pane.locator('html')).toHaveAttribute('dir', direction);
  await opened.filesArrived();
  await animationsFinished(opened.pane);
};

export const resize = (page: Page, width: number, height = 600): Promise<void> =>
  page.setViewportSize({ width, height });
