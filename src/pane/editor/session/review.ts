// The review before a save: opened after a check, updated while it is open, and sent only while it is up to date.
import { sameDraft, type Draft } from '../../../policy/draft';
import { canEnforce, scopeKey } from '../../../policy/scopes';
import type { PaneStore } from '../../store/paneStore';
import { statusInView } from '../../store/notices';
import { allSeen, remoteChanges } from '../../store/remoteChanges';
import { scopeInView } from '../../store/selectors';
import type { EditSession, Review, Reviewed, SaveFailure } from '../../store/state';
import { isSendable, obstacles, openConflicts } from './edits';
import { sessionInView } from './reduceEditing';
import { endsEditing } from './saveStatus';
import { createSaving, type Checked } from './saving';

export type ReviewCommands = ReturnType<typeof createReview>;

export const createReview = (pane: PaneStore) => {
  const { getState, dispatch, subscribe, signIn } = pane;
  const { check, checkQuietly, send, stopChecking, isBusy } = createSaving(pane);
  const currentReview = (): Review | undefined => getState().editing?.review;

  const closeReview = (): void => {
    dispatch({ type: 'reviewClosed' });
    const status = statusInView(getState());
    if (status.kind === 'failed' && endsEditing(status)) return;
    const [conflict] = openConflicts(sessionInView(getState()));
    dispatch({ type: 'focusRequested', target: conflict ? `conflict:${conflict}` : 'save' });
  };

  /** The session in view with the impact of its draft; undefined where it cannot be sent as it is. */
  const prepareReview = async (
    checkWith: (session: EditSession) => Promise<Checked>,
  ): Promise<Reviewed | 'stale' | 'stopped' | undefined> => {
    for (;;) {
      const session = sessionInView(getState());
      if (!session || !isSendable(session) || obstacles(session).length > 0) return undefined;
      if (!canEnforce(session.policy.scope)) return { session, impact: undefined };
      const checked = await checkWith(session);
      if (checked === 'stale' || checked === 'stopped') return checked;
      const latest = sessionInView(getState());
      if (!latest || scopeKey(latest.policy) !== scopeKey(session.policy)) return undefined;
      if (isSameDraft(latest, session)) return { session: latest, impact: checked.impact };
    }
  };

  /** Shows in the open review what has changed. @returns whether nothing has */
  const refreshReview = async (shown: Review, quietly: boolean): Promise<boolean> => {
    const latest = await prepareReview(quietly ? checkQuietly : (session) => check(session));
    if (currentReview() !== shown) return false;
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

  /** Nothing while something is checked, reviewed or sent. */
  const openReview = async (isUndo = false): Promise<void> => {
    if (isBusy() || currentReview()) return;
    const reviewed = await prepareReview((session) => check(session));
    if (!reviewed || reviewed === 'stale' || reviewed === 'stopped') return;
    dispatch({ type: 'reviewOpened', review: opened(reviewed, isUndo) });
  };

  /** Opens the review, or leads to what has to be corrected or decided before. */
  const review = async (): Promise<void> => {
    const { typing } = getState().editing ?? {};
    // Enter in a field is the end of typing: what is wrong with it is shown, and can take the focus.
    if (typing !== undefined) dispatch({ type: 'fieldLeft', id: typing });
    const session = sessionInView(getState());
    const [obstacle] = session ? obstacles(session) : [];
    if (obstacle) dispatch({ type: 'focusRequested', target: `${obstacle.kind}:${obstacle.id}` });
    else await openReview();
  };

  /**
   * A save is checked again first: only what would still do the same is sent without a new review. Where somebody has saved since, that
   * may have been this very save: the CRM answers its key with the result.
   */
  const retry = async (failed: SaveFailure): Promise<void> => {
    const { step, reviewed } = failed;
    // The button that was pressed goes away with its notice.
    dispatch({ type: 'focusRequested', target: 'save' });
    if (step === 'check') return openReview();
    const checked = canEnforce(reviewed.session.policy.scope) ? await check(reviewed.session, failed) : reviewed;
    if (checked === 'stopped') return;
    if (checked === 'stale' || isSameImpact(reviewed.impact, checked.impact)) return send(reviewed);
    dispatch({
      type: 'reviewOpened',
      review: updated(opened(reviewed, false), { ...reviewed, impact: checked.impact }),
    });
  };

  // With each read of the scope, the impact below it may have changed too.
  const stop = subscribe((_event, before) => {
    const shown = currentReview();
    const readAt = scopeInView(getState())?.readAt;
    if (shown && readAt !== scopeInView(before)?.readAt && readAt !== shown.session.readAt)
      void refreshReview(shown, true);
  });

  const dismiss = (): void => {
    stopChecking();
    dispatch({ type: 'saveStatusDismissed' });
  };

  return {
    stop,
    review,
    cancelReview: (): void => {
      stopChecking();
      closeReview();
    },
    /** Saves what the review shows; shows what has changed instead, where something has. */
    confirmReview: async (shown: Review): Promise<void> => {
      if (isBusy() || currentReview() !== shown || !(await refreshReview(shown, false))) return;
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
    /** Drafts the values from before the last save, and opens the review of that. */
    undoSave: async (restored: Draft): Promise<void> => {
      dispatch({ type: 'valuesRestored', draft: restored, reason: '' });
      await openReview(true);
    },
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

const opened = (reviewed: Reviewed, isUndo: boolean): Review => ({ ...reviewed, isUndo, updates: 0, changedBy: [] });

const updated = (shown: Review, latest: Reviewed): Review => {
  const changed = remoteChanges(allSeen(shown.session.policy), latest.session.policy);
  const authors = changed.flatMap(({ entry }) => entry?.updatedBy?.name ?? []);
  return { ...shown, ...latest, updates: shown.updates + 1, changedBy: [...new Set([...shown.changedBy, ...authors])] };
};
