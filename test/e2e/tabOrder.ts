// Compares the tab order with the visual order, and checks that the focus is visible.
import { expect, type FrameLocator, type JSHandle, type Page } from '@playwright/test';

type NamedControl = { control: Element; name: string };

/** Which radios of a group Tab reaches: in a browser the checked one, or any if none is; every one under office.js. */
type Radios = 'checked' | 'every';

/**
 * Whether the focus is inside the pane, and any point of the focused element is visible and not covered.
 * @param known controls by name
 */
export const focusState = (
  pane: FrameLocator,
  known?: JSHandle<NamedControl[]>,
): Promise<{ inside: boolean; visible: boolean; name: string; index: number }> =>
  pane.locator('html').evaluate(
    ({ ownerDocument: { activeElement, body } }, { known: all }) => {
      if (!activeElement || activeElement === body) return { inside: false, visible: true, name: '', index: -1 };
      const { left, top, width, height } = activeElement.getBoundingClientRect();
      const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
      const visible = parts.some((x) =>
        parts.some((y) => {
          const hit = document.elementFromPoint(left + x * width, top + y * height);
          return hit !== null && activeElement.contains(hit);
        }),
      );
      const isOf = (group: Element, one: Element) =>
        group instanceof HTMLInputElement &&
        one instanceof HTMLInputElement &&
        group.type === 'radio' &&
        group.name === one.name;
      const exact = all?.findIndex(({ control }) => control === activeElement) ?? -1;
      // Of a group without a checked radio, Tab reaches the first one, and Shift+Tab the last.
      const index = exact >= 0 ? exact : (all?.findIndex(({ control }) => isOf(control, activeElement)) ?? -1);
      const name = all?.[index]?.name ?? activeElement.ariaLabel ?? activeElement.outerHTML.slice(0, 80);
      return { inside: true, visible, name, index };
    },
    { known },
  );

/** The focusable controls of the pane, or of its open dialog, in reading order: line by line, each from its start. */
const visualOrder = (pane: FrameLocator, radios: Radios) =>
  pane.locator('html').evaluateHandle((html, everyRadio) => {
    // Scrolled to the end, the sticky footer of the page and the buttons of a dialog are below everything else.
    const scrolled = [html, ...html.querySelectorAll('*')]
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
      .map((element) => ({ element, top: element.scrollTop }));
    for (const { element } of scrolled) element.scrollTop = element.scrollHeight;
    const within = html.querySelector('[role=dialog]') ?? html;
    const controls = 'button, input, select, textarea, a[href], [tabindex]';
    const isReached = (radio: HTMLInputElement) => {
      const group = [...within.querySelectorAll<HTMLInputElement>('[type=radio]')].filter(
        ({ name }) => name === radio.name,
      );
      return radio === (group.find(({ checked }) => checked) ?? group[0]);
    };
    const all = [...within.querySelectorAll<HTMLInputElement>(controls)]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'))
      .filter((control) => control.tabIndex >= 0 && (control.type !== 'radio' || everyRadio || isReached(control)))
      // Controls hidden from screen readers are only focus guards.
      .filter(({ ariaHidden }) => ariaHidden !== 'true')
      .map((control) => {
        const { top, bottom, left, right } = control.getBoundingClientRect();
        const name = control.ariaLabel ?? control.labels?.[0]?.textContent ?? control.textContent;
        const start = document.dir === 'rtl' ? -right : left;
        const nested = [...control.querySelectorAll(controls)].map((each) => each.getBoundingClientRect().top);
        // A scroll container comes before the controls inside.
        const head = Math.min(top, ...nested) - 1;
        return nested.length > 0
          ? { control, name, bottom: head, middle: head, start }
          : // In a control of several lines, the first one.
            { control, name, bottom, middle: top + Math.min(bottom - top, 32) / 2, start };
      })
      .sort((one, other) => one.middle - other.middle);
    for (const { element, top } of scrolled) element.scrollTop = top;
    const lines: (typeof all)[] = [];
    for (const each of all) {
      const line = lines.at(-1);
      if (line?.[0] && each.middle < line[0].bottom) line.push(each);
      else lines.push([each]);
    }
    return lines.flatMap((line) => line.sort((one, other) => one.start - other.start));
  }, radios === 'every');

