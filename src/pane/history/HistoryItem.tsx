// One change of a scope: by whom, when, why, from what to what; and what can be restored of it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { draftedIds } from '../../policy/draft';
import { restoreValue, type ChangeRecord, type RestoredDraft, type ChangeStep } from '../../policy/history';
import type { Scope } from '../../policy/scopes';
import { authorName, type Policy } from '../../policy/policy';
import { useHistoryMessages } from '../../i18n/useHistoryMessages';
import { useMessages } from '../../i18n/messages';
import { ValueDiff } from '../ui/ValueDiff';
import { storedValueText } from '../reader/valueText';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    overflowWrap: 'anywhere',
  },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  whole: { flexBasis: '100%' },
  version: { alignSelf: 'start' },
});

export type HistoryItemProps = {
  change: ChangeRecord;
  /** The current policy; undefined for another scope than the one in view, where nothing can be restored. */
  policy: Policy | undefined;
  /** The draft that restores the scope to its state after this change; undefined where that is not offered. */
  version: RestoredDraft | undefined;
  /** Undefined where nothing can be restored now. */
  onRestore: ((restored: RestoredDraft, reason: string) => void) | undefined;
};

export const HistoryItem = ({ change, policy, version, onRestore }: HistoryItemProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const historyMessages = useHistoryMessages();
  const { at, by, reason, steps, unknownOptions } = change;
  const restore = onRestore && ((restored: RestoredDraft) => onRestore(restored, historyMessages.restored(at)));
  return (
    <li className={styles.root}>
      <div className={pane.strong}>{historyMessages.by(authorName(by) ?? null, at)}</div>
      {reason !== '' && <div className={pane.label}>{historyMessages.reason(reason)}</div>}
      {steps.map((step) => (
        <PastStep key={step.id} step={step} scope={change.scope} policy={policy} onRestore={restore} />
      ))}
      {unknownOptions.map((id) => (
        <div key={id} className={pane.caption}>
          {historyMessages.unknownOption(id)}
        </div>
      ))}
      {restore && version && draftedIds(version.draft).length > 0 && (
        <SubtleButton
          appearance="outline"
          className={styles.version}
          aria-label={historyMessages.restoreVersionOf(at)}
          onClick={() => restore(version)}
        >
          {historyMessages.restoreVersion}
        </SubtleButton>
      )}
      {restore && version && version.notRestored.length > 0 && (
        <div className={pane.caption}>{historyMessages.lost(version.notRestored.map((id) => terms.labels[id]))}</div>
      )}
    </li>
  );
};

type PastStepProps = Pick<HistoryItemProps, 'policy'> & {
  step: ChangeStep;
  scope: Scope;
  onRestore: ((restored: RestoredDraft) => void) | undefined;
};

const PastStep = ({ step, scope, policy, onRestore }: PastStepProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const historyMessages = useHistoryMessages();
  const label = messages.terms.labels[step.id];
  const [from, to] = [storedValueText(step.from, scope, messages), storedValueText(step.to, scope, messages)];
  const restored = policy && restoreValue(policy, step);
  const drafted = restored ? draftedIds(restored.draft).length : 0;
  return (
    <div className={styles.step}>
      <div className={mergeClasses(pane.caption, styles.whole)}>{label}</div>
      <ValueDiff from={from} to={to} />
      {restored && drafted === 0 && restored.notRestored.length === 0 && (
        <span className={pane.caption}>{historyMessages.asNow}</span>
      )}
      {restored && onRestore && drafted > 0 && (
        <SubtleButton
          appearance="link"
          aria-label={historyMessages.restoreValueOf(label, to)}
          onClick={() => onRestore(restored)}
        >
          {historyMessages.restoreValue}
        </SubtleButton>
      )}
    </div>
  );
};
