// Checking, reviewing and saving the edits of the scope in view: one PATCH for each intent.
import { changePolicy, validateChange, type PolicyChange, type ParsedImpact } from '../../../client/changes';
import type { Failure } from '../../../client/failure';
import type { PendingRetry } from '../../../client/retry';
import { pendingChanges, problems, sameDraft, type SettingChange } from '../../../policy/draft';
import { canEnforce, scopeKey, type ScopeRef } from '../../../policy/scopes';
import { settingIds } from '../../../policy/settings';
import type { PaneStore } from '../../store/paneStore';
import { allSeen, remoteChanges } from '../../store/remoteChanges';
import { refOf } from '../../store/scopeRefs';
import { actorOf, scopeInView } from '../../store/selectors';
import type { EditSession, Review, Reviewed, SaveFailure, SaveStatus } from '../../store/state';
import { hasChanges, isSendable } from './edits';
import { isStored, sessionInView, undecided } from './reduceEditing';

/** `stale`: somebody has saved since the version that the draft is over. `stopped`: unknown, and nothing more is to be done. */
type Checked = { impact: ParsedImpact | undefined } | 'stale' | 'stopped';

export type Saving = ReturnType<typeof createSaving>;

export const createSaving = ({ getState, dispatch, subscribe, reads, signIn, services: { client } }: PaneStore) => {
  let lastTaskId = 0;

  const status = (): SaveStatus => getState().editing?.save.status ?? { kind: 'idle' };
  const isBusy = (): boolean => ['checking', 'saving'].includes(status().kind);
  const openReview = (): Review | undefined => getState().editing?.review;
  const isOver = (taskId: number): boolean => getState().editing?.save.taskId !== taskId || !isBusy();
  const retriedIn = (taskId: number) => (retry: PendingRetry) => dispatch({ type: 'saveRetried', taskId, retry });

  const start = (type: 'checkStarted' | 'saveStarted', ref: ScopeRef): number => {
    lastTaskId += 1;
    dispatch({ type, ref, taskId: lastTaskId });
    return lastTaskId;
  };

  /** The same key for the same change, until its outcome is known. */
  const keyOf = (ref: ScopeRef, change: Omit<PolicyChange, 'key'>): string => {
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
      dispatch({ type: 'saveConfirmed', taskId });
    else dispatch({ type: 'saveConflicted', ref, taskId, changes: failure.changes });
    return true;
  };

  /**
   * Validates the draft: its impact on everybody below the scope.
   * @param resent a save that failed: the CRM may have stored it, so that 'stale' proves nothing yet and nothing is read
   */
  const check = async (session: EditSession, resent?: SaveFailure): Promise<Checked> => {
    if (isBusy() || !(resent ?? isSendable(session))) return 'stopped';
    const previous = status();
    const taskId = start('checkStarted', refOf(session.policy));
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
    lockAfter(refOf(session.policy), result.failure);
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
    const taskId = start('saveStarted', ref);
    const result = await changePolicy(client, ref, { ...change, key: keyOf(ref, change) }, retriedIn(taskId));
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
    if (!undecided.includes(failure.kind)) dispatch({ type: 'intentEnded' });
    await fail(taskId, { kind: 'failed', step: 'save', failure, at: Date.now(), reviewed }, previous);
  };

  const stopChecking = (): void => {
    const { taskId = 0 } = getState().editing?.save ?? {};
    if (status().kind === 'checking') dispatch({ type: 'checkEnded', taskId, status: { kind: 'idle' } });
  };

  const closeReview = (): void => {
    dispatch({ type: 'reviewClosed' });
    const [conflict] = sessionInView(getState())?.conflicts ?? [];
    if (conflict) dispatch({ type: 'focusRequested', target: `conflict:${conflict}` });
  };

  /** The session in view with the impact of its draft; undefined where it cannot be sent as it is. */
  const review = async (
    checkWith: (session: EditSession) => Promise<Checked>,
  ): Promise<Reviewed | 'stale' | 'stopped' | undefined> => {
    for (;;) {
      const session = sessionInView(getState());
      if (!session || !isSendable(session) || Object.keys(problems(session.draft)).length > 0) return undefined;
      if (!canEnforce(session.policy.scope)) return { session, impact: undefined };
      const checked = await checkWith(session);
      if (checked === 'stale' || checked === 'stopped') return checked;
      const latest = sessionInView(getState());
      if (!latest || scopeKey(latest.policy) !== scopeKey(session.policy)) return undefined;
      if (isSameDraft(latest, session)) return { session: latest, impact: checked.impact };
    }
  };

  /** Shows in the open review what has changed. @returns whether nothing has */
  const update = async (shown: Review, quietly: boolean): Promise<boolean> => {
    const latest = await review(quietly ? checkQuietly : (session) => check(session));
    if (openReview() !== shown) return false;
    // A stale draft is read and reviewed again; a check that failed in the background is made again when the person confirms.
    if (latest === 'stale' || (latest === 'stopped' && quietly)) return false;
    if (latest === undefined || latest === 'stopped') {
      closeReview();
      return false;
    }
    if (isSameDraft(shown.session, latest.session) && isSameImpact(shown.impact, latest.impact)) return true;
    dispatch({ type: 'reviewUpdated', review: updated(shown, latest) });
    return false;
  };

  const open = async (): Promise<void> => {
    const reviewed = await review((session) => check(session));
    if (!reviewed || reviewed === 'stale' || reviewed === 'stopped') return;
    dispatch({ type: 'reviewOpened', review: opened(reviewed) });
  };

  /**
   * A save is checked again first: only what would still do the same is sent without a new review. Where somebody has saved since, that
   * may have been this very save: the CRM answers its key with the result.
   */
  const retry = async (failed: SaveFailure): Promise<void> => {
    const { step, reviewed } = failed;
    // The button that was pressed goes away with its notice.
    dispatch({ type: 'focusRequested', target: 'save' });
    if (step === 'check') return open();
    const checked = canEnforce(reviewed.session.policy.scope) ? await check(reviewed.session, failed) : reviewed;
    if (checked === 'stopped') return;
    if (checked === 'stale' || isSameImpact(reviewed.impact, checked.impact)) return send(reviewed);
    dispatch({ type: 'reviewOpened', review: updated(opened(reviewed), { ...reviewed, impact: checked.impact }) });
  };

  // With each read of the scope, the impact below it may have changed too.
  const stop = subscribe((_event, before) => {
    const shown = openReview();
    const readAt = scopeInView(getState())?.readAt;
    if (shown && readAt !== scopeInView(before)?.readAt && readAt !== shown.session.readAt) void update(shown, true);
  });

  const dismiss = (): void => {
    stopChecking();
    dispatch({ type: 'saveStatusDismissed' });
  };

  return {
    stop,
    /** Opens the review, after a check. */
    review: open,
    cancelReview: (): void => {
      stopChecking();
      closeReview();
    },
    /** Saves what the review shows; shows what has changed instead, where something has. */
    confirmReview: async (shown: Review): Promise<void> => {
      if (isBusy() || openReview() !== shown || !(await update(shown, false))) return;
      closeReview();
      const { reason = '' } = sessionInView(getState()) ?? {};
      await send({ ...shown, session: { ...shown.session, reason } });
    },
    /** What failed, once more. */
    retry,
    /** @param continues whether what was reviewed is sent after the sign-in: nothing was edited since */
    signInAndRetry: async (failed: SaveFailure, continues: boolean): Promise<void> => {
      const { actor, version } = failed.reviewed.session.policy;
      const result = await signIn();
      if (!result?.ok || result.value.policy.actor.id !== actor.id) return;
      if (!continues) dismiss();
      else if (result.value.policy.version === version) await retry(failed);
    },
    /** Ends a check and removes the notice of the last save. */
    dismiss,
    discardAll: (): void => {
      dispatch({ type: 'editsDiscarded' });
      dismiss();
    },
  };
};

const isSameDraft = (one: EditSession, other: EditSession): boolean =>
  one.policy.version === other.policy.version && sameDraft(one.draft, other.draft);

const isSameImpact = (one: Reviewed['impact'], other: Reviewed['impact']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const opened = (reviewed: Reviewed): Review => ({ ...reviewed, updates: 0, changedBy: [] });

const updated = (shown: Review, latest: Reviewed): Review => {
  const changed = remoteChanges(allSeen(shown.session.policy), latest.session.policy);
  const authors = changed.flatMap(({ entry }) => entry?.updatedBy?.name ?? []);
  return { ...latest, updates: shown.updates + 1, changedBy: [...new Set([...shown.changedBy, ...authors])] };
};

const toOption = (change: SettingChange): PolicyChange['options'][number] =>
  change.action === 'remove'
    ? { id: change.id, useParent: true }
    : { id: change.id, useParent: false, value: change.to.value, enforced: enforcementOf(change) };

/** Sent only where it changes, because a CRM without enforcement does not accept it. */
const enforcementOf = ({ from, to }: SettingChange): boolean | undefined =>
  from.enforced === to.enforced ? undefined : to.enforced === true;
