// Revalidates the policy when the pane gets the focus, about each minute while it is visible, and when the network changes.
import type { Client } from '../../client/client';
import type { Reads } from './reads';
import { isBeingRead, scopeInView } from './selectors';
import type { StateStore } from './services';

/** Milliseconds: about a minute, so that many panes do not ask at once. */
const nextDelay = (): number => 55_000 + Math.random() * 10_000;

/** Milliseconds: becoming visible and getting the focus at once is one occasion. */
const minimumGap = 1_000;

/** @returns ends it */
export const startRevalidation = ({ getState, subscribe }: StateStore, reads: Reads, client: Client): (() => void) => {
  let last = -minimumGap;
  let timer: ReturnType<typeof setTimeout>;
  let isBack = false;

  const revalidate = (): void => {
    const isVisible = document.visibilityState === 'visible';
    if (!isVisible || performance.now() < last + minimumGap) return;
    if (Date.now() < client.busyUntil()) return;
    last = performance.now();
    void reads.revalidate();
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      revalidate();
      schedule();
    }, nextDelay());
  };
  const hasReadNothing = (): boolean => scopeInView(getState())?.isCached ?? true;
  const hasFailed = (): boolean => getState().readStatus.kind === 'failed';

  const onOnline = (): void => {
    if (isBeingRead(getState())) isBack = true;
    else if (hasFailed() && hasReadNothing()) void reads.refresh();
    else revalidate();
  };
  /** The request that was under way when the network came back may have failed because of it. */
  const onEvent = (): void => {
    if (!isBack || isBeingRead(getState())) return;
    isBack = false;
    // After the other listeners have had this event.
    if (hasFailed()) queueMicrotask(() => void (hasReadNothing() ? reads.refresh() : reads.revalidate()));
  };
  /** The event may be wrong: the failure of the request is shown. */
  const onOffline = (): void => {
    if (Date.now() >= client.busyUntil()) void reads.revalidate();
  };

  schedule();
  const unsubscribe = subscribe(onEvent);
  window.addEventListener('focus', revalidate);
  document.addEventListener('visibilitychange', revalidate);
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('focus', revalidate);
    document.removeEventListener('visibilitychange', revalidate);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', onOffline);
  };
};
