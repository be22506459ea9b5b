// The bar at the bottom while there are unsaved changes: how many, what they will do, Discard changes, Save settings.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isPersistent } from '../../storage/deviceStorage';
import { pendingChanges, draftedIds, isEditable, problems } from '../../policy/draft';
import type { EditSession } from '../store/state';
import type { SettingId } from '../../policy/settings';
import { isSendable } from './session/edits';
import { useEditing } from './session/useEditing';
import { useProgress } from './session/useProgress';
import { useDisclosure } from '../ui/useDisclosure';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { DisclosureButton } from '../ui/DisclosureButton';
import { narrow, usePaneStyles } from '../ui/styles';
import { DraftEffects } from './DraftEffects';
import { Audience, type AudienceProps } from './Audience';
import { RiskNotice } from './RiskNotice';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS}) calc(-1 * ${tokens.spacingVerticalS})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
    [narrow]: { paddingInline: tokens.spacingHorizontalS, '& > button': { flexGrow: 1 } },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  count: { flexGrow: 1 },
  whole: { flex: '1 0 100%', minWidth: 0 },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '45vh',
    overflowY: 'auto',
    padding: '2px',
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

/** What the draft changes, and whether it would be enforced. */
const draftedSettings = ({ policy, draft }: EditSession): AudienceProps['settings'] =>
  pendingChanges(policy, draft).map(({ id, to }) => ({ id, enforced: to.enforced === true }));

/** Save submits the form that the bar is in. */
export const UnsavedChangesBar = ({ session }: { session: EditSession }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { bar, impact } = useEditorMessages();
  const disclosure = useDisclosure();
  const { discardAll } = useEditing();
  const progress = useProgress();
  const count = draftedIds(session.draft).length;
  const [invalid, conflicts] = [invalidIds(session).length, session.conflicts.length];
  const canSave = isSendable(session) || invalid > 0 || conflicts > 0 || progress === 'saving';
  const wrong = conflicts > 0 ? bar.conflicts(conflicts) : invalid > 0 ? bar.problems(invalid) : undefined;
  return (
    <section className={styles.root} aria-label={bar.label}>
      <div className={mergeClasses(styles.whole, styles.line)}>
        <span role="status" className={mergeClasses(styles.count, pane.label)}>
          {count > 0 && bar.count(count)}
          {progress && <span className={pane.hidden}>{bar[progress]}</span>}
          {wrong !== undefined && <span className={styles.wrong}> · {wrong}</span>}
        </span>
        {count > 0 && (
          <DisclosureButton appearance="link" opensUp disclosure={disclosure}>
            {impact.title}
          </DisclosureButton>
        )}
      </div>
      {count > 0 && disclosure.open && (
        <div
          role="group"
          aria-label={impact.title}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll container needs the focus for the arrow keys
          tabIndex={0}
          {...disclosure.panel}
          className={mergeClasses(styles.whole, styles.panel)}
        >
          <RiskNotice session={session} />
          <DraftEffects session={session} />
          <Audience policy={session.policy} settings={draftedSettings(session)} drafted />
        </div>
      )}
      {!isPersistent() && <span className={mergeClasses(styles.whole, pane.caption)}>{bar.notPersistent}</span>}
      <Button disabledFocusable={progress === 'saving'} onClick={discardAll}>
        {bar.discard}
      </Button>
      {canSave && (
        <Button appearance="primary" type="submit" disabledFocusable={progress !== undefined}>
          {progress ? bar[progress] : bar.save}
        </Button>
      )}
    </section>
  );
};

/** Edits that break a constraint or that the CRM has refused, of settings that can still be edited. */
const invalidIds = ({ policy, draft, fieldErrors }: EditSession): readonly SettingId[] => {
  const broken = problems(draft);
  return draftedIds(draft).filter((id) => (broken[id] ?? fieldErrors[id]) !== undefined && isEditable(policy, id));
};
