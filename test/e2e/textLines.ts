// Measures lines of text: bidi order and overlaps.
import type { FrameLocator } from '@playwright/test';

/**
 * The texts whose last character is drawn before the previous one. Arabic texts count only if they end in punctuation,
 * because a Latin name at the end is drawn from left to right.
 */
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
    // Ignores invisible characters: spaces and bidi isolates.
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
      const isReversed = isArabic ? last.left > before.left : last.left < before.left;
      if (last.top === before.top && isReversed) texts.push(text);
    }
    return texts;
  });

/** Visible texts that overlap within one layer. Sticky and fixed elements, dialogs and menus are layers over the rest. */
export const overlapping = (pane: FrameLocator): Promise<string[]> =>
  pane.locator('html').evaluate((html) => {
    const isLayer = (element: Element) => {
      const { position, zIndex } = getComputedStyle(element);
      return /sticky|fixed/.test(position) || (position === 'absolute' && zIndex !== 'auto');
    };
    const layerOf = (element: Element | null): Element | null =>
      element && !isLayer(element) ? layerOf(element.parentElement) : element;
    /** The visible range of the element within its scroll containers, from top to bottom. */
    const visibleRange = (element: Element | null): [number, number] => {
      if (!element || element === document.body) return [-Infinity, Infinity];
      const [from, to] = visibleRange(element.parentElement);
      const { top, bottom } = element.getBoundingClientRect();
      const clips = getComputedStyle(element).overflowY !== 'visible';
      return clips ? [Math.max(from, top), Math.min(to, bottom)] : [from, to];
    };
    /** The middle half of a line's height, because lines may touch. */
    type Line = { text: Node; layer: Element | null; left: number; right: number; top: number; bottom: number };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(
      html.querySelector('[role=dialog]') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement;
      // Elements of one pixel are only for screen readers.
      if (!parent?.checkVisibility() || parent.matches('option, script, style') || parent.clientWidth === 1) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const [from, to] = visibleRange(parent);
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
