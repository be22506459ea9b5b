// A framing page of our own origin as host: after the pane's "ready" it sends its appearance, then each change.
import { createHost, themes, type Appearance, type Host } from './host';

export const frameReady = 'sync-policy:ready';
export const frameAppearance = 'sync-policy:appearance';

/** Sent by the framing page. */
export type FrameMessage = { type: typeof frameAppearance; appearance: Appearance };

/** Starts in the document's theme, if a script of the framing page set one before the first paint. */
export const frameHost = (initial: Appearance): Host => {
  const { theme } = document.documentElement.dataset;
  const host = createHost(isTheme(theme) ? { ...initial, theme } : initial);
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== window.location.origin || event.source !== window.parent) return;
    // A message without a direction resets it.
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
