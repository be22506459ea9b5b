// Validating and saving the edits of the scope in view: one PATCH for each intent.
import { changePolicy, validateChange, type PolicyChange, type ParsedImpact } from '../../../client/changes';
import type { Failure } from '../../../client/failure';
import type { PendingRetry } from '../../../client/retry';
import { pendingChanges, type SettingChange } from '../../../policy/draft';
import type { ScopeRef } from '../../../policy/scopes';
import { settingIds } from '../../../policy/settings';
import type { PaneStore } from '../../store/paneStore';
import { refOf } from '../../store/scopeRefs';
import { actorOf } from '../../store/selectors';
import type { EditSession, Reviewed, SaveFailure, SaveStatus } from '../../store/state';
import { hasChanges, isSendable, openConflicts } from './edits';
import { sessionInView } from './reduceEditing';
import { isStored, outcomeUnknown, sentBy } from './saveStatus';

/** `stale`: somebody has saved since the version that the draft is over. `stopped`: unknown, and nothing more is to be done. */
export type Checked = { impact: ParsedImpact | undefined } | 'stale' | 'stopped';

export const createSaving = ({ getState, dispatch, reads, services: { client } }: PaneStore) => {
  let lastTaskId = 0;

  const status = (): SaveStatus => getState().editing?.save.status ?? { kind: 'idle' };
  const isBusy = (): boolean => ['checking', 'saving'].includes(status().kind);
  const isOver = (taskId: number): boolean => getState().editing?.save.taskId !== taskId || !isBusy();
  const retriedIn = (taskId: number) => (retry: PendingRetry) => dispatch({ type: 'saveRetried', taskId, retry });

  const nextTaskId = (): number => (lastTaskId += 1);

  /** The same key for the same change, until its outcome is known. */
  const idempotencyKeyFor = (ref: ScopeRef, change: Omit<PolicyChange, 'key'>): string => {
    const text = JSON.stringify([ref, change]);
    const intent = getState().editing?.intent;
    if (intent?.change === text) return intent.key;
    const key = crypto.randomUUID();
    dispatch({ type: 'intentStarted', change: text, key });
    return key;
  };

  const validate = ({ policy, draft }: EditSession, onRetry?: (retry: PendingRetry) => void) =>
    validateChange(
      client,
      refOf(policy),
      { options: pendingChanges(policy, draft).map(toOption), version: policy.version },
      onRetry,
    );

  const lockAfter = (ref: ScopeRef, { kind }: Failure): void => {
    if (kind === 'read_only') dispatch({ type: 'writesLocked', ref: undefined });
    if (kind === 'forbidden') dispatch({ type: 'writesLocked', ref });
  };

  /** @param previous the status before this task @returns whether it is a conflict with a newer version, which is read */
  const fail = async (taskId: number, failed: SaveFailure, previous: SaveStatus): Promise<boolean> => {
    const { failure } = failed;
    const ref = refOf(failed.reviewed.session.policy);
    if (failure.kind !== 'stale') {
      lockAfter(ref, failure);
      dispatch({ type: 'saveFailed', ref, taskId, status: failed });
      if (failure.kind === 'forbidden') void reads.readNewer(ref);
      const invalid =
        failure.kind === 'invalid' && settingIds.find((id) => failure.errors.some((error) => error.id === id));
      if (invalid) dispatch({ type: 'focusRequested', target: `setting:${invalid}` });
      return false;
    }
    const newer = await reads.readNewer(ref, retriedIn(taskId));
    if (isOver(taskId)) return false;
    if (!newer.ok) {
      dispatch({ type: 'saveFailed', ref, taskId, status: { ...failed, failure: newer.failure } });
      return false;
    }
    if (previous.kind === 'failed' && isStored(previous, newer.value.policy))
      dispatch({ type: 'saveConfirmed', taskId, changes: sentBy(previous) });
    else dispatch({ type: 'saveConflicted', ref, taskId, changes: failure.changes });
    const [conflict] = openConflicts(sessionInView(getState()));
    if (conflict && !getState().editing?.review) dispatch({ type: 'focusRequested', target: `conflict:${conflict}` });
    return true;
  };

  /**
   * Validates the draft: its impact on everybody below the scope.
   * @param resent a save that failed: the CRM may have stored it, so that 'stale' proves nothing yet and nothing is read
   */
  const check = async (session: EditSession, resent?: SaveFailure): Promise<Checked> => {
    if (isBusy() || !(resent ?? isSendable(session))) return 'stopped';
    const previous = status();
    const taskId = nextTaskId();
    dispatch({ type: 'checkStarted', ref: refOf(session.policy), taskId });
    const end = (next: SaveStatus) => dispatch({ type: 'checkEnded', taskId, status: next });
    const result = await validate(session, retriedIn(taskId));
    if (isOver(taskId)) return 'stopped';
    if (result.ok) {
      end({ kind: 'idle' });
      if (result.value.actor.id === session.policy.actor.id) return result.value;
      void reads.readNewer(refOf(session.policy));
      return 'stopped';
    }
    const { failure } = result;
    if (failure.kind === 'stale' && resent) {
      end(resent);
      return 'stale';
    }
    const reviewed = resent?.reviewed ?? { session, impact: undefined };
    const failed: SaveFailure = { kind: 'failed', step: resent ? 'save' : 'check', failure, at: Date.now(), reviewed };
    return (await fail(taskId, failed, previous)) ? 'stale' : 'stopped';
  };

  /** The same in the background. */
  const checkQuietly = async (session: EditSession): Promise<Checked> => {
    const result = await validate(session);
    if (result.ok) return result.value.actor.id === session.policy.actor.id ? result.value : 'stopped';
    return result.failure.kind === 'stale' ? 'stale' : 'stopped';
  };

  /** Sends what was reviewed, over the version on which it was reviewed. */
  const send = async (reviewed: Reviewed): Promise<void> => {
    const { policy, draft, reason } = reviewed.session;
    if (isBusy() || !isSendable(reviewed.session)) return;
    const ref = refOf(policy);
    const sent = pendingChanges(policy, draft);
    const change = { options: sent.map(toOption), reason: reason.trim() || undefined, version: policy.version };
    const previous = status();
    const taskId = nextTaskId();
    dispatch({ type: 'saveStarted', ref, taskId, changes: sent });
    const result = await changePolicy(
      client,
      ref,
      { ...change, key: idempotencyKeyFor(ref, change) },
      retriedIn(taskId),
    );
    // Somebody else is signed in by now.
    if (actorOf(getState())?.id !== policy.actor.id) return;
    if (result.ok && hasChanges(result.value.policy, sent)) {
      dispatch({ type: 'intentEnded' });
      const snapshot = result.value;
      if (snapshot.policy.actor.id === policy.actor.id)
        dispatch({ type: 'saveSucceeded', ref, taskId, snapshot, changes: sent, at: Date.now() });
      else reads.receiveFromSave(ref, snapshot);
      return;
    }
    const failure: Failure = result.ok ? { kind: 'unreadable', requestId: undefined } : result.failure;
    if (!outcomeUnknown.includes(failure.kind)) dispatch({ type: 'intentEnded' });
    await fail(taskId, { kind: 'failed', step: 'save', failure, at: Date.now(), reviewed }, previous);
  };

  const stopChecking = (): void => {
    const { taskId = 0 } = getState().editing?.save ?? {};
    if (status().kind === 'checking') dispatch({ type: 'checkEnded', taskId, status: { kind: 'idle' } });
  };

  return { check, checkQuietly, send, stopChecking, isBusy };
};

const toOption = (change: SettingChange): PolicyChange['options'][number] =>
  change.action === 'remove'
    ? { id: change.id, useParent: true }
    : { id: change.id, useParent: false, value: change.to.value, enforced: enforcementOf(change) };

/** Sent only where it changes, because a CRM without enforcement does not accept it. */
const enforcementOf = ({ from, to }: SettingChange): boolean | undefined =>
  from.enforced === to.enforced ? undefined : to.enforced === true;
