// A page of our own origin that frames the pane as host: it answers "ready" with an appearance, and sends each change.
import { createHost, type Appearance, type Host } from './host';

export const frameReady = 'sync-policy:ready';
export const frameAppearance = 'sync-policy:appearance';

/** What the framing page sends. */
export type FrameMessage = { type: typeof frameAppearance; appearance: Appearance };

export const frameHost = (initial: Appearance): Host => {
  const host = createHost(initial);
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== window.location.origin || event.source !== window.parent) return;
    if (isFrameMessage(event.data)) host.set(event.data.appearance);
  });
  window.parent.postMessage({ type: frameReady }, window.location.origin);
  return host;
};

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;

const isAppearance = (data: unknown): data is Appearance =>
  isRecord(data) && (data.theme === 'light' || data.theme === 'dark') && typeof data.language === 'string';

const isFrameMessage = (data: unknown): data is FrameMessage =>
  isRecord(data) && data.type === frameAppearance && isAppearance(data.appearance);
