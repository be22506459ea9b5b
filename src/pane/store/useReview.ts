// The review before a save: what it shows, kept up to date while it is open, and never sent once it is known to be out of date.
import { useEffect, useRef, useState } from 'react';
import { problems, sameDraft } from '../../policy/draft';
import { canEnforce, scopeKey } from '../../policy/scopes';
import { isSendable, type LevelState } from './level';
import { viewOf } from './levels';
import { newsOf, seenOf } from './news';
import type { Levels } from './useLevels';
import type { Checked, Failed, Reviewed, SavingActions } from './useSaving';

export type Review = Reviewed & {
  /** How often it was brought up to date since it was opened. */
  updates: number;
  /** Who changed something since, as far as the policy names them. */
  changedBy: readonly string[];
};

const isSameDraft = (one: LevelState, other: LevelState): boolean =>
  one.policy.version === other.policy.version && sameDraft(one.draft, other.draft);

const isSameImpact = (one: Reviewed['impact'], other: Reviewed['impact']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const opened = (reviewed: Reviewed): Review => ({ ...reviewed, updates: 0, changedBy: [] });

const updated = (shown: Review, latest: Reviewed): Review => {
  const news = newsOf(seenOf(shown.level.policy), latest.level.policy);
  const authors = news.flatMap(({ entry }) => entry?.updatedBy?.name ?? []);
  return {
    ...latest,
    updates: shown.updates + 1,
    changedBy: [...new Set([...shown.changedBy, ...authors])],
  };
};

type Actions = Pick<SavingActions, 'check' | 'checkQuietly' | 'stopChecking' | 'save'>;

export const useReview = (levels: Levels, actions: Actions) => {
  const [review, setReview] = useState<Review>();
  const { level } = levels;
  const now = useRef({ level, review, actions });
  useEffect(() => {
    now.current = { level, review, actions };
  });
  // What is still under way is not for whoever signs in next.
  useEffect(
    () => () => {
      now.current = { ...now.current, level: undefined, review: undefined };
    },
    [],
  );

  /** Known at once: a second press may come before anything is drawn. */
  const show = (next: Review | undefined): void => {
    now.current.review = next;
    setReview(next);
  };

  /** The level in view with what its draft would do. Undefined where there is nothing that can be sent as it is, or not any more. */
  const reviewedNow = async (
    check: (level: LevelState) => Promise<Checked>,
  ): Promise<Reviewed | 'stale' | 'stopped' | undefined> => {
    for (;;) {
      const asked = now.current.level;
      if (!asked || !isSendable(asked) || Object.keys(problems(asked.draft)).length > 0) return undefined;
      if (!canEnforce(asked.policy.scope)) return { level: asked, impact: undefined };
      const checked = await check(asked);
      if (checked === 'stale' || checked === 'stopped') return checked;
      const latest = now.current.level;
      if (!latest || scopeKey(viewOf(latest.policy)) !== scopeKey(viewOf(asked.policy))) return undefined;
      if (isSameDraft(latest, asked)) return { level: latest, impact: checked.impact };
    }
  };

  /** Shows what has become of what is shown. @returns whether that is still the same */
  const update = async (shown: Review, quietly: boolean): Promise<boolean> => {
    if (now.current.review !== shown) return false;
    const { check, checkQuietly } = now.current.actions;
    const latest = await reviewedNow(quietly ? checkQuietly : (asked) => check(asked));
    if (now.current.review !== shown) return false;
    // What is stale is read anew, and comes here again then; what failed in the background is asked again when it is confirmed.
    if (latest === 'stale' || (latest === 'stopped' && quietly)) return false;
    if (latest === undefined || latest === 'stopped') {
      show(undefined);
      return false;
    }
    if (isSameDraft(shown.level, latest.level) && isSameImpact(shown.impact, latest.impact)) return true;
    show(updated(shown, latest));
    return false;
  };

  const openNow = async (): Promise<void> => {
    const reviewed = await reviewedNow((asked) => now.current.actions.check(asked));
    if (reviewed && reviewed !== 'stale' && reviewed !== 'stopped') show(opened(reviewed));
  };

  // One after the other, but for what is asked in the background.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useRef(<Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.current.then(work);
    queue.current = turn.catch(() => undefined);
    return turn;
  });

  // With each reading of the level, what is under it may have become another too.
  const readAt = level?.readAt;
  useEffect(() => {
    const { review: shown } = now.current;
    if (shown && shown.level.readAt !== readAt) void update(shown, true);
    // `update` is a new function each time, and reads what it needs when it runs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [readAt]);

  return {
    review,
    open: () => inTurn.current(openNow),
    cancel: () => {
      actions.stopChecking();
      show(undefined);
    },
    confirm: (shown: Review) =>
      inTurn.current(async () => {
        if (!(await update(shown, false))) return;
        show(undefined);
        const reason = now.current.level?.reason ?? '';
        await now.current.actions.save({ ...shown, level: { ...shown.level, reason } });
      }),
    /**
     * What failed, once more. A save is checked again before: only what would still do the same is sent without a new review. Where
     * somebody has saved since, that may have been this very save: the CRM answers its key with what became of it.
     */
    retry: (failed: Failed) =>
      inTurn.current(async () => {
        const { step, reviewed } = failed;
        if (step === 'check') {
          await openNow();
          return;
        }
        const isChecked = canEnforce(reviewed.level.policy.scope);
        const checked: Checked = isChecked ? await now.current.actions.check(reviewed.level, failed) : reviewed;
        if (checked === 'stopped' || !now.current.level) return;
        if (checked === 'stale' || isSameImpact(reviewed.impact, checked.impact))
          await now.current.actions.save(reviewed);
        else show(updated(opened(reviewed), { level: reviewed.level, impact: checked.impact }));
      }),
  };
};
