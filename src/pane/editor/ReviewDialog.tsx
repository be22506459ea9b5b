// Before saving: old and new of every change, what they will do and to whom, an optional reason, and a box to tick where data is at risk.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Again } from '../../client/retry';
import { longestReason } from '../../policy/draft';
import type { Review } from '../store/useReview';
import { useEditingWords } from '../../i18n/editingWords';
import { AgainNotice } from '../ui/RetryNotice';
import { useDialogStyles } from '../ui/dialogStyles';
import { Notice } from '../ui/Notice';
import { usePaneStyles } from '../ui/styles';
import { ChangeList } from './ChangeList';
import { Consequences } from './Consequences';
import { OrganizationList } from './OrganizationList';
import { needsConsent, ReviewWarning } from './ReviewWarning';

const useStyles = makeStyles({
  what: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  focused: {
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  sentence: { margin: 0 },
  reason: { minWidth: 0, '& > textarea': { minWidth: 0 } },
});

export type ReviewDialogProps = {
  review: Review;
  /** What is under way. `again`: a try to check it has failed, and another follows. */
  progress: 'checking' | 'saving' | undefined;
  again: Again | undefined;
  /** As typed; may be blank. */
  reason: string;
  onReason: (reason: string) => void;
  onCancel: () => void;
  onConfirm: () => void;
};

export const ReviewDialog = ({ review, progress, again, reason, onReason, onCancel, onConfirm }: ReviewDialogProps) => {
  const dialog = useDialogStyles();
  const styles = useStyles();
  const { review: words, bar } = useEditingWords();
  const { level, impact, updates, changedBy } = review;
  const { policy } = level;
  // Of another review nothing was understood, nor was it to be saved.
  const [understoodOf, setUnderstoodOf] = useState<Review>();
  const [askedOf, setAskedOf] = useState<Review>();
  const understood = understoodOf === review;
  // Fluent's types take no objects for these under exactOptionalPropertyTypes, only functions.
  const box = useRef<HTMLInputElement | null>(null);
  const surface = useRef<HTMLDivElement | null>(null);
  const content = useRef<HTMLDivElement | null>(null);
  const what = useRef<HTMLDivElement>(null);
  const whatId = useId();
  // Not to the first control: a screen reader begins with what will change, and no press confirms it unread. Eyes begin there too,
  // also when it has changed; the focus stays then, unless what had it is gone.
  const opened = useRef(false);
  useEffect(() => {
    const isInside = surface.current?.contains(document.activeElement) === true;
    if (!opened.current || !isInside) what.current?.focus({ preventScroll: true });
    opened.current = true;
    for (const { current } of [surface, content]) if (current) current.scrollTop = 0;
  }, [review]);
  const confirm = () => {
    if (!needsConsent(review) || understood) {
      onConfirm();
      return;
    }
    setAskedOf(review);
    box.current?.focus();
  };
  return (
    <Dialog open onOpenChange={onCancel}>
      <DialogSurface
        ref={(element: HTMLDivElement | null) => void (surface.current = element)}
        className={dialog.surface}
      >
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent
            ref={(element: HTMLDivElement | null) => void (content.current = element)}
            className={dialog.content}
          >
            <div
              ref={what}
              role="group"
              aria-label={words.what}
              aria-describedby={whatId}
              tabIndex={-1}
              className={styles.focused}
            >
              <div id={whatId} className={styles.what}>
                {updates > 0 && (
                  <Notice key={updates} intent="warning" role="alert" title={words.changedSince}>
                    {words.changedBy(changedBy)}
                  </Notice>
                )}
                <div>
                  <p className={styles.sentence}>{words.where(policy.scope, policy.scopeName)}</p>
                  {impact && <p className={styles.sentence}>{words.audience(impact.people)}</p>}
                </div>
                <ChangeList level={level} />
                <ReviewWarning
                  review={review}
                  understood={understood}
                  missing={askedOf === review}
                  box={box}
                  onUnderstood={(checked) => setUnderstoodOf(checked ? review : undefined)}
                />
                <OtherOrganizations review={review} />
                <Consequences level={level} />
              </div>
            </div>
            <Field label={words.reason}>
              <Textarea
                className={styles.reason}
                rows={2}
                value={reason}
                maxLength={longestReason}
                onChange={(_event, { value }) => onReason(value)}
              />
            </Field>
            <p className={styles.sentence}>{words.effect}</p>
            <div role="status">{again && <AgainNotice again={again} />}</div>
          </DialogContent>
          <DialogActions className={dialog.actions}>
            <Button onClick={onCancel}>{words.cancel}</Button>
            <Button appearance="primary" disabledFocusable={progress !== undefined} onClick={confirm}>
              {progress ? bar[progress] : words.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

/** Those that are not named in the warning. */
const OtherOrganizations = ({ review: { level, impact } }: { review: Review }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { review: words } = useEditingWords();
  const organizations = (impact?.organizations ?? []).filter(({ risks }) => risks.length === 0);
  const more = impact ? impact.more - impact.moreAtRisk : 0;
  if (level.policy.scope !== 'global' || (organizations.length === 0 && more === 0)) return null;
  return (
    <div className={styles.what}>
      <span className={pane.strong}>{words.organizations}</span>
      {organizations.length > 0 && <OrganizationList organizations={organizations} />}
      {more > 0 && <span>{words.moreOrganizations(more)}</span>}
    </div>
  );
};
