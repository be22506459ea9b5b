// What the tests of the layout measure in the lines of text: whether they end where they should, and lie on nothing.
import type { FrameLocator } from '@playwright/test';

/** The lines whose last character stands before the one that it follows; of Arabic ones those that end in a sign, as a name at the end runs its own way. */
export const garbled = (pane: FrameLocator): Promise<string[]> =>
  pane.locator('body').evaluate((body) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const boxOf = (node: Node, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    // Where a last seen character is: spaces and the marks that isolate are not seen.
    const lastIn = (text: string) => text.replace(/[\s\u2068\u2069]+$/, '').length - 1;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const end = lastIn(text);
      const start = lastIn(text.slice(0, Math.max(0, end)));
      const parent = node.parentElement;
      if (start < 0 || !parent?.checkVisibility() || parent.matches('option, script, style')) continue;
      const isArabic = /\p{Script=Arabic}/u.test(text);
      if (isArabic && !/[.…؟:)]/.test(text.charAt(end))) continue;
      const [before, last] = [boxOf(node, start), boxOf(node, end)];
      const isTurned = isArabic ? last.left > before.left : last.left < before.left;
      if (last.top === before.top && isTurned) texts.push(text);
    }
    return texts;
  });

/** The texts that lie on one another, of what is in sight; what sticks to the foot or is a dialog lies over the rest on purpose. */
export const overlapping = (pane: FrameLocator): Promise<string[]> =>
  pane.locator('html').evaluate((html) => {
    const layerOf = (element: Element | null): Element | null =>
      element && !/sticky|fixed/.test(getComputedStyle(element).position) ? layerOf(element.parentElement) : element;
    /** From where to where what scrolls shows what is in it. */
    const sightOf = (element: Element | null): [number, number] => {
      if (!element || element === document.body) return [-Infinity, Infinity];
      const [from, to] = sightOf(element.parentElement);
      const { top, bottom } = element.getBoundingClientRect();
      const clips = getComputedStyle(element).overflowY !== 'visible';
      return clips ? [Math.max(from, top), Math.min(to, bottom)] : [from, to];
    };
    /** A line of text: the middle of its height, as lines may touch. */
    type Line = { text: Node; layer: Element | null; left: number; right: number; top: number; bottom: number };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(
      html.querySelector('[role=dialog]') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement;
      // What one pixel holds is for screen readers alone.
      if (!parent?.checkVisibility() || parent.matches('option, script, style') || parent.clientWidth === 1) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const [from, to] = sightOf(parent);
      for (const { left, right, top, height } of range.getClientRects()) {
        const [upper, lower] = [Math.max(from, top + height / 4), Math.min(to, top + (height * 3) / 4)];
        if (upper < lower) lines.push({ text, layer: layerOf(parent), left, right, top: upper, bottom: lower });
      }
    }
    return lines.flatMap((one, index) =>
      lines
        .slice(index + 1)
        .filter((other) => other.text !== one.text && other.layer === one.layer)
        .filter((other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1)
        .filter((other) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1)
        .map((other) => `${one.text.textContent} | ${other.text.textContent}`),
    );
  });
