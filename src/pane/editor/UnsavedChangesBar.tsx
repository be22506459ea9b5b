// The bar at the bottom while there are unsaved changes: how many, their effects, Discard, and Save.
import { Button, makeStyles, mergeClasses, shorthands, tokens, type ButtonProps } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { draftedIds, draftedValues, pendingChanges } from '../../policy/draft';
import { effectiveValues } from '../../policy/effectiveValues';
import { isPersistent } from '../../storage/deviceStorage';
import { statusInView } from '../store/notices';
import type { EditSession } from '../store/state';
import { usePaneState } from '../store/usePane';
import { DisclosureButton } from '../ui/DisclosureButton';
import { anyConflict, saveMark } from '../ui/focus';
import { useRetryButton } from '../ui/RetryButton';
import { usePaneStyles } from '../ui/styles';
import { useDisclosure } from '../ui/useDisclosure';
import { EffectsGrid } from './EffectsGrid';
import { invalidIds, isSendable, obstacles, openConflicts } from './session/edits';
import { canRetry, isUnchanged } from './session/saveStatus';
import { useEditing } from './session/useEditing';
import { useProgress } from './session/useProgress';
import { useUnavailableStyles } from './useUnavailableStyles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  counts: { display: 'flex', flexDirection: 'column', alignItems: 'start', flex: '99 1 auto' },
  whole: { flex: '1 0 100%', minWidth: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    flex: '1 0 auto',
    gap: tokens.spacingHorizontalS,
    maxWidth: '100%',
    // In a row of their own, they fill it.
    '& > button': { minWidth: 0, flexGrow: 1 },
  },
  // The only way forward, though it saves nothing yet.
  next: shorthands.borderColor(tokens.colorNeutralStrokeAccessible),
  discard: { fontWeight: tokens.fontWeightRegular },
  panel: {
    maxHeight: '40vh',
    overflowY: 'auto',
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Save submits the form that the bar is in. */
export const UnsavedChangesBar = ({ session }: { session: EditSession }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { bar, impact } = useEditorMessages();
  const disclosure = useDisclosure();
  const { discardAll } = useEditing();
  const progress = useProgress();
  const { policy, draft } = session;
  const count = draftedIds(draft).length;
  const unchanged = policy.scope === 'global' ? impact.nothingHere : impact.nothing;
  const noEffect = pendingChanges(policy, draft).length > 0 ? unchanged : impact.invalid;
  return (
    <section className={styles.root} aria-label={bar.label}>
      {count > 0 && disclosure.open && (
        <div
          role="group"
          aria-label={impact.title}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll container needs the focus for the arrow keys
          tabIndex={0}
          {...disclosure.panel}
          className={mergeClasses(styles.whole, styles.panel)}
        >
          <EffectsGrid
            before={effectiveValues(policy)}
            after={draftedValues(policy, draft)}
            fallback={<div className={pane.caption}>{noEffect}</div>}
          />
        </div>
      )}
      {!isPersistent() && <span className={mergeClasses(styles.whole, pane.caption)}>{bar.notPersistent}</span>}
      <div className={styles.counts}>
        <strong role="status">
          {count > 0 && <span>{bar.count(count)}</span>}
          {progress && <span className={pane.hidden}>{bar[progress]}</span>}
        </strong>
        {count > 0 && (
          <DisclosureButton appearance="link" opensUp disclosure={disclosure}>
            {bar.effects}
          </DisclosureButton>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          className={styles.discard}
          aria-label={bar.discardAll}
          disabledFocusable={progress === 'saving'}
          onClick={discardAll}
        >
          {bar.discard}
        </Button>
        <SaveButton session={session} />
      </div>
    </section>
  );
};

/** Names what is to be done first, and leads there; after a failure it tries again. One element, which keeps the focus. */
const SaveButton = ({ session }: { session: EditSession }) => (
  <Button type="submit" {...saveMark} {...useSaveButton(session)} />
);

const useSaveButton = (session: EditSession): ButtonProps => {
  const { bar } = useEditorMessages();
  const { signIn } = useMessages();
  const { retry, signInAndRetry } = useEditing();
  const styles = useStyles();
  const unavailable = useUnavailableStyles();
  const progress = useProgress();
  const status = statusInView(usePaneState());
  const isConflictInView = useIsConflictInView();
  const failed = status.kind === 'failed' ? status : undefined;
  const retryButton = useRetryButton(failed, () => failed && void retry(failed));
  const [invalid, conflicts] = [invalidIds(session).length, openConflicts(session).length];
  if (progress) return { children: bar[progress], disabledFocusable: true };
  if (conflicts > 0) {
    // The card explains it.
    return isConflictInView
      ? { children: bar.save, 'aria-disabled': true, className: unavailable.root }
      : { children: bar.resolve(conflicts), className: styles.next };
  }
  if (invalid > 0) return { children: bar.fix(invalid), className: styles.next };
  if (failed?.failure.kind === 'signed_out') {
    const onClick = () => void signInAndRetry(failed, isUnchanged(failed, session));
    return { type: 'button', appearance: 'primary', children: signIn, onClick };
  }
  if (failed && canRetry(failed, session)) {
    const className = retryButton['aria-disabled'] ? unavailable.root : '';
    return { type: 'button', appearance: 'primary', className, ...retryButton };
  }
  // A text that is still being written: a press shows what is wrong with it.
  const canPress = isSendable(session) || obstacles(session).length > 0;
  return { appearance: 'primary', children: bar.save, disabledFocusable: !canPress };
};

const useIsConflictInView = (): boolean => {
  const conflicts = usePaneState((state) => state.editing?.edits);
  const [inView, setInView] = useState(false);
  useEffect(() => {
    const cards = document.querySelectorAll(anyConflict);
    if (cards.length === 0 || !('IntersectionObserver' in window)) return undefined;
    const seen = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        }
        setInView(seen.size > 0);
      },
      { threshold: 0.75 },
    );
    cards.forEach((card) => observer.observe(card));
    return () => {
      observer.disconnect();
      setInView(false);
    };
  }, [conflicts]);
  return inView;
};
