// Before saving: old and new of every change, what they will do, an optional reason, and a confirmation where data can be lost.
import {
  Button,
  Checkbox,
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
import { newRisks } from '../../../policy/consequences';
import { effectiveValues, longestReason } from '../../../policy/draft';
import type { LevelState } from '../../state/level';
import { useEditingWords } from '../../words/editingWords';
import { Notice } from '../Notice';
import { narrow } from '../styles';
import { ChangeList } from './ChangeList';

const useStyles = makeStyles({
  surface: {
    padding: tokens.spacingHorizontalL,
    maxWidth: 'calc(100vw - 16px)',
    maxHeight: 'calc(100vh - 16px)',
    boxSizing: 'border-box',
    // German has words that are longer than a line then.
    [narrow]: { padding: tokens.spacingHorizontalM, overflowWrap: 'anywhere', hyphens: 'auto' },
  },
  actions: {
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    gridColumn: '1 / -1',
    // Fluent would put the buttons one above the other.
    '@media screen and (max-width: 480px)': { flexDirection: 'row' },
    '& > *': { flexGrow: 1, minWidth: 0 },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '& > *': { flexShrink: 0 },
  },
  what: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  focused: {
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  understood: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  sentence: { margin: 0 },
  reason: { minWidth: 0, '& > textarea': { minWidth: 0 } },
});

export type ReviewDialogProps = {
  level: LevelState;
  /** As typed; may be blank. */
  reason: string;
  onReason: (reason: string) => void;
  onCancel: () => void;
  onConfirm: () => void;
};

export const ReviewDialog = ({ level, reason, onReason, onCancel, onConfirm }: ReviewDialogProps) => {
  const styles = useStyles();
  const { review } = useEditingWords();
  const { policy, draft } = level;
  const [understood, setUnderstood] = useState(false);
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const what = useRef<HTMLDivElement>(null);
  const whatId = useId();
  // Not to the first control: a screen reader begins with what will change, and no press confirms it unread. Eyes begin there too.
  useEffect(() => {
    what.current?.focus({ preventScroll: true });
    for (const { current } of [surface, content]) if (current) current.scrollTop = 0;
  }, []);
  const risks = newRisks(effectiveValues(policy), effectiveValues(policy, draft));
  const risky = risks.length > 0;
  const confirm = () => {
    if (!risky || understood) {
      onConfirm();
      return;
    }
    setAsked(true);
    box.current?.focus();
  };
  return (
    <Dialog open onOpenChange={onCancel}>
      <DialogSurface ref={surface} className={styles.surface}>
        <DialogBody>
          <DialogTitle>{review.title}</DialogTitle>
          <DialogContent ref={content} className={styles.content}>
            <div
              ref={what}
              role="group"
              aria-label={review.what}
              aria-describedby={whatId}
              tabIndex={-1}
              className={styles.focused}
            >
              <div id={whatId} className={styles.what}>
                <p className={styles.sentence}>{review.where(policy.scope, policy.scopeName)}</p>
                <ChangeList level={level} />
                {risky && (
                  <Notice intent="warning" title={review.riskTitle}>
                    {risks.map(review.risk).join(' ')}
                  </Notice>
                )}
              </div>
            </div>
            {risky && (
              <Field
                validationState={asked && !understood ? 'error' : 'none'}
                validationMessage={asked && !understood ? <bdi>{review.notUnderstood}</bdi> : undefined}
              >
                <Checkbox
                  ref={box}
                  className={styles.understood}
                  label={review.understood}
                  checked={understood}
                  onChange={(_event, { checked }) => setUnderstood(checked === true)}
                />
              </Field>
            )}
            <Field label={review.reason}>
              <Textarea
                className={styles.reason}
                rows={2}
                value={reason}
                maxLength={longestReason}
                onChange={(_event, { value }) => onReason(value)}
              />
            </Field>
            <p className={styles.sentence}>{review.effect}</p>
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button onClick={onCancel}>{review.cancel}</Button>
            <Button appearance="primary" onClick={confirm}>
              {review.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
