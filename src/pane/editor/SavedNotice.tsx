// The last save succeeded; as long as this is shown, one press begins to take it back.
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import type { SettingChange } from '../../policy/draft';
import { undoChanges } from '../../policy/history';
import type { Policy } from '../../policy/policy';
import { Notice } from '../ui/Notice';
import { SubtleButton } from '../ui/SubtleButton';
import { useEditing } from './session/useEditing';

/** Milliseconds. */
const shownFor = 15_000;
const checkedEvery = 1_000;

const isInUse = (element: HTMLElement | null): boolean =>
  element?.matches(':hover') === true ||
  (element?.contains(document.activeElement) === true && document.activeElement?.matches(':focus-visible') === true);

export type SavedNoticeProps = {
  /** What was saved. */
  changes: readonly SettingChange[];
  policy: Policy;
};

export const SavedNotice = ({ changes, policy }: SavedNoticeProps) => {
  const { dismiss, dismissOf } = useMessages();
  const { saved } = useEditorMessages();
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
  const restored = undoChanges(policy, changes);
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
            <SubtleButton aria-label={dismissOf(title)} title={dismiss} onClick={editing.dismiss}>
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
