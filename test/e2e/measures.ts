// What the tests of the layout measure in the pane, all of it in the browser.
import type { FrameLocator, Locator } from '@playwright/test';

/** Waits until nothing moves in the pane any more: a dialog that opens, for one. */
export const atRest = (pane: FrameLocator): Promise<unknown> =>
  pane.locator('html').evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** What sticks out of the pane, or has more in it than it shows from left to right. */
export const cutOff = (pane: FrameLocator): Promise<string[]> =>
  pane.locator('html').evaluate((html) =>
    [html, ...html.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        // What one pixel holds is for screen readers alone.
        if (width <= 1 || !element.checkVisibility()) return false;
        const clips = getComputedStyle(element).overflowX !== 'visible' || element === html;
        return left < 0 || right > html.clientWidth || (clips && element.scrollWidth > element.clientWidth);
      })
      .map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 40)}`),
  );

const controls = 'button, input, select, textarea';

/** The controls of less than 24 by 24 pixels. */
export const smallTargets = (pane: FrameLocator): Promise<string[]> =>
  pane.locator(controls).evaluateAll((all) =>
    all
      .filter((control) => control.checkVisibility())
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ control, box }) => `${control.outerHTML.slice(0, 80)} ${box.width} x ${box.height}`),
  );

type Place = { what: string; start: number; end: number };

/** Where the controls, the headings and the sides of the picture begin and end, from the side at which the layout begins. */
export const places = (pane: FrameLocator, from: 'left' | 'right'): Promise<Place[]> =>
  pane.locator('html').evaluate(
    (html, { selector, side }) =>
      [...html.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
        .map((element) => {
          const { left, right } = element.getBoundingClientRect();
          const [start, end] = side === 'left' ? [left, right] : [html.clientWidth - right, html.clientWidth - left];
          const text = element.getAttribute('aria-label') ?? element.firstChild?.textContent ?? '';
          return { what: `${element.tagName} ${text}`, start, end };
        }),
    { selector: `${controls}, h1, h2, [aria-hidden] > span`, side: from },
  );

/** What is not in both, or stands elsewhere by more than a rounded pixel. */
export const moved = (before: readonly Place[], after: readonly Place[]): string[] =>
  [...Array(Math.max(before.length, after.length)).keys()].flatMap((index) => {
    const [one, other] = [before[index], after[index]];
    if (one?.what !== other?.what) return [`${one?.what} is not ${other?.what}`];
    const far = one && other && Math.max(Math.abs(one.start - other.start), Math.abs(one.end - other.end)) > 1;
    return far ? [`${one.what}: ${one.start} to ${one.end} is ${other.start} to ${other.end}`] : [];
  });

/** Milliseconds: what moves from now on in the pane, the longest of each kind of motion. */
export const watchMotion = async (pane: FrameLocator): Promise<() => Promise<number>> => {
  await pane.locator('html').evaluate((html) => {
    const look = () => {
      const motions = document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0));
      html.dataset.longest = String(Math.max(Number(html.dataset.longest ?? 0), ...motions));
      requestAnimationFrame(look);
    };
    look();
  });
  return async () => Number(await pane.locator('html').getAttribute('data-longest'));
};

/** "button Refresh": the controls by role and name, as a screen reader lists them. */
export const controlNames = async (within: Locator): Promise<string[]> => {
  const tree = await within.ariaSnapshot();
  return [...tree.matchAll(/- '?(button|checkbox|combobox|radio|switch|textbox)\b(?: "(.*?)"(?=['\s:[]|$))?/g)].map(
    ([, role = '', name = '']) => `${role} ${name}`,
  );
};

/** What draws the lines of the pane in forced colours. @returns `disguised` icons, in another colour than their button */
export const drawnLines = (pane: FrameLocator) =>
  pane.locator('html').evaluate((html) => {
    const all = (selector: string) =>
      [...html.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const lineOf = (element: Element) => {
      const { borderTopStyle, borderTopColor, outlineStyle, outlineColor } = getComputedStyle(element);
      if (borderTopStyle === 'solid') return borderTopColor;
      return outlineStyle === 'solid' ? outlineColor : 'none';
    };
    const icons = all('button svg');
    return {
      text: getComputedStyle(document.body).color,
      arrows: all('[aria-hidden] > svg path').map((path) => getComputedStyle(path).stroke),
      boxes: all('[aria-hidden] > span, div:has(> [aria-hidden] > span), section > ul, div:has(> ul[aria-label])').map(
        lineOf,
      ),
      icons: icons.length,
      disguised: icons
        .filter((icon) => getComputedStyle(icon).color !== getComputedStyle(icon.parentElement ?? icon).color)
        .map((icon) => icon.outerHTML),
    };
  });
