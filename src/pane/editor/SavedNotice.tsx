// The last save succeeded; as long as this is shown, one press begins to take it back.
import { makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import type { SettingChange } from '../../policy/draft';
import { undoChanges } from '../../policy/history';
import { isEdited } from '../store/selectors';
import type { EditSession } from '../store/state';
import { Notice } from '../ui/Notice';
import { SubtleButton } from '../ui/SubtleButton';
import { useEditing } from './session/useEditing';

/** Milliseconds. */
const shownFor = 15_000;
const checkedEvery = 1_000;

// The glyph ends where the texts end.
const useStyles = makeStyles({ dismiss: { marginInlineEnd: '-4px' } });

const isInUse = (element: HTMLElement | null): boolean =>
  element?.matches(':hover') === true ||
  (element?.contains(document.activeElement) === true && document.activeElement?.matches(':focus-visible') === true);

export type SavedNoticeProps = {
  /** What was saved. */
  changes: readonly SettingChange[];
  session: EditSession;
};

export const SavedNotice = ({ changes, session }: SavedNoticeProps) => {
  const { dismiss, dismissOf } = useMessages();
  const { saved } = useEditorMessages();
  const styles = useStyles();
  const editing = useEditing();
  const ref = useRef<HTMLDivElement>(null);
  // It goes by itself, but not while it is in use.
  useEffect(() => {
    const from = Date.now();
    const timer = setInterval(() => {
      if (!isInUse(ref.current) && Date.now() - from >= shownFor) editing.dismiss();
    }, checkedEvery);
    return () => clearInterval(timer);
  }, [changes, editing]);
  // Not mixed with what was edited while the save was in progress.
  const restored = isEdited(session) ? undefined : undoChanges(session.policy, changes);
  const title = saved.title(changes.length);
  return (
    <div ref={ref}>
      <Notice
        appearance="bar"
        intent="success"
        role="status"
        title={title}
        takesFocus
        actions={
          <>
            {restored && (
              <SubtleButton appearance="outline" onClick={() => void editing.undoSave(restored)}>
                {saved.undo}
              </SubtleButton>
            )}
            <SubtleButton
              className={styles.dismiss}
              aria-label={dismissOf(title)}
              title={dismiss}
              onClick={editing.dismiss}
            >
              <DismissRegular fontSize={16} aria-hidden="true" />
            </SubtleButton>
          </>
        }
      >
        {saved.next}
      </Notice>
    </div>
  );
};
