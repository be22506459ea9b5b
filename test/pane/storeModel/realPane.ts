import { setImmediate as nextTurn } from 'node:timers/promises';
import { createClient } from '../../../src/client/client';
import { type Editing, startEditing } from '../../../src/pane/editor/session/editing';
import { sessionInView } from '../../../src/pane/editor/session/reduceEditing';
import { createPaneStore, type PaneStore } from '../../../src/pane/store/paneStore';
import { createPolicyCache } from '../../../src/storage/policyCache';
import { people, type World } from './world';

export type Real = { world: World; pane: PaneStore; editing: Editing };

export const openPane = (world: World): Pick<Real, 'pane' | 'editing'> => {
  const token = () => Promise.resolve(`demo.${people[world.person]}`);
  const pane = createPaneStore({
    client: createClient({ url: '/api', token }),
    cache: createPolicyCache('/api', () => 'one account'),
    crmUrl: '/api',
    links: undefined,
    signIn: () => {
      if (world.fault === 'signedOut') world.fault = undefined;
      return Promise.resolve();
    },
    userName: () => undefined,
  });
  return { pane, editing: startEditing(pane) };
};

export const closePane = ({ pane, editing }: Pick<Real, 'pane' | 'editing'>): void => {
  editing.stop();
  editing.recovery.stop();
  pane.stop();
};

/** Waits until no request is in progress. */
export const waitUntilIdle = async ({ pane }: Pick<Real, 'pane'>): Promise<void> => {
  for (let turns = 0; turns < 5; turns += 1) {
    await nextTurn();
    const { requests, editing } = pane.getState();
    if (Object.keys(requests).length > 0 || ['checking', 'saving'].includes(editing?.save.status.kind ?? '')) turns = 0;
  }
};

export const session = ({ pane }: Real) => sessionInView(pane.getState());
