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
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useState } from 'react';
import { newRisks } from '../../../policy/consequences';
import { changes, effectiveValues, longestReason, type Change } from '../../../policy/draft';
import type { LevelState } from '../../state/level';
import { useEditingWords } from '../../words/editingWords';
import { useWords } from '../../words/words';
import { usePaneStyles } from '../styles';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxWidth: 'calc(100vw - 16px)', boxSizing: 'border-box' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalS,
    gridColumn: '1 / -1',
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  change: { paddingBottom: tokens.spacingVerticalXS },
  values: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  old: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  arrow: { '[dir="rtl"] &': { transform: 'scaleX(-1)' } },
  sentence: { margin: 0 },
  riskTitle: { display: 'block' },
});

export type ReviewDialogProps = {
  level: LevelState;
  onCancel: () => void;
  /** @param reason as typed; may be blank. */
  onConfirm: (reason: string) => void;
};

export const ReviewDialog = ({ level, onCancel, onConfirm }: ReviewDialogProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useWords();
  const { review } = useEditingWords();
  const { policy, draft } = level;
  const [reason, setReason] = useState('');
  const [understood, setUnderstood] = useState(false);
  const [asked, setAsked] = useState(false);
  const risks = newRisks(effectiveValues(policy), effectiveValues(policy, draft));
  const risky = risks.length > 0;
  const confirm = () => {
    if (risky && !understood) setAsked(true);
    else onConfirm(reason);
  };
  return (
    <Dialog open onOpenChange={onCancel}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{review.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.sentence}>{review.where(terms.source(policy.scope, policy.scopeName))}</p>
            <ul className={pane.plainList}>
              {changes(policy, draft).map((change) => (
                <ChangeItem key={change.id} change={change} scope={policy.scope} />
              ))}
            </ul>
            {risky && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>
                  <MessageBarTitle className={styles.riskTitle}>{review.riskTitle}</MessageBarTitle>
                  <span>{risks.map(review.risk).join(' ')}</span>
                </MessageBarBody>
              </MessageBar>
            )}
            {risky && (
              <Field
                validationState={asked && !understood ? 'error' : 'none'}
                validationMessage={asked && !understood ? review.notUnderstood : undefined}
              >
                <Checkbox
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
                onChange={(_event, { value }) => setReason(value)}
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

const ChangeItem = ({
  change: { id, action, from, to },
  scope,
}: {
  change: Change;
  scope: LevelState['policy']['scope'];
}) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useWords();
  const { review, inherit } = useEditingWords();
  const [old, fresh] = [
    terms.value(from.value),
    action === 'remove' ? inherit(scope, to.value) : terms.value(to.value),
  ];
  return (
    <li className={styles.change}>
      <div className={pane.caption}>{terms.labels[id]}</div>
      <div className={styles.values}>
        <span className={pane.hidden}>{review.change(old, fresh)}</span>
        <span className={styles.old} aria-hidden="true">
          {old}
        </span>
        <ArrowRightRegular className={styles.arrow} aria-hidden="true" />
        <span className={pane.strong} aria-hidden="true">
          {fresh}
        </span>
      </div>
    </li>
  );
};
