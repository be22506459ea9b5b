// Before saving: what changes and for whom, what that does to people's data, a confirmation where data is at risk, and a reason.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { draftedValues, pendingChanges } from '../../policy/draft';
import { effectiveValues } from '../../policy/effectiveValues';
import { statusInView } from '../store/notices';
import type { Review } from '../store/state';
import { usePaneState } from '../store/usePane';
import { Notice } from '../ui/Notice';
import { RetryNotice } from '../ui/RetryNotice';
import { confirmMark } from '../ui/focus';
import { SubPage } from '../ui/SubPage';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';
import { ChangeList } from './ChangeList';
import { EffectsGrid } from './EffectsGrid';
import { OrganizationImpactList } from './OrganizationImpactList';
import { isTooLong, ReasonField } from './ReasonField';
import { needsConsent } from './reviewConcerns';
import { ReviewWarning } from './ReviewWarning';
import { useEditing } from './session/useEditing';
import { useProgress } from './session/useProgress';
import { useUnavailableStyles } from './useUnavailableStyles';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
});

/** @param reason as typed */
export const ReviewPage = ({ review, reason }: { review: Review; reason: string }) => {
  const unavailable = useUnavailableStyles();
  const { review: messages, bar } = useEditorMessages();
  const { cancelReview, confirmReview } = useEditing();
  const progress = useProgress();
  const status = statusInView(usePaneState());
  const { session, impact, isUndo, updates, changedBy } = review;
  const { policy, draft } = session;
  // An update has to be understood anew.
  const [understoodOf, setUnderstoodOf] = useState<Review>();
  const [askedOf, setAskedOf] = useState<Review>();
  const understood = understoodOf === review;
  const isReady = !needsConsent(review) || understood;
  // Under exactOptionalPropertyTypes, Fluent's types accept only callback refs here.
  const box = useRef<HTMLInputElement | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const start = useRef<HTMLDivElement>(null);
  // After an update the page starts at the top again.
  useEffect(() => {
    if (updates > 0) start.current?.scrollIntoView({ block: 'end' });
  }, [updates]);
  const confirm = () => {
    if (!isReady) {
      setAskedOf(review);
      box.current?.focus();
    } else if (isTooLong(reason)) field.current?.focus();
    else void confirmReview(review);
  };
  const count = pendingChanges(policy, draft).length;
  return (
    <SubPage
      title={(isUndo ? messages.undoTitle : messages.title)(count, policy.scope, policy.scopeName)}
      lead={leadOf(review, messages)}
      backLabel={messages.back}
      onBack={cancelReview}
      footer={
        <>
          <Button onClick={cancelReview}>{messages.cancel}</Button>
          {/* Fluent's button would ignore a press with aria-disabled. */}
          <SubtleButton
            appearance="primary"
            {...confirmMark}
            {...(!(isReady && !progress) && { className: unavailable.root })}
            aria-disabled={!isReady || progress !== undefined}
            onClick={progress ? undefined : confirm}
          >
            {progress ? bar[progress] : messages.save}
          </SubtleButton>
        </>
      }
    >
      {updates > 0 && (
        <div ref={start}>
          <Notice key={updates} intent="warning" role="alert" title={messages.changedSince}>
            {messages.changedBy(changedBy)}
          </Notice>
        </div>
      )}
      <ChangeList session={session} />
      <ReviewWarning
        review={review}
        understood={understood}
        missing={askedOf === review}
        box={box}
        onUnderstood={(checked) => setUnderstoodOf(checked ? review : undefined)}
      />
      <EffectsGrid before={effectiveValues(policy)} after={draftedValues(policy, draft)} />
      {impact && impact.people.setAside > 0 && <div>{messages.setAside(impact.people.setAside)}</div>}
      <OtherOrganizations review={review} />
      <ReasonField reason={reason} field={field} />
      <div role="status">{status.kind === 'checking' && status.retry && <RetryNotice retry={status.retry} />}</div>
    </SubPage>
  );
};

const leadOf = (
  { session: { policy }, impact }: Review,
  messages: ReturnType<typeof useEditorMessages>['review'],
): string => {
  if (policy.scope === 'user') return messages.yourself;
  if (!impact) return messages.effect;
  const { people, organizations, unlisted } = impact;
  const [first, second] = organizations;
  const isAlone = policy.scope === 'global' && !second && unlisted === 0 && first?.people === people.changed;
  return messages.audience(people, isAlone ? first.organization.name : undefined);
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
    <section className={styles.section}>
      <h2 className={mergeClasses(pane.strong, styles.title)}>{messages.organizations}</h2>
      {organizations.length > 0 && <OrganizationImpactList organizations={organizations} />}
      {more > 0 && <span className={pane.caption}>{messages.moreOrganizations(more)}</span>}
    </section>
  );
};
