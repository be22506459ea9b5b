// One change: of which settings, from what to what, by whom, when and why; opened, what can be restored of it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useHistoryMessages } from '../../i18n/useHistoryMessages';
import { useMessages } from '../../i18n/messages';
import type { ChangeRecord } from '../../policy/history';
import type { SettingId } from '../../policy/settings';
import { DisclosureButton } from '../ui/DisclosureButton';
import { usePaneStyles } from '../ui/styles';
import { useDisclosure } from '../ui/useDisclosure';
import { openMark } from './Day';
import { Reason } from './Reason';
import { RestoreCard, type Restoring } from './RestoreCard';
import { StepDiff } from './StepDiff';

const useStyles = makeStyles({
  root: { overflowWrap: 'anywhere', '& + &': { paddingTop: tokens.spacingVerticalM } },
  summary: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
  },
  step: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  // A press anywhere on the change opens it; the glyph ends where the texts end.
  toggle: {
    alignSelf: 'start',
    justifyContent: 'center',
    margin: '-2px -6px -2px 0',
    color: tokens.colorNeutralForeground3,
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  wide: { gridColumn: 1 },
});

export type HistoryEntryProps = {
  change: ChangeRecord;
  /** The only one to show; undefined for all. */
  setting: SettingId | undefined;
  /** Changes of other scopes are in the same list. */
  namesScope: boolean;
  /** Undefined where nothing of it can be restored. */
  restoring: Restoring | undefined;
};

export const HistoryEntry = ({ change, setting, namesScope, restoring }: HistoryEntryProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { format, terms } = useMessages();
  const messages = useHistoryMessages();
  const disclosure = useDisclosure();
  const { at, reason } = change;
  const steps = change.steps.filter(({ id }) => setting === undefined || setting === id);
  const unknownOptions = setting === undefined ? change.unknownOptions : [];
  const labels = [...steps.map(({ id }) => terms.labels[id]), ...unknownOptions];
  const isOpen = restoring !== undefined && disclosure.open;
  return (
    <li className={styles.root} {...(isOpen && openMark)}>
      <div className={styles.summary}>
        <div>{isOpen ? format.list(labels) : <Steps steps={steps} unknownOptions={unknownOptions} />}</div>
        {restoring && (
          <DisclosureButton
            disclosure={disclosure}
            className={styles.toggle}
            aria-label={messages.details(labels, at)}
          />
        )}
        <div className={mergeClasses(pane.caption, styles.wide)}>
          <Origin change={change} namesScope={namesScope} />
          {reason !== '' && <Reason reason={reason} at={at} />}
        </div>
      </div>
      {isOpen && (
        <RestoreCard
          panel={disclosure.panel}
          at={at}
          steps={steps}
          unknownOptions={unknownOptions}
          restoring={restoring}
        />
      )}
    </li>
  );
};

type StepsProps = Pick<ChangeRecord, 'steps' | 'unknownOptions'>;

const Steps = ({ steps, unknownOptions }: StepsProps) => {
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useHistoryMessages();
  return (
    <>
      {steps.map((step) => (
        <div key={step.id} className={styles.step}>
          <span>{terms.labels[step.id]}</span>
          <StepDiff step={step} />
        </div>
      ))}
      {unknownOptions.map((id) => (
        <div key={id}>{messages.unknownOption(id)}</div>
      ))}
    </>
  );
};

/** "Acme · Grace Weber · 10:02 AM". A person's own scope is changed by nobody else. */
const Origin = ({
  change: { at, by, scope, scopeName },
  namesScope,
}: Pick<HistoryEntryProps, 'change' | 'namesScope'>) => {
  const pane = usePaneStyles();
  const { format, terms } = useMessages();
  const names = [
    ...(namesScope ? [terms.scopeName(scope, scopeName)] : []),
    ...(namesScope && scope === 'user' ? [] : [terms.author(by?.name ?? null)]),
  ];
  return (
    <div className={pane.quiet}>
      {names.map((name, index) => (
        <span key={index}>
          <bdi>{name}</bdi>
          <span> · </span>
        </span>
      ))}
      <span className={pane.nowrap}>{format.time(at)}</span>
    </div>
  );
};
