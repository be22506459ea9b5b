// Measurements of the pane's layout in the browser.
import type { FrameLocator, Locator } from '@playwright/test';

/** Waits for all finite animations, for example of an opening dialog. */
export const animationsFinished = (pane: Pick<FrameLocator, 'locator'>): Promise<void> =>
  pane.locator('html').evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** Elements that overflow the pane horizontally, or clip their content. */
export const cutOff = (pane: FrameLocator): Promise<string[]> =>
  pane.locator('html').evaluate((html) =>
    [html, ...html.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        // Elements of one pixel are only for screen readers.
        if (width <= 1 || !element.checkVisibility()) return false;
        const clips = getComputedStyle(element).overflowX !== 'visible' || element === html;
        return left < 0 || right > html.clientWidth || (clips && element.scrollWidth > element.clientWidth);
      })
      .map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 40)}`),
  );

/**
 * Texts beside another text or element. A page translator moves a text into an element of its own: React loses it there,
 * unless it was the only content of its element.
 */
export const textsBesideOthers = (pane: FrameLocator): Promise<string[]> =>
  pane.locator('#root').evaluate((root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      const content = Array.from(parentElement?.childNodes ?? []).filter((node) => node.textContent !== ' ');
      if (textContent?.trim() && content.length > 1) found.push(`${textContent} in ${parentElement?.outerHTML}`);
    }
    return found;
  });

const controls = 'button, input, select, textarea, a[href]';

/** Controls smaller than 24 by 24 pixels, with the label around them. */
export const smallTargets = (pane: FrameLocator): Promise<string[]> =>
  pane.locator(controls).evaluateAll((all) =>
    all
      .filter((control) => control.checkVisibility())
      .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
      // Of one pixel: visible only with the focus.
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .map(({ control, box }) => `${control.outerHTML.slice(0, 80)} ${box.width} x ${box.height}`),
  );

/**
 * Controls that a finger can miss: what they have around their middle is smaller than 44 by 44 pixels, or something else
 * is over their edges. And fields with smaller text than 16 pixels, for which Safari zooms the page.
 */
export const touchProblems = (within: Locator): Promise<string[]> =>
  within.evaluate((root, selector) => {
    // One is lost to rounding where a control begins between two pixels.
    const least = 44 - 1;
    const problemsOf = (control: Element) => {
      control.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      // Of one pixel: visible only with the focus.
      if (width <= 1) return [];
      const isHit = (across: number, down: number) => {
        const hit = document.elementFromPoint(left + width / 2 + across, top + height / 2 + down);
        return hit !== null && (control.contains(hit) || hit.closest('label')?.control === control);
      };
      /** Pixels from the middle, in a direction. */
      const reach = (across: number, down: number) => {
        let pixels = 0;
        while (pixels < 44 && isHit(across * (pixels + 0.5), down * (pixels + 0.5))) pixels += 1;
        return pixels;
      };
      const [wide, high] = [reach(-1, 0) + reach(1, 0), reach(0, -1) + reach(0, 1)];
      // Beside the line that it shares with a neighbor.
      const [side, end] = [width / 2 - 2, height / 2 - 2];
      const isCovered = ![
        [-side, 0],
        [side, 0],
        [0, -end],
        [0, end],
      ].every(([across = 0, down = 0]) => isHit(across, down));
      const isField = control.matches('input:not([type=radio], [type=checkbox]), textarea, select');
      const name = control.getAttribute('aria-label') ?? control.textContent;
      return [
        (wide < least || high < least) && `${name}: ${wide} x ${high}`,
        isCovered && `${name}: covered at an edge`,
        isField && parseFloat(getComputedStyle(control).fontSize) < 16 && `${name}: small text`,
      ].filter((problem) => problem !== false);
    };
    return [...root.querySelectorAll(selector)]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .flatMap(problemsOf);
  }, `${controls}, [role=option]`);

/** Pages over the pane that do not reach each of its edges. */
export const strips = (pane: FrameLocator): Promise<string[]> =>
  pane.locator('[role=dialog][aria-modal=true]').evaluateAll((dialogs) =>
    dialogs.flatMap((dialog) => {
      const { left, top, right, bottom } = dialog.getBoundingClientRect();
      const { innerWidth, innerHeight } = window;
      const edges = [left, top, right, bottom].join(' ');
      return edges === [0, 0, innerWidth, innerHeight].join(' ') ? [] : [`${edges} in ${innerWidth} x ${innerHeight}`];
    }),
  );

type Place = { what: string; start: number; end: number };

/** The horizontal positions of controls, headings and the parts of the diagram, measured from one side of the pane. */
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

/** Elements that are missing in one list, or differ by more than a pixel. */
export const moved = (before: readonly Place[], after: readonly Place[]): string[] =>
  [...Array(Math.max(before.length, after.length)).keys()].flatMap((index) => {
    const [one, other] = [before[index], after[index]];
    if (one?.what !== other?.what) return [`${one?.what} is not ${other?.what}`];
    const far = one && other && Math.max(Math.abs(one.start - other.start), Math.abs(one.end - other.end)) > 1;
    return far ? [`${one.what}: ${one.start} to ${one.end} is ${other.start} to ${other.end}`] : [];
  });

/** @returns the duration of the longest animation so far, in milliseconds */
export const watchMotion = async (pane: FrameLocator): Promise<() => Promise<number>> => {
  await pane.locator('html').evaluate((html) => {
    const sample = () => {
      const motions = document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0));
      html.dataset.longest = String(Math.max(Number(html.dataset.longest ?? 0), ...motions));
      requestAnimationFrame(sample);
    };
    sample();
  });
  return async () => Number(await pane.locator('html').getAttribute('data-longest'));
};

/** The controls by role and accessible name: "button Refresh". A choice in a menu has its name within its group. */
export const controlNames = async (within: Locator): Promise<string[]> => {
  const tree = await within.ariaSnapshot();
  return [
    ...tree.matchAll(/- '?(button|checkbox|combobox|link|menuitem|radio|switch|textbox)\b(?: "(.*?)"(?=['\s:[]|$))?/g),
  ].map(([, role = '', name = '']) => `${role} ${name}`);
};

/** The colors of lines and icons in forced colors. @returns `mismatched`: icons in another color than their button */
export const forcedColorLines = (pane: FrameLocator) =>
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
      arrow: [
        ...all('[aria-hidden] > span > svg[fill=none] path').map((path) => getComputedStyle(path).stroke),
        ...all('[aria-hidden] > span > span:empty').map(lineOf),
      ],
      boxes: all('div:has(> [aria-hidden] > span), div:has(> ul[aria-label])').map(lineOf),
      // The nodes of a chain, and the line between them.
      chains: all('ul[aria-label] > li').flatMap((node) =>
        ['::after', '::before']
          .map((part) => getComputedStyle(node, part))
          .filter(({ content }) => content !== 'none')
          .map(({ borderInlineStartColor }) => borderInlineStartColor),
      ),
      icons: icons.length,
      mismatched: icons
        .filter((icon) => getComputedStyle(icon).color !== getComputedStyle(icon.parentElement ?? icon).color)
        .map((icon) => icon.outerHTML),
    };
  });
