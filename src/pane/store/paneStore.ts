// The store of the pane with everything that dispatches to it. It works without React, and starts before it.
import { SignInError } from '../../auth/auth';
import type { PolicySnapshot } from '../../client/client';
import type { Result } from '../../client/failure';
import { loadAuthors } from './authors';
import { createStore } from './createStore';
import type { PaneEvent } from './events';
import { loadCached, persist } from './persistence';
import { createReads, type Reads } from './reads';
import { reduce } from './reduce';
import type { Services, StateStore } from './services';
import { startRevalidation } from './revalidation';
import { initialState, type PaneState } from './state';

type SignedIn = Promise<Result<PolicySnapshot> | undefined>;

export type PaneStore = StateStore & {
  services: Services;
  reads: Reads;
  /**
   * Asks the person to sign in, on their press, and reads the policy again.
   * @returns undefined where the sign-in failed, or where they pressed again meanwhile; the state has the reason
   */
  signIn: () => SignedIn;
  /** Ends timers and subscriptions. */
  stop: () => void;
};

/** Starts to read at once. */
export const createPaneStore = (services: Services): PaneStore => {
  const { cache } = services;
  const cached = loadCached(cache);
  const store = createStore<PaneState, PaneEvent>(initialState(cached), reduce);
  const reads = createReads(store, services);
  const stops: (() => void)[] = [];

  let attempts = 0;
  const signIn = async (): SignedIn => {
    const attempt = (attempts += 1);
    store.dispatch({ type: 'signInStarted' });
    try {
      await services.signIn();
    } catch (error) {
      const { problem, code } =
        error instanceof SignInError ? error : { problem: 'unavailable' as const, code: undefined };
      if (attempt === attempts) store.dispatch({ type: 'signInFailed', problem, code });
      return undefined;
    }
    if (attempt !== attempts) return undefined;
    store.dispatch({ type: 'signInSucceeded' });
    return reads.refresh();
  };

  const pane: PaneStore = { ...store, services, reads, signIn, stop: () => stops.forEach((stop) => stop()) };
  // Controls that come and go would move the page: an administrator waits for the CRM, or for its first failure.
  if (cached?.policy.editableScopes.length === 0) store.dispatch({ type: 'cacheShown' });
  stops.push(
    persist(store, cache),
    startRevalidation(store, reads, services.client),
    loadAuthors(store, services.client),
  );
  void reads.open();
  return pane;
};
