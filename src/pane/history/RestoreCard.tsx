// An opened change: each of its steps with what can be restored, and the whole version.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMessages } from '../../i18n/messages';
import { useHistoryMessages } from '../../i18n/useHistoryMessages';
import { draftedIds } from '../../policy/draft';
import { restoreValue, type ChangeStep, type RestoredDraft } from '../../policy/history';
import { effectiveEntry, type Policy } from '../../policy/policy';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';
import type { Disclosure } from '../ui/useDisclosure';
import { StepDiff, storedText } from './StepDiff';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: '7px 11px 11px',
  },
  steps: { alignSelf: 'stretch' },
  step: {
    '& + &': {
      marginTop: tokens.spacingVerticalS,
      paddingTop: '7px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  name: { margin: 0, fontWeight: tokens.fontWeightRegular },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
});

/** What an opened change needs to restore something. */
export type Restoring = {
  policy: Policy;
  /** All settings as they were after this change; undefined where that is not offered. */
  version: RestoredDraft | undefined;
  /** There are unsaved edits, which a restored value could replace. */
  isUnsaved: boolean;
  /** Undefined where nothing can be restored now. */
  onRestore: ((restored: RestoredDraft, reason: string) => void) | undefined;
};

export type RestoreCardProps = {
  panel: Disclosure['panel'];
  at: string;
  steps: readonly ChangeStep[];
  unknownOptions: readonly string[];
  restoring: Restoring;
};

export const RestoreCard = ({ panel, at, steps, unknownOptions, restoring }: RestoreCardProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useHistoryMessages();
  const { policy, version, isUnsaved, onRestore } = restoring;
  const restore = onRestore && ((restored: RestoredDraft) => onRestore(restored, messages.restored(at)));
  const isAlone = steps.length + unknownOptions.length === 1;
  return (
    <div {...panel} className={mergeClasses(pane.card, styles.root)}>
      <ul role="list" className={mergeClasses(pane.plainList, styles.steps)}>
        {steps.map((step) => (
          <RestorableStep key={step.id} step={step} isAlone={isAlone} policy={policy} onRestore={restore} />
        ))}
        {unknownOptions.map((id) => (
          <li key={id} className={mergeClasses(pane.caption, styles.step)}>
            {messages.unknownOption(id)}
          </li>
        ))}
      </ul>
      {isUnsaved && <div className={pane.caption}>{messages.unsaved}</div>}
      {restore && version && draftedIds(version.draft).length > 0 && (
        <SubtleButton appearance="outline" onClick={() => restore(version)}>
          {messages.restoreVersion(at)}
        </SubtleButton>
      )}
      {restore &&
        version?.notRestored
          .filter(({ id }) => steps.every((step) => step.id !== id))
          .map(({ id, reason }) => (
            <div key={id} className={pane.caption}>
              {messages.notRestoredOf(terms.labels[id], reason)}
            </div>
          ))}
    </div>
  );
};

type RestorableStepProps = {
  step: ChangeStep;
  /** The change has no other: its name is above already. */
  isAlone: boolean;
  policy: Policy;
  onRestore: ((restored: RestoredDraft) => void) | undefined;
};

const RestorableStep = ({ step, isAlone, policy, onRestore }: RestorableStepProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const history = useHistoryMessages();
  const label = messages.terms.labels[step.id];
  const value = storedText(step.to, messages, history);
  const restored = restoreValue(policy, step);
  const [obstacle] = restored.notRestored;
  const isAsNow = !obstacle && draftedIds(restored.draft).length === 0;
  return (
    <li className={styles.step}>
      {!isAlone && <h3 className={mergeClasses(pane.caption, styles.name)}>{label}</h3>}
      <div className={styles.line}>
        <StepDiff step={step} />
        {isAsNow && <span className={pane.caption}>{isInEffect(policy, step) ? history.inEffect : history.asNow}</span>}
        {!isAsNow && !obstacle && onRestore && (
          <SubtleButton
            appearance="link"
            aria-label={history.restoreValueOf(value, label)}
            onClick={() => onRestore(restored)}
          >
            {history.restoreValue(value)}
          </SubtleButton>
        )}
      </div>
      {obstacle && <div className={pane.caption}>{history.notRestored(obstacle.reason)}</div>}
    </li>
  );
};

/** The scope in view sets the value, and no other scope overrules it. */
const isInEffect = ({ scope, settings }: Policy, { id, to }: ChangeStep): boolean => {
  const setting = settings[id];
  return to !== undefined && setting !== undefined && effectiveEntry(setting)?.scope === scope;
};
