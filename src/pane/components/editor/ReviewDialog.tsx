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
import { longestReason } from '../../../policy/draft';
import type { LevelState } from '../../state/level';
import { useEditingWords } from '../../words/editingWords';
import { useDialogStyles } from '../dialogStyles';
import { ChangeList } from './ChangeList';
import { Consequences } from './Consequences';
import { Reach } from './Reach';
import { reaching } from './reaching';
import { RiskNotice, risksOf } from './RiskNotice';

const useStyles = makeStyles({
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
  const dialog = useDialogStyles();
  const styles = useStyles();
  const { review } = useEditingWords();
  const { policy } = level;
  const [understood, setUnderstood] = useState(false);
  const [asked, setAsked] = useState(false);
  // Fluent's types take no objects for these under exactOptionalPropertyTypes, only functions.
  const box = useRef<HTMLInputElement | null>(null);
  const surface = useRef<HTMLDivElement | null>(null);
  const content = useRef<HTMLDivElement | null>(null);
  const what = useRef<HTMLDivElement>(null);
  const whatId = useId();
  // Not to the first control: a screen reader begins with what will change, and no press confirms it unread. Eyes begin there too.
  useEffect(() => {
    what.current?.focus({ preventScroll: true });
    for (const { current } of [surface, content]) if (current) current.scrollTop = 0;
  }, []);
  const risky = risksOf(level).length > 0;
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
      <DialogSurface
        ref={(element: HTMLDivElement | null) => void (surface.current = element)}
        className={dialog.surface}
      >
        <DialogBody>
          <DialogTitle>{review.title}</DialogTitle>
          <DialogContent
            ref={(element: HTMLDivElement | null) => void (content.current = element)}
            className={dialog.content}
          >
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
                <RiskNotice level={level} />
                <Consequences level={level} />
              </div>
            </div>
            <Reach policy={policy} settings={reaching(level)} named />
            {risky && (
              <Field {...(asked && !understood && { validationMessage: <bdi>{review.notUnderstood}</bdi> })}>
                <Checkbox
                  ref={(element: HTMLInputElement | null) => void (box.current = element)}
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
          <DialogActions className={dialog.actions}>
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
