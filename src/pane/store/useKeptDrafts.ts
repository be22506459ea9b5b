// Keeps the unsaved edits of this pane on the device, and offers what a pane that is gone has left behind.
import { useEffect, useState } from 'react';
import { dropDraft, draftKey, isWorthOffering, keepDraft, keptDrafts, paneOf, restored } from './keptDrafts';
import type { KeptDraft } from './keptDrafts';
import type { LevelState } from './level';
import { viewOf } from './levels';
import type { Levels } from './useLevels';
import { scopeKey } from '../../policy/scopes';

export type Offer = { draft: KeptDraft; restore: () => void; discard: () => void };

/** @returns what may be restored at the level in view, if anything */
export const useKeptDrafts = (crmUrl: string, levels: Levels): Offer | undefined => {
  const [paneId] = useState(() => crypto.randomUUID());
  const [offers, setOffers] = useState<Readonly<Record<string, KeptDraft>>>({});
  const { level, all, edit } = levels;
  const heard = level && !level.kept ? level : undefined;
  const at = heard && `${heard.policy.actor.id} ${scopeKey(viewOf(heard.policy))}`;

  useEffect(() => {
    live(paneId);
  }, [paneId]);

  useEffect(() => {
    for (const each of all.values()) if (!each.kept) keepDraft(draftKey(crmUrl, each.policy, paneId), each);
  }, [all, crmUrl, paneId]);

  useEffect(() => {
    if (heard === undefined || at === undefined || offers[at]) return;
    const look = async () => {
      const living = await livingPanes();
      const left = keptDrafts(crmUrl, heard.policy, paneId).filter(({ key }) => !living.includes(paneOf(key)));
      const [draft] = left.filter((kept) => isWorthOffering(kept, heard.policy));
      if (draft) setOffers((now) => ({ ...now, [at]: draft }));
    };
    void look();
    // Once for each level and person: what is typed in this pane is no reason to look again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at, crmUrl, paneId]);

  const draft = at === undefined ? undefined : offers[at];
  if (at === undefined || !draft) return undefined;
  const decide = (change?: (level: LevelState) => LevelState) => {
    if (change) edit(change);
    dropDraft(draft.key);
    setOffers(({ [at]: _decided, ...others }) => others);
  };
  return { draft, restore: () => decide((now) => restored(now, draft)), discard: () => decide() };
};

const lockOf = (paneId: string): string => `sync-policy:pane:${paneId}`;

/** Held as long as the page lives; where there are no locks, every other pane counts as gone. */
const live = (paneId: string): void => {
  const locks = (navigator as Partial<Navigator>).locks;
  locks?.request(lockOf(paneId), () => new Promise(() => undefined)).catch(() => undefined);
};

const livingPanes = async (): Promise<readonly string[]> => {
  try {
    const { held = [] } = await navigator.locks.query();
    return held.map(({ name = '' }) => name.replace(lockOf(''), ''));
  } catch {
    return [];
  }
};
