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
import { ChangeList } from './ChangeList';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxWidth: 'calc(100vw - 16px)', boxSizing: 'border-box' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalS,
    gridColumn: '1 / -1',
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 },
  },
  what: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  understood: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  sentence: { margin: 0 },
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
  const what = useRef<HTMLDivElement>(null);
  const whatId = useId();
  // Not to the first control: a screen reader begins with what will change, and no press confirms it unread.
  useEffect(() => what.current?.focus(), []);
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
      <DialogSurface className={styles.surface} aria-describedby={whatId}>
        <DialogBody>
          <DialogTitle>{review.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <div ref={what} id={whatId} role="group" aria-label={review.what} tabIndex={-1} className={styles.what}>
              <p className={styles.sentence}>{review.where(policy.scope, policy.scopeName)}</p>
              <ChangeList level={level} />
              {risky && (
                <Notice intent="warning" title={review.riskTitle}>
                  {risks.map(review.risk).join(' ')}
                </Notice>
              )}
            </div>
            {risky && (
              <Field
                validationState={asked && !understood ? 'error' : 'none'}
                validationMessage={asked && !understood ? review.notUnderstood : undefined}
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
