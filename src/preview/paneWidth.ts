// How wide Outlook lets a pane be, in pixels.

export const narrowest = 270;
export const widest = 450;
export const usualWidth = 320;

export const isPaneWidth = (width: number): boolean => Number.isInteger(width) && width >= narrowest && width <= widest;

export const nearestPaneWidth = (width: number): number => Math.min(widest, Math.max(narrowest, Math.round(width)));
