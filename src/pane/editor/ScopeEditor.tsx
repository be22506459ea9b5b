// One scope being edited.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { draftedIds, draftedValues, pendingChanges, problems } from '../../policy/draft';
import { HostLimitationLine } from '../reader/HostLimitationLine';
import { noticesModule } from '../notices/noticesModule';
import { SettingGroups } from '../reader/SettingGroups';
import { Summary } from '../reader/Summary';
import { isEdited } from '../store/selectors';
import type { EditSession, FocusTarget } from '../store/state';
import { usePane, usePaneState } from '../store/usePane';
import { LazyModule } from '../ui/LazyModule';
import { StickyFooter } from '../ui/StickyFooter';
import { EditableRow } from './EditableRow';
import { EditingNotices } from './EditingNotices';
import { ReviewDialog } from './ReviewDialog';
import { isSendable } from './session/edits';
import { useEditing } from './session/useEditing';
import { UnsavedChangesBar } from './UnsavedChangesBar';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, gap: tokens.spacingVerticalSNudge },
});

export const ScopeEditor = ({ session }: { session: EditSession }) => {
  const { policy, draft } = session;
  const styles = useStyles();
  const messages = useEditorMessages();
  const { dispatch } = usePane();
  const { review: openReview } = useEditing();
  const editing = usePaneState((state) => state.editing);
  const isSaving = editing?.save.status.kind === 'saving';
  const submit = () => {
    const obstacle = firstObstacle(session);
    if (obstacle) dispatch({ type: 'focusRequested', target: obstacle });
    else if (isSendable(session)) void openReview();
  };
  return (
    <form
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Summary
        values={draftedValues(policy, draft)}
        before={pendingChanges(policy, draft).length > 0 ? messages.withChanges : undefined}
      />
      <SettingGroups policy={policy} row={(id) => <EditableRow key={id} id={id} session={session} />} />
      <HostLimitationLine />
      <StickyFooter>
        <LazyModule source={noticesModule}>{({ PaneNotices }) => <PaneNotices />}</LazyModule>
        <EditingNotices session={session} />
        {(isEdited(session) || isSaving) && <UnsavedChangesBar session={session} />}
      </StickyFooter>
      {editing?.review && <ReviewDialog review={editing.review} reason={session.reason} />}
    </form>
  );
};

/** What has to be corrected or decided before anything is sent. What the CRM has refused, it may accept now. */
const firstObstacle = ({ draft, conflicts }: EditSession): FocusTarget | undefined => {
  const broken = problems(draft);
  const [id] = draftedIds(draft).filter((each) => broken[each] !== undefined || conflicts.includes(each));
  if (id === undefined) return undefined;
  return broken[id] === undefined ? `conflict:${id}` : `invalid:${id}`;
};
