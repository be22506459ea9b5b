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
import { useState } from 'react';
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
  const risks = newRisks(effectiveValues(policy), effectiveValues(policy, draft));
  const risky = risks.length > 0;
  const confirm = () => {
    if (risky && !understood) setAsked(true);
    else onConfirm();
  };
  return (
    <Dialog open onOpenChange={onCancel}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{review.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.sentence}>{review.where(policy.scope, policy.scopeName)}</p>
            <ChangeList level={level} />
            {risky && (
              <Notice intent="warning" title={review.riskTitle}>
                {risks.map(review.risk).join(' ')}
              </Notice>
            )}
            {risky && (
              <Field
                validationState={asked && !understood ? 'error' : 'none'}
                validationMessage={asked && !understood ? review.notUnderstood : undefined}
              >
                <Checkbox
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
