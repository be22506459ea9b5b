// The mark of a setting's row, by which the focus finds it: what had it may be gone, and the row's controls change.
import type { SettingId } from '../../policy/settings';

/** Goes on the element that the row is. */
export const rowMark = (id: SettingId) => ({ 'data-setting': id });

/** A selector of every row. */
export const anyRow = '[data-setting]';

/** A selector of one setting's row. */
export const rowOf = (id: string): string => `[data-setting="${id}"]`;

/** Of the setting in whose row an element is. */
export const settingAt = (element: Element): string | undefined =>
  element.closest<HTMLElement>(anyRow)?.dataset.setting;
