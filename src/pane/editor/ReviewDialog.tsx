// Before saving: old and new of every change, its effects and audience, an optional reason, and a check box where data is at risk.
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
import { maxReasonLength } from '../../policy/draft';
import type { Review } from '../store/state';
import { usePane, usePaneState } from '../store/usePane';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { RetryNotice } from '../ui/RetryNotice';
import { useDialogStyles } from '../ui/dialogStyles';
import { Notice } from '../ui/Notice';
import { usePaneStyles } from '../ui/styles';
import { ChangeList } from './ChangeList';
import { DraftEffects } from './DraftEffects';
import { statusInView } from '../store/notices';
import { useEditing } from './session/useEditing';
import { useProgress } from './session/useProgress';
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

/** @param reason as typed */
export const ReviewDialog = ({ review, reason }: { review: Review; reason: string }) => {
  const dialog = useDialogStyles();
  const styles = useStyles();
  const { review: messages, bar } = useEditorMessages();
  const { dispatch } = usePane();
  const { cancelReview, confirmReview } = useEditing();
  const progress = useProgress();
  const status = statusInView(usePaneState());
  const { session, impact, updates, changedBy } = review;
  const { policy } = session;
  // An update has to be understood anew.
  const [understoodOf, setUnderstoodOf] = useState<Review>();
  const [askedOf, setAskedOf] = useState<Review>();
  const understood = understoodOf === review;
  // Under exactOptionalPropertyTypes, Fluent's types accept only callback refs here.
  const box = useRef<HTMLInputElement | null>(null);
  const surface = useRef<HTMLDivElement | null>(null);
  const content = useRef<HTMLDivElement | null>(null);
  const what = useRef<HTMLDivElement>(null);
  const whatId = useId();
  // The focus starts at what will change, not at the first control, so that a screen reader reads it and no key press confirms it unread.
  // After an update the page scrolls there again; the focus moves only where its element is gone.
  const opened = useRef(false);
  useEffect(() => {
    const isInside = surface.current?.contains(document.activeElement) === true;
    if (!opened.current || !isInside) what.current?.focus({ preventScroll: true });
    opened.current = true;
    for (const { current } of [surface, content]) if (current) current.scrollTop = 0;
  }, [review]);
  const confirm = () => {
    if (!needsConsent(review) || understood) {
      void confirmReview(review);
      return;
    }
    setAskedOf(review);
    box.current?.focus();
  };
  return (
    <Dialog open onOpenChange={cancelReview}>
      <DialogSurface
        ref={(element: HTMLDivElement | null) => void (surface.current = element)}
        className={dialog.surface}
      >
        <DialogBody>
          <DialogTitle>{messages.title}</DialogTitle>
          <DialogContent
            ref={(element: HTMLDivElement | null) => void (content.current = element)}
            className={dialog.content}
          >
            <div
              ref={what}
              role="group"
              aria-label={messages.what}
              aria-describedby={whatId}
              tabIndex={-1}
              className={styles.focused}
            >
              <div id={whatId} className={styles.what}>
                {updates > 0 && (
                  <Notice key={updates} intent="warning" role="alert" title={messages.changedSince}>
                    {messages.changedBy(changedBy)}
                  </Notice>
                )}
                <div>
                  <p className={styles.sentence}>{messages.where(policy.scope, policy.scopeName)}</p>
                  {impact && <p className={styles.sentence}>{messages.audience(impact.people)}</p>}
                </div>
                <ChangeList session={session} />
                <ReviewWarning
                  review={review}
                  understood={understood}
                  missing={askedOf === review}
                  box={box}
                  onUnderstood={(checked) => setUnderstoodOf(checked ? review : undefined)}
                />
                <OtherOrganizations review={review} />
                <DraftEffects session={session} />
              </div>
            </div>
            <Field label={messages.reason}>
              <Textarea
                className={styles.reason}
                rows={2}
                value={reason}
                maxLength={maxReasonLength}
                onChange={(_event, { value }) => dispatch({ type: 'reasonEdited', reason: value })}
              />
            </Field>
            <p className={styles.sentence}>{messages.effect}</p>
            <div role="status">
              {status.kind === 'checking' && status.retry && <RetryNotice retry={status.retry} />}
            </div>
          </DialogContent>
          <DialogActions className={dialog.actions}>
            <Button onClick={cancelReview}>{messages.cancel}</Button>
            <Button appearance="primary" disabledFocusable={progress !== undefined} onClick={confirm}>
              {progress ? bar[progress] : messages.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

/** Without those of the warning. */
const OtherOrganizations = ({ review: { session, impact } }: { review: Review }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { review: messages } = useEditorMessages();
  const organizations = (impact?.organizations ?? []).filter(({ risks }) => risks.length === 0);
  const more = impact ? impact.unlisted - impact.unlistedAtRisk : 0;
  if (session.policy.scope !== 'global' || (organizations.length === 0 && more === 0)) return null;
  return (
    <div className={styles.what}>
      <span className={pane.strong}>{messages.organizations}</span>
      {organizations.length > 0 && <OrganizationList organizations={organizations} />}
      {more > 0 && <span>{messages.moreOrganizations(more)}</span>}
    </div>
  );
};
