// The keyboard in the pane: what Tab is to reach and reaches, in which order, and whether the focus is seen.
import { expect, type FrameLocator, type JSHandle, type Page } from '@playwright/test';

type Named = { control: Element; name: string };

/** Which radios of a group are met by Tab: in a browser the chosen one, under office.js every one. */
type Radios = 'chosen' | 'every';

/** Whether what has the focus stands in the pane, and any point of it in sight, not behind something else. @param known controls by their names */
export const focusInSight = (
  pane: FrameLocator,
  known?: JSHandle<Named[]>,
): Promise<{ inside: boolean; seen: boolean; name: string; place: number }> =>
  pane.locator('html').evaluate(
    ({ ownerDocument: { activeElement, body } }, { known: all }) => {
      if (!activeElement || activeElement === body) return { inside: false, seen: true, name: '', place: -1 };
      const { left, top, width, height } = activeElement.getBoundingClientRect();
      const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
      const seen = parts.some((x) =>
        parts.some((y) => {
          const hit = document.elementFromPoint(left + x * width, top + y * height);
          return hit !== null && activeElement.contains(hit);
        }),
      );
      const place = all?.findIndex(({ control }) => control === activeElement) ?? -1;
      const name = all?.[place]?.name ?? activeElement.ariaLabel ?? activeElement.outerHTML.slice(0, 80);
      return { inside: true, seen, name, place };
    },
    { known },
  );

/** Made for the eyes: what can have the focus in the pane, or in what lies over it, line by line, each from its start. */
const inOrderOfSight = (pane: FrameLocator, radios: Radios) =>
  pane.locator('html').evaluateHandle((html, everyRadio) => {
    // Scrolled to its end, a page has its foot where it belongs, and a dialog its buttons: under everything else.
    const scrolled = [html, ...html.querySelectorAll('*')]
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
      .map((element) => ({ element, top: element.scrollTop }));
    for (const { element } of scrolled) element.scrollTop = element.scrollHeight;
    const within = html.querySelector('[role=dialog]') ?? html;
    const controls = 'button, input, select, textarea, a[href], [tabindex]';
    const all = [...within.querySelectorAll<HTMLInputElement>(controls)]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'))
      .filter(({ tabIndex, type, checked }) => tabIndex >= 0 && (type !== 'radio' || checked || everyRadio))
      // What is hidden from a screen reader only leads the focus round.
      .filter(({ ariaHidden }) => ariaHidden !== 'true')
      .map((control) => {
        const { top, bottom, left, right } = control.getBoundingClientRect();
        const name = control.ariaLabel ?? control.labels?.[0]?.textContent ?? control.textContent;
        const start = document.dir === 'rtl' ? -right : left;
        const inside = [...control.querySelectorAll(controls)].map((each) => each.getBoundingClientRect().top);
        // What only scrolls comes before what stands in it.
        const head = Math.min(top, ...inside) - 1;
        return inside.length > 0
          ? { control, name, bottom: head, middle: head, start }
          : { control, name, bottom, middle: (top + bottom) / 2, start };
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

/** Goes through the pane by Tab from its first control, and by Shift+Tab from its last. @returns the names in the order of sight, those met, and those out of sight when met */
export const tabThrough = async (page: Page, pane: FrameLocator, radios: Radios = 'chosen') => {
  const inSight = await inOrderOfSight(pane, radios);
  const sight = await inSight.evaluate((all) => all.map(({ name }) => name));
  const hidden: string[] = [];
  /** Until it stays there: what left the pane by Tab a moment ago may get the focus only now. */
  const focusOn = (index: 0 | -1) =>
    expect(async () => {
      await inSight.evaluate((all, at) => all.at(at)?.control.focus(), index);
      for (const _check of [1, 2]) expect((await focusInSight(pane, inSight)).inside).toBe(sight.length > 0);
    }).toPass();
  const go = async (key: 'Tab' | 'Shift+Tab', from: 0 | -1) => {
    await focusOn(from);
    const met: string[] = [];
    const places = new Set<number>();
    while (met.length < 60) {
      const { inside, seen, name, place } = await focusInSight(pane, inSight);
      // Out of the pane, or once round in a dialog.
      if (!inside || places.has(place)) break;
      places.add(place);
      met.push(name);
      if (!seen) hidden.push(`${key}: ${name}`);
      await page.keyboard.press(key);
    }
    return met;
  };
  return { sight, forth: await go('Tab', 0), back: [...(await go('Shift+Tab', -1))].reverse(), hidden };
};

/** In forced colours, which controls show nothing of the focus: compared by what the browser draws of such a page. */
export const withoutFocusIndicator = async (
  page: Page,
  pane: FrameLocator,
): Promise<{ stops: number; bare: string[] }> => {
  // From now on the focus is shown, as for somebody who uses the keyboard.
  await page.keyboard.press('Tab');
  return (await inOrderOfSight(pane, 'every')).evaluate(async (all) => {
    /** Whatever colour a line has that is not drawn. */
    const line = (style: string, width: string, colour: string) =>
      style === 'none' ? '' : `${style} ${width} ${colour}`;
    /** Shadows are not drawn, and motion has come to its end. */
    const drawn = (control: Element): string => {
      const around = [
        control,
        control.parentElement,
        control.parentElement?.parentElement,
        ...control.querySelectorAll('*'),
      ];
      const styles = around
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
      const focused = drawn(control);
      control.blur();
      await settled();
      if (drawn(control) === focused) bare.push(name);
    }
    return { stops: all.length, bare };
  });
};
