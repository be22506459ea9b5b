// Saving the draft of the level in view: one PATCH per intent, and after a refusal the way on.
import { useRef, useState } from 'react';
import type { Client, PolicyChange, View } from '../../client/client';
import type { Failure, SavedMeanwhile } from '../../client/failure';
import { changes, type Change } from '../../policy/draft';
import type { SettingId } from '../../policy/settings';
import { isSendable, shows, stored, type LevelState } from './level';
import { keyOf, type Levels } from './useLevels';

export type Saving =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  /** Somebody else had saved: the draft now stands over their version. */
  | { kind: 'rebased'; changes: readonly SavedMeanwhile[] }
  | { kind: 'failed'; failure: Failure };

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
  const [at, setAt] = useState<{ view: View; saving: Saving }>({ view: levels.view, saving: { kind: 'idle' } });
  const here = keyOf(at.view) === keyOf(levels.view);
  const inFlight = useRef(false);
  const intent = useRef({ of: '', key: '' });

  const keyFor = (view: View, change: Omit<PolicyChange, 'key'>): string => {
    const of = JSON.stringify([view, change]);
    if (intent.current.of !== of) intent.current = { of, key: crypto.randomUUID() };
    return intent.current.key;
  };

  const send = async ({ policy, draft }: LevelState, reason: string): Promise<Saving> => {
    const sent = changes(policy, draft);
    const change = { options: sent.map(toOption), reason, version: policy.version };
    const result = await client.changePolicy(levels.view, { ...change, key: keyFor(levels.view, change) });
    if (result.ok && shows(result.value, sent)) {
      levels.store((level) => stored(level, result.value, new Date(), sent));
      intent.current = { of: '', key: '' };
      return { kind: 'saved' };
    }
    const failure: Failure = result.ok ? { kind: 'unreadable', requestId: undefined } : result.failure;
    if (!undecided.includes(failure.kind)) intent.current = { of: '', key: '' };
    if (failure.kind === 'invalid') levels.edit((level) => ({ ...level, refused: refusedBy(failure) }));
    if (failure.kind !== 'stale') return { kind: 'failed', failure };
    const newer = await levels.catchUp();
    return newer.ok ? { kind: 'rebased', changes: failure.changes } : { kind: 'failed', failure: newer.failure };
  };

  return {
    saving: here ? at.saving : idle,
    /** A save is under way, here or at another level. */
    busy: at.saving.kind === 'saving',
    /**
     * Does nothing while another save is under way, while a conflict is open, or where nothing can be sent.
     * @param reason for the history; may be blank
     * @param onSaved called when the change is stored
     */
    save: async (reason: string, onSaved: () => void): Promise<void> => {
      const { view, level } = levels;
      if (inFlight.current || !level || !isSendable(level)) return;
      inFlight.current = true;
      setAt({ view, saving: { kind: 'saving' } });
      try {
        const outcome = await send(level, reason.trim());
        setAt({ view, saving: outcome });
        if (outcome.kind === 'saved') onSaved();
      } finally {
        inFlight.current = false;
      }
    },
    dismiss: () => setAt((now) => (now.saving.kind === 'saving' ? now : { ...now, saving: idle })),
  };
};

const toOption = (change: Change): PolicyChange['options'][number] =>
  change.action === 'remove'
    ? { id: change.id, useParent: true }
    : { id: change.id, useParent: false, value: change.to.value };

const refusedBy = (failure: Extract<Failure, { kind: 'invalid' }>): LevelState['refused'] => {
  const refused: Partial<Record<SettingId, string>> = {};
  for (const { id, detail } of failure.errors) if (id) refused[id] = detail;
  return refused;
};
