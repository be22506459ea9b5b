// One scope being edited.
import { makeStyles, tokens } from '@fluentui/react-components';
import { draftedValues } from '../../policy/draft';
import { effectiveValues } from '../../policy/effectiveValues';
import { HostLimitationLine } from '../reader/HostLimitationLine';
import { noticesModule } from '../notices/noticesModule';
import { SettingGroups } from '../reader/SettingGroups';
import { isEdited } from '../store/selectors';
import type { EditSession } from '../store/state';
import { usePaneState } from '../store/usePane';
import { LazyModule } from '../ui/LazyModule';
import { StickyFooter } from '../ui/StickyFooter';
import { EditableRow } from './EditableRow';
import { EditingNotices } from './EditingNotices';
import { ReviewPage } from './ReviewPage';
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
  const { review } = useEditing();
  const editing = usePaneState((state) => state.editing);
  const hasBar = isEdited(session) || editing?.save.status.kind === 'saving';
  return (
    <>
      <form
        className={styles.root}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void review();
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
      </form>
      {/* Not in the form: Enter in its check box would submit it. */}
      {editing?.review && <ReviewPage review={editing.review} reason={session.reason} />}
    </>
  );
};
