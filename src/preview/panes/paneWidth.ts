// The widths that Outlook allows for a pane, in pixels.

export const minWidth = 270;
export const maxWidth = 450;
export const defaultWidth = 320;

export const isPaneWidth = (width: number): boolean =>
  Number.isInteger(width) && width >= minWidth && width <= maxWidth;

export const clampPaneWidth = (width: number): number => Math.min(maxWidth, Math.max(minWidth, Math.round(width)));
