// A page of our own origin that frames the pane as host: it answers "ready" with an appearance, and sends each change.
import { createHost, themes, type Appearance, type Host } from './host';

export const frameReady = 'sync-policy:ready';
export const frameAppearance = 'sync-policy:appearance';

/** What the framing page sends. */
export type FrameMessage = { type: typeof frameAppearance; appearance: Appearance };

/** Starts in the theme that the page was painted in, where a script of the framing page's has set one before. */
export const frameHost = (initial: Appearance): Host => {
  const { theme } = document.documentElement.dataset;
  const host = createHost(isTheme(theme) ? { ...initial, theme } : initial);
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== window.location.origin || event.source !== window.parent) return;
    // A direction that the message does not name is no longer insisted on.
    if (isFrameMessage(event.data)) host.set({ direction: undefined, ...event.data.appearance });
  });
  window.parent.postMessage({ type: frameReady }, window.location.origin);
  return host;
};

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;

const isTheme = (theme: unknown): theme is Appearance['theme'] => themes.some((known) => known === theme);

const isDirection = (direction: unknown): direction is Appearance['direction'] =>
  direction === undefined || direction === 'ltr' || direction === 'rtl';

const isAppearance = (data: unknown): data is Appearance =>
  isRecord(data) && isTheme(data.theme) && typeof data.language === 'string' && isDirection(data.direction);

const isFrameMessage = (data: unknown): data is FrameMessage =>
  isRecord(data) && data.type === frameAppearance && isAppearance(data.appearance);
