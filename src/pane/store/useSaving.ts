// Checking and saving the draft of the level in view: one PATCH per intent, and after a refusal the way on.
import { useRef, useState } from 'react';
import { changePolicy, validateChange, type PolicyChange, type ReadImpact } from '../../client/changes';
import { type Client } from '../../client/client';
import type { Failure, SavedMeanwhile } from '../../client/failure';
import type { Again } from '../../client/retry';
import { changes, draftedIds, sameDraft, type Change, type Draft } from '../../policy/draft';
import { locked, ownEntry, withoutChanges, type Policy } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import { withSeen } from './news';
import { isSendable, shows, stored, type LevelState } from './level';
import type { Levels } from './useLevels';
import { scopeKey, type ScopeRef } from '../../policy/scopes';

/** What was or is to be confirmed. `impact`: undefined where the CRM does not give one, and at a level that has nobody under it. */
export type Reviewed = { level: LevelState; impact: ReadImpact | undefined };

export type Saving =
  | { kind: 'idle' }
  /** `again`: a try has failed, and another follows; of a save under the same key. */
  | { kind: 'checking' | 'saving'; again?: Again }
  /** `draft`: what was edited meanwhile, as far as it is known. */
  | { kind: 'saved'; draft?: Draft }
  /** Somebody else had saved: the draft now stands over their version. */
  | { kind: 'rebased'; changes: readonly SavedMeanwhile[] }
  | Failed;

/** `step`: what is to be tried again. `at`: milliseconds since the epoch. */
export type Failed = { kind: 'failed'; step: 'check' | 'save'; failure: Failure; at: number; reviewed: Reviewed };

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

/** `stale`: somebody has saved since the version that the draft was made on. `stopped`: it is not known, and no more is to be done. */
export type Checked = Pick<Reviewed, 'impact'> | 'stale' | 'stopped';

/** `isOver`: it was stopped, and nobody waits for it any more. */
type Work<Value> = (onAgain: (again: Again) => void, isOver: () => boolean) => Promise<[Saving, Value]>;

