// Saving what was reviewed of the level in view: one PATCH per intent, and after a refusal the way on.
import { useRef, useState } from 'react';
import { changePolicy, type PolicyChange } from '../../client/changes';
import { keyOf, type Client, type View } from '../../client/client';
import type { Failure, SavedMeanwhile } from '../../client/failure';
import type { Again } from '../../client/tries';
import { changes, type Change } from '../../policy/draft';
import { locked, ownEntry, withoutChanges } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import { withSeen } from './news';
import { isSendable, shows, stored, type LevelState } from './level';
import type { Levels } from './useLevels';

export type Saving =
  | { kind: 'idle' }
  /** `again`: a try has failed, and another follows under the same key. */
  | { kind: 'saving'; again?: Again }
  | { kind: 'saved' }
  /** Somebody else had saved: the draft now stands over their version. */
  | { kind: 'rebased'; changes: readonly SavedMeanwhile[] }
  /** `at`: milliseconds since the epoch. */
  | { kind: 'failed'; failure: Failure; at: number; reviewed: LevelState };

/** After these nobody knows whether the change was stored: the same intent is sent again under the same key. */
const undecided: readonly Failure['kind'][] = [
  'offline',
  'unreachable',
  'timeout',
  'busy',
  'in_progress',
  'server_error',
  'signed_out',
  'unreadable',
  'captive_portal',
];

const idle: Saving = { kind: 'idle' };

export const useSaving = (client: Client, levels: Levels) => {
  // How the last save ended belongs to the level where it was begun.
  const [at, setAt] = useState<{ view: View; saving: Saving }>({ view: levels.view, saving: idle });
  const here = keyOf(at.view) === keyOf(levels.view);
  if (here && cameTrue(at.saving, levels.level)) setAt({ ...at, saving: { kind: 'saved' } });
  else if (here && isOver(at.saving, levels.level)) setAt({ ...at, saving: idle });
  const inFlight = useRef(false);
  const intent = useRef({ of: '', key: '' });

  const keyFor = (view: View, change: Omit<PolicyChange, 'key'>): string => {
    const of = JSON.stringify([view, change]);
    if (intent.current.of !== of) intent.current = { of, key: crypto.randomUUID() };
    return intent.current.key;
  };

  const send = async (reviewed: LevelState): Promise<Saving> => {
    const { policy, draft, reason } = reviewed;
    const { view } = levels;
    const sent = changes(policy, draft);
    const change = { options: sent.map(toOption), reason: reason.trim(), version: policy.version };
    const tellAgain = (again: Again) => setAt({ view, saving: { kind: 'saving', again } });
    const result = await changePolicy(client, view, { ...change, key: keyFor(view, change) }, tellAgain);
    if (result.ok && shows(result.value, sent)) {
      levels.store(result.value, (level) => stored(level, result.value, new Date(), sent));
      intent.current = { of: '', key: '' };
      return { kind: 'saved' };
    }
    const failure: Failure = result.ok ? { kind: 'unreadable', requestId: undefined } : result.failure;
    const failed: Saving = { kind: 'failed', failure, at: Date.now(), reviewed };
    if (!undecided.includes(failure.kind)) intent.current = { of: '', key: '' };
    switch (failure.kind) {
      case 'invalid':
        levels.edit((level) => ({ ...level, refused: refusedBy(failure) }));
        return failed;
      case 'read_only':
        levels.edit((level) => ({ ...level, policy: withoutChanges(level.policy) }));
        return failed;
      case 'forbidden':
        levels.edit((level) => ({ ...level, policy: locked(level.policy) }));
        void levels.catchUp();
        return failed;
      case 'stale': {
        const newer = await levels.catchUp(tellAgain);
        if (!newer.ok) return { ...failed, failure: newer.failure };
        levels.edit((level) => ({ ...level, seen: withSeen(level.seen, level.policy, changedIn(failure.changes)) }));
        return { kind: 'rebased', changes: failure.changes };
      }
      default:
        return failed;
    }
  };

  return {
    saving: here ? at.saving : idle,
    /** A save is under way, here or at another level. */
    busy: at.saving.kind === 'saving',
    /**
     * Sends what was reviewed, over the version on which it was reviewed. Does nothing while another save is under way,
     * while a conflict is open, or where nothing can be sent.
     */
    save: async (reviewed: LevelState): Promise<void> => {
      const { view } = levels;
      if (inFlight.current || !isSendable(reviewed)) return;
      inFlight.current = true;
      setAt({ view, saving: { kind: 'saving' } });
      try {
        setAt({ view, saving: await send(reviewed) });
      } finally {
        inFlight.current = false;
      }
    },
    /** How a save at another level ended is not told yet, and stays. */
    dismiss: () => setAt((now) => (here && now.saving.kind !== 'saving' ? { ...now, saving: idle } : now)),
  };
};

/** The answer to a save was lost, but the level, read again since, shows all of it, set by the person themselves. */
const cameTrue = (saving: Saving, level: LevelState | undefined): boolean => {
  if (saving.kind !== 'failed' || !level || !undecided.includes(saving.failure.kind)) return false;
  const { policy, draft } = saving.reviewed;
  const sent = changes(policy, draft);
  const { scope, settings, actor } = level.policy;
  const isOwn = ({ id }: Change): boolean => {
    const setting = settings[id];
    return setting !== undefined && ownEntry(setting, scope)?.updatedBy?.id === actor.id;
  };
  return level.policy.version !== policy.version && shows(level.policy, sent) && sent.every(isOwn);
};

/** Not so any more: a person has asked since and was answered, or, where there was no network, the pane was. The edits stay. */
const isOver = (saving: Saving, level: LevelState | undefined): boolean => {
  if (saving.kind !== 'failed' || !level) return false;
  const heard = saving.failure.kind === 'offline' ? level.readAt : level.askedAt;
  return heard !== undefined && heard.getTime() > saving.at;
};

/** What is told of a save that was refused is not told twice. */
const changedIn = (told: readonly SavedMeanwhile[]): readonly SettingId[] =>
  told.flatMap(({ steps }) => steps.map(({ id }) => id));

const toOption = (change: Change): PolicyChange['options'][number] =>
  change.action === 'remove'
    ? { id: change.id, useParent: true }
    : { id: change.id, useParent: false, value: change.to.value, enforced: enforcementOf(change) };

/** Only where it changes: a CRM that does not know it is never told of it. */
const enforcementOf = ({ from, to }: Change): boolean | undefined =>
  from.enforced === to.enforced ? undefined : to.enforced === true;

const refusedBy = (failure: Extract<Failure, { kind: 'invalid' }>): LevelState['refused'] => {
  const refused: Partial<Record<SettingId, string>> = {};
  for (const { id, detail } of failure.errors) if (id) refused[id] = detail;
  return refused;
};
