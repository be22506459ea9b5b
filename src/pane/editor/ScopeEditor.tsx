// One scope being edited.
import { makeStyles, tokens } from '@fluentui/react-components';
import { draftedIds, draftedValues, problems } from '../../policy/draft';
import { effectiveValues } from '../../policy/effectiveValues';
import { HostLimitationLine } from '../reader/HostLimitationLine';
import { noticesModule } from '../notices/noticesModule';
import { SettingGroups } from '../reader/SettingGroups';
import { isEdited } from '../store/selectors';
import type { EditSession, FocusTarget } from '../store/state';
import { usePane, usePaneState } from '../store/usePane';
import { LazyModule } from '../ui/LazyModule';
import { StickyFooter } from '../ui/StickyFooter';
import { EditableRow } from './EditableRow';
import { EditingNotices } from './EditingNotices';
import { ReviewPage } from './ReviewPage';
import { isSendable } from './session/edits';
import { useEditing } from './session/useEditing';
import { SkipToSave } from './SkipToSave';
import { SummaryStrip } from './SummaryStrip';
import { UndoneEdits } from './UndoneEdits';
import { UnsavedChangesBar } from './UnsavedChangesBar';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  // What a focused field adds must not end behind the bar.
  end: { height: tokens.spacingVerticalL },
});

export const ScopeEditor = ({ session }: { session: EditSession }) => {
  const { policy, draft } = session;
  const styles = useStyles();
  const { dispatch } = usePane();
  const { review: openReview } = useEditing();
  const editing = usePaneState((state) => state.editing);
  const hasBar = isEdited(session) || editing?.save.status.kind === 'saving';
  const submit = () => {
    // Enter in a field is the end of typing: what is wrong with it is shown, and can take the focus.
    if (session.typing !== undefined) dispatch({ type: 'fieldLeft', id: session.typing });
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
      {hasBar && <SkipToSave />}
      <UndoneEdits />
      <SummaryStrip values={draftedValues(policy, draft)} saved={effectiveValues(policy)} />
      <SettingGroups policy={policy} row={(id) => <EditableRow key={id} id={id} session={session} />} />
      <HostLimitationLine />
      <div className={styles.end} />
      <StickyFooter
        notices={<LazyModule source={noticesModule}>{({ PaneNotices }) => <PaneNotices isAtBottom />}</LazyModule>}
      >
        <EditingNotices session={session} />
        {hasBar && <UnsavedChangesBar session={session} />}
      </StickyFooter>
      {editing?.review && <ReviewPage review={editing.review} reason={session.reason} />}
    </form>
  );
};

/** What has to be corrected or decided before anything is sent. What the CRM has refused, it may accept now. */
const firstObstacle = ({ draft, conflicts }: EditSession): FocusTarget | undefined => {
  const broken = problems(draft);
  const [id] = draftedIds(draft).filter((each) => broken[each] !== undefined || conflicts.includes(each));
  if (id === undefined) return undefined;
  return broken[id] === undefined || conflicts.includes(id) ? `conflict:${id}` : `invalid:${id}`;
};