/** Closes the menu or what it has opened: both close anyway as soon as the focus goes elsewhere. */
export const closePopover = async (page: Page, pane: FrameLocator): Promise<void> => {
  const popover = pane.locator('[role=menu], [role=dialog]:not([aria-modal=true])');
  if ((await popover.count()) > 0) await page.keyboard.press('Escape');
  await expect(popover).toHaveCount(0);
};

/**
 * Tabs through the pane from the first control, and back from the last.
 * @returns names; `hidden`: not visible when focused
 */
export const tabThrough = async (page: Page, pane: FrameLocator, radios: Radios = 'checked') => {
  const controls = await visualOrder(pane, radios);
  const visual = await controls.evaluate((all) => all.map(({ name }) => name));
  const hidden: string[] = [];
  /** Repeats until the focus stays: a focus change by the last Tab may still be pending. */
  const focusOn = (index: 0 | -1) =>
    expect(async () => {
      await controls.evaluate((all, at) => all.at(at)?.control.focus(), index);
      for (const _attempt of [1, 2]) expect((await focusState(pane, controls)).inside).toBe(visual.length > 0);
    }).toPass();
  const go = async (key: 'Tab' | 'Shift+Tab', from: 0 | -1) => {
    await focusOn(from);
    const reached: string[] = [];
    const indexes = new Set<number>();
    while (reached.length < 60) {
      const { inside, visible, name, index } = await focusState(pane, controls);
      // The focus has left the pane, or has wrapped around in a dialog.
      if (!inside || indexes.has(index)) break;
      indexes.add(index);
      reached.push(name);
      if (!visible) hidden.push(`${key}: ${name}`);
      await page.keyboard.press(key);
    }
    return reached;
  };
  return { visual, forward: await go('Tab', 0), backward: [...(await go('Shift+Tab', -1))].reverse(), hidden };
};

/** How often Tab stops in each row, by the name of its setting. */
export const tabStopsInRows = async (page: Page, pane: FrameLocator): Promise<Record<string, number>> => {
  const stops: Record<string, number> = {};
  await pane.getByRole('heading', { level: 1 }).focus();
  for (;;) {
    await page.keyboard.press('Tab');
    const { inside } = await focusState(pane);
    if (!inside) return stops;
    const row = await pane
      .locator('html')
      .evaluate(() => document.activeElement?.closest('li')?.querySelector('[role=group]')?.ariaLabel ?? '');
    if (row !== '') stops[row] = (stops[row] ?? 0) + 1;
  }
};

/** The controls that look the same with and without the focus in forced colors. */
export const withoutFocusIndicator = async (
  page: Page,
  pane: FrameLocator,
): Promise<{ stops: number; bare: string[] }> => {
  // A key press makes the browser match :focus-visible.
  await page.keyboard.press('Tab');
  return (await visualOrder(pane, 'every')).evaluate(async (all) => {
    /** The color of a line without style does not matter. */
    const line = (style: string, width: string, colour: string) =>
      style === 'none' ? '' : `${style} ${width} ${colour}`;
    /** Not shadows: forced colors remove them. */
    const appearanceOf = (control: Element): string => {
      const elements = [
        control,
        control.parentElement,
        control.parentElement?.parentElement,
        ...control.querySelectorAll('*'),
      ];
      const styles = elements
        .filter((element) => element !== null && element !== undefined)
        .flatMap((element) => ['', '::before', '::after'].map((part) => getComputedStyle(element, part)));
      return JSON.stringify(
        styles.map((style) => [
          line(style.outlineStyle, style.outlineWidth, style.outlineColor),
          line(style.borderTopStyle, style.borderTopWidth, style.borderTopColor),
          line(style.borderBottomStyle, style.borderBottomWidth, style.borderBottomColor),
          style.backgroundColor,
          style.color,
          style.transform,
        ]),
      );
    };
    const settled = () => Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const bare: string[] = [];
    for (const { control, name } of all) {
      if (!(control instanceof HTMLElement)) continue;
      control.focus();
      await settled();
      const focused = appearanceOf(control);
      control.blur();
      await settled();
      if (appearanceOf(control) === focused) bare.push(name);
    }
    return { stops: all.length, bare };
  });
};
