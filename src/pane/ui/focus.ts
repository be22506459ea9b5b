// The targets of the focus, and the marks by which they are found.
import type { SettingId } from '../../policy/settings';
import type { FocusTarget } from '../store/state';

/** Marks the element of a setting's row. */
export const rowMark = (id: SettingId) => ({ 'data-setting': id });
/** Marks what decides a conflict, in its row. */
export const conflictMark = { 'data-conflict': '' };
/** Marks the button of the menu. */
export const menuMark = { 'data-menu': '' };
/** Marks the button that opens the history of a setting. */
export const historyMark = (id: SettingId) => ({ 'data-history': id });

/** Marks what saves, or leads to it. */
export const saveMark = { 'data-save': '' };
/** Marks what confirms a review. */
export const confirmMark = { 'data-confirm': '' };
/** Marks a page over the pane, which has a title of its own. */
export const subPageMark = { 'data-sub-page': '' };

/** Marks the button that reads more of a list. */
export const moreMark = { 'data-more': '' };

export const anyConflict = '[data-conflict]';
const anyRow = '[data-setting]';

const rowOf = (id: string): string => `[data-setting="${id}"]`;
/** The first control of a row that can be used. */
const controls = 'input:enabled, select:enabled, button';

/** Of a radio group, the one that Tab leads to. */
const firstControl = (row: Element | null): HTMLElement | null => {
  const first = row?.querySelector<HTMLElement>(controls) ?? null;
  return first?.getAttribute('type') === 'radio'
    ? (row?.querySelector<HTMLElement>('[type="radio"]:checked') ?? first)
    : first;
};

const find = (target: FocusTarget): HTMLElement | null => {
  const [kind = '', id] = target.split(':');
  switch (kind) {
    case 'title':
      return document.querySelector('[data-sub-page] h1') ?? document.querySelector('h1');
    case 'save':
      return document.querySelector('[data-save]');
    case 'menu':
      return document.querySelector('[data-menu]');
    case 'history':
      return document.querySelector(`[data-history="${id ?? ''}"]`);
    case 'invalid':
      return document.querySelector(`${rowOf(id ?? '')} [aria-invalid="true"]`);
    case 'conflict':
      return document.querySelector(`${rowOf(id ?? '')} ${anyConflict}`);
    default:
      return firstControl(document.querySelector(rowOf(id ?? '')));
  }
};

/** Gives the focus to the last element that should have got it while another window had it. */
let focusLater: (() => void) | undefined;

/**
 * Gives the element the focus. While Outlook or another window has it, perhaps because the person writes a message there,
 * the element gets it once they come back.
 * @returns whether the element has the focus now
 */
export const takeFocus = (element: HTMLElement, options?: FocusOptions): boolean => {
  if (focusLater) window.removeEventListener('focus', focusLater);
  focusLater = undefined;
  if (document.hasFocus()) {
    element.focus(options);
  } else {
    // Without scrolling, as a press may bring the person back.
    focusLater = () => element.focus({ ...options, preventScroll: true });
    window.addEventListener('focus', focusLater, { once: true });
  }
  return document.activeElement === element;
};

/** The focus is on the button whose press leads to a notice, or nowhere as that button is gone: not where the person is by now. */
export const isOnPressedButton = (): boolean =>
  document.hasFocus() &&
  (document.activeElement === document.body ||
    document.activeElement?.matches('[data-save], [data-confirm], [data-more]') === true);

/** @returns whether the target has the focus now */
export const moveFocus = (target: FocusTarget, options?: FocusOptions): boolean => {
  const element = find(target);
  if (!element) return false;
  const hasFocus = takeFocus(element, options);
  // As a whole, where it fits.
  if (element.matches(anyConflict)) element.scrollIntoView({ block: 'center' });
  return hasFocus;
};

/** The target that takes the focus when an element is removed. */
export const fallbackFor = (element: Element): FocusTarget => {
  const id = element.closest<HTMLElement>(anyRow)?.dataset.setting;
  return id === undefined ? 'title' : `setting:${id as SettingId}`;
};
