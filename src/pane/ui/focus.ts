// The targets of the focus, and the marks by which they are found.
import type { SettingId } from '../../policy/settings';
import type { FocusTarget } from '../store/state';

/** Marks the element of a setting's row. */
export const rowMark = (id: SettingId) => ({ 'data-setting': id });
/** Marks what decides a conflict, in its row. */
export const conflictMark = { 'data-conflict': '' };
/** Marks the buttons that open the history: of all settings, or of one. */
export const historyMark = (id?: SettingId) => ({ 'data-history': id ?? 'all' });

export const anyRow = '[data-setting]';

const rowOf = (id: string): string => `[data-setting="${id}"]`;
/** The first control of a row that can be used. */
const controls = 'input:enabled, select:enabled, button';

const find = (target: FocusTarget): HTMLElement | null => {
  const [kind = '', id] = target.split(':');
  switch (kind) {
    case 'title':
      return document.querySelector('h1');
    case 'save':
      return document.querySelector('form [type="submit"]');
    case 'history':
      return document.querySelector(`[data-history="${id ?? 'all'}"]`);
    case 'invalid':
      return document.querySelector(`${rowOf(id ?? '')} [aria-invalid="true"]`);
    case 'conflict':
      return document.querySelector(`${rowOf(id ?? '')} [data-conflict] [role="group"]`);
    default:
      return document.querySelector(rowOf(id ?? ''))?.querySelector<HTMLElement>(controls) ?? null;
  }
};

/** @returns whether the target has the focus now */
export const moveFocus = (target: FocusTarget): boolean => {
  const element = find(target);
  element?.focus();
  return element !== null && document.activeElement === element;
};

/** The target that takes the focus when an element is removed. */
export const fallbackFor = (element: Element): FocusTarget => {
  const id = element.closest<HTMLElement>(anyRow)?.dataset.setting;
  return id === undefined ? 'title' : `setting:${id as SettingId}`;
};