export const useSaving = (client: Client, levels: Levels) => {
  // How the last save ended belongs to the level where it was begun.
  const [at, setAt] = useState<{ view: ScopeRef; saving: Saving }>({ view: levels.view, saving: idle });
  const here = scopeKey(at.view) === scopeKey(levels.view);
  const next = here && levels.level ? following(at.saving, levels.level) : at.saving;
  if (next !== at.saving) setAt({ ...at, saving: next });
  const underWay = useRef<{ kind: 'checking' | 'saving'; stop: () => void }>(undefined);
  const intent = useRef({ of: '', key: '' });

  const keyFor = (view: ScopeRef, change: Omit<PolicyChange, 'key'>): string => {
    const of = JSON.stringify([view, change]);
    if (intent.current.of !== of) intent.current = { of, key: crypto.randomUUID() };
    return intent.current.key;
  };

  /** One after the other: callers begin nothing while something is under way. */
  const run = async <Value>(kind: 'checking' | 'saving', work: Work<Value>): Promise<Value | 'stopped'> => {
    const { view } = levels;
    let stop = (): void => undefined;
    const stopped = new Promise<'stopped'>((resolve) => {
      stop = () => resolve('stopped');
    });
    const mine = { kind, stop };
    underWay.current = mine;
    setAt({ view, saving: { kind } });
    const isOver = () => underWay.current !== mine;
    const onAgain = (again: Again) => {
      if (!isOver()) setAt({ view, saving: { kind, again } });
    };
    try {
      const ended = await Promise.race([work(onAgain, isOver), stopped]);
      if (ended === 'stopped' || isOver()) return 'stopped';
      const [saving, value] = ended;
      setAt({ view, saving });
      return value;
    } finally {
      if (!isOver()) underWay.current = undefined;
    }
  };

  /** What a failure makes of the level, and which notice it gets. */
  const afterFailure = async (failed: Failed, onAgain: (again: Again) => void): Promise<Saving> => {
    const { failure } = failed;
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
        const newer = await levels.catchUp(onAgain);
        if (!newer.ok) return { ...failed, failure: newer.failure };
        if (at.saving.kind === 'failed' && cameTrue(at.saving, newer.value)) return { kind: 'saved' };
        levels.edit((level) => ({ ...level, seen: withSeen(level.seen, level.policy, changedIn(failure.changes)) }));
        return { kind: 'rebased', changes: failure.changes };
      }
      default:
        return failed;
    }
  };

  const validate = (view: ScopeRef, { policy, draft }: LevelState, onAgain?: (again: Again) => void) =>
    validateChange(client, view, { options: changes(policy, draft).map(toOption), version: policy.version }, onAgain);

  const send = async (reviewed: Reviewed, onAgain: (again: Again) => void): Promise<Saving> => {
    const { policy, draft, reason } = reviewed.level;
    const { view } = levels;
    const sent = changes(policy, draft);
    const change = { options: sent.map(toOption), reason: reason.trim() || undefined, version: policy.version };
    const result = await changePolicy(client, view, { ...change, key: keyFor(view, change) }, onAgain);
    if (result.ok && shows(result.value, sent)) {
      levels.store(result.value, (level) => stored(level, result.value, new Date(), sent));
      intent.current = { of: '', key: '' };
      return { kind: 'saved' };
    }
    const failure: Failure = result.ok ? { kind: 'unreadable', requestId: undefined } : result.failure;
    if (!undecided.includes(failure.kind)) intent.current = { of: '', key: '' };
    return afterFailure({ kind: 'failed', step: 'save', failure, at: Date.now(), reviewed }, onAgain);
  };

  /** A check stores nothing: whoever waits for it need not. */
  const stopChecking = (): void => {
    if (underWay.current?.kind !== 'checking') return;
    underWay.current.stop();
    underWay.current = undefined;
    setAt((now) => ({ ...now, saving: idle }));
  };

  return {
    saving: here ? at.saving : idle,
    /** What is under way, here or at another level. */
    progress: at.saving.kind === 'checking' || at.saving.kind === 'saving' ? at.saving.kind : undefined,
    /**
     * Asks what a draft of the level in view would do to everybody under it. A failure gets the notice of a save that failed; what
     * others saved is read, and gets its own.
     * @param resent a save that failed: it may have been stored, so that 'stale' means nothing yet, and nothing is read
     */
    check: async (level: LevelState, resent?: Failed): Promise<Checked> => {
      const { view } = levels;
      if (underWay.current || !(resent ?? isSendable(level))) return 'stopped';
      return run<Checked>('checking', async (onAgain, isOver) => {
        const result = await validate(view, level, onAgain);
        if (isOver()) return [idle, 'stopped'];
        if (result.ok && result.value.actor.id !== level.policy.actor.id) {
          void levels.catchUp();
          return [idle, 'stopped'];
        }
        if (result.ok) return [idle, result.value];
        const { failure } = result;
        if (failure.kind === 'stale' && resent) return [resent, 'stale'];
        const reviewed = resent?.reviewed ?? { level, impact: undefined };
        const failed: Failed = { kind: 'failed', step: resent ? 'save' : 'check', failure, at: Date.now(), reviewed };
        const saving = await afterFailure(failed, onAgain);
        return [saving, saving.kind === 'failed' ? 'stopped' : 'stale'];
      });
    },
    /** The same in the background: without any notice, and nothing waits for it. */
    checkQuietly: async (level: LevelState): Promise<Checked> => {
      const result = await validate(levels.view, level);
      if (!result.ok) return result.failure.kind === 'stale' ? 'stale' : 'stopped';
      return result.value.actor.id === level.policy.actor.id ? result.value : 'stopped';
    },
    stopChecking,
    /**
     * Sends what was reviewed, over the version on which it was reviewed. Does nothing while something else is under way, while
     * a conflict is open, or where nothing can be sent.
     */
    save: async (reviewed: Reviewed): Promise<void> => {
      if (underWay.current || !isSendable(reviewed.level)) return;
      await run('saving', async (onAgain) => [await send(reviewed, onAgain), undefined]);
    },
    /** How a save at another level ended is not told yet, and stays. */
    dismiss: () => {
      stopChecking();
      setAt((now) => (here && now.saving.kind !== 'saving' ? { ...now, saving: idle } : now));
    },
  };
};

export type SavingActions = Omit<ReturnType<typeof useSaving>, 'saving'>;

/** What a save has become once the level is another. */
const following = (saving: Saving, level: LevelState): Saving => {
  if (saving.kind === 'saved') return afterSaved(saving, level);
  if (saving.kind !== 'failed') return saving;
  if (cameTrue(saving, level.policy)) return { kind: 'saved' };
  return isAnswered(saving, level) ? idle : saving;
};

/** "Saved" stands until there is a new draft; what was edited while the save was under way is none. */
const afterSaved = (saved: Extract<Saving, { kind: 'saved' }>, { draft }: LevelState): Saving => {
  if (saved.draft && sameDraft(saved.draft, draft)) return saved;
  return saved.draft && draftedIds(draft).length > 0 ? idle : { kind: 'saved', draft };
};

/** The answer to a save was lost, but the policy, read since, shows all of it, set by the person themselves. */
const cameTrue = ({ step, failure, reviewed: { level } }: Failed, policy: Policy): boolean => {
  if (step !== 'save' || !undecided.includes(failure.kind)) return false;
  const sent = changes(level.policy, level.draft);
  const { scope, settings, actor, version } = policy;
  const isOwn = ({ id }: Change): boolean => {
    const setting = settings[id];
    return setting !== undefined && ownEntry(setting, scope)?.updatedBy?.id === actor.id;
  };
  return version !== level.policy.version && shows(policy, sent) && sent.every(isOwn);
};

/** Not so any more: a person has asked since and was answered, or, where there was no network, the pane was. The edits stay. */
const isAnswered = ({ failure, at }: Failed, { readAt, askedAt }: LevelState): boolean => {
  const answeredAt = failure.kind === 'offline' ? readAt : askedAt;
  return answeredAt !== undefined && answeredAt.getTime() > at;
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
