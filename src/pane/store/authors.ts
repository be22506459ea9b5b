// Finds out who removed a value: the policy names no author for that, only the history does.
import type { Client } from '../../client/client';
import type { ChangeRecord } from '../../policy/history';
import type { Policy } from '../../policy/policy';
import { scopeKey } from '../../policy/scopes';
import type { SettingId } from '../../policy/settings';
import { remoteChanges } from './remoteChanges';
import { refOf } from './scopeRefs';
import { scopeInView } from './selectors';
import type { StateStore } from './services';
import type { PaneState } from './state';

/** The remote changes of the scope in view that have no author, and the key under which they are stored. */
export const unknownAuthors = (state: PaneState): { key: string; ids: readonly SettingId[] } | undefined => {
  const scope = scopeInView(state);
  if (!scope) return undefined;
  const ids = remoteChanges(scope.lastSeen, scope.policy).flatMap(({ id, entry }) => (entry ? [] : [id]));
  const key = JSON.stringify([scope.policy.actor.id, scopeKey(scope.policy), scope.policy.version, ids]);
  return ids.length > 0 ? { key, ids } : undefined;
};

/** @returns ends it */
export const loadAuthors = ({ getState, subscribe, dispatch }: StateStore, client: Client): (() => void) => {
  let requested: string | undefined;

  /** At every scope that counts, the person's own too: a value that they removed themselves is no remote change. */
  const lastChange = async (policy: Policy, setting: SettingId): Promise<ChangeRecord | undefined> => {
    const { readHistory } = await import(/* webpackChunkName: 'changes' */ '../../client/history');
    const page = await readHistory(client, refOf(policy), { setting, includeParents: true, size: 1 });
    return page.ok ? page.value.items[0] : undefined;
  };

  const load = async (
    policy: Policy,
    ids: readonly SettingId[],
  ): Promise<Readonly<Partial<Record<SettingId, ChangeRecord>>>> => {
    // Without the history, whose code may not load, the notice names nobody.
    const found = await Promise.all(ids.map((id) => lastChange(policy, id).catch(() => undefined)));
    return Object.fromEntries(ids.flatMap((id, index) => (found[index] ? [[id, found[index]]] : [])));
  };

  const onChange = (): void => {
    const state = getState();
    const unknown = unknownAuthors(state);
    const policy = scopeInView(state)?.policy;
    const isKnown = unknown?.key === requested || unknown?.key === state.authors?.key;
    if (!unknown || !policy || isKnown) return;
    const { key, ids } = unknown;
    requested = key;
    void load(policy, ids).then((changes) => {
      if (requested !== key) return;
      requested = undefined;
      dispatch({ type: 'authorsReceived', authors: { key, changes } });
    });
  };

  onChange();
  return subscribe((_event, before) => {
    const { scopes, view } = getState();
    if (scopes !== before.scopes || view !== before.view) onChange();
  });
};
