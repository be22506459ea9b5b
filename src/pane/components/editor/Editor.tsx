// For somebody who may change something: the level to look at, how the last save ended, and the level itself.
import type { ReactNode } from 'react';
import type { Policy } from '../../../policy/policy';
import type { Setup } from '../../opening';
import { useFocusNext } from '../../state/useFocusNext';
import type { Levels } from '../../state/useLevels';
import { useSaving } from '../../state/useSaving';
import { LevelEditor } from './LevelEditor';
import { LevelPicker } from './LevelPicker';
import { SavingNotice } from './SavingNotice';

export type EditorProps = Pick<Setup, 'client' | 'remember'> & {
  actor: Policy['actor'];
  levels: Levels;
  /** What keeps the level in view from being shown, or its last reading from being the newest. */
  obstacle: ReactNode;
};

/** Stays while levels come and go, so that edits, a save under way and the focus survive a look at another level. */
export const Editor = ({ client, remember, actor, levels, obstacle }: EditorProps) => {
  const { saving, busy, save, dismiss } = useSaving(client, levels);
  const focusNext = useFocusNext();
  const { view, level } = levels;
  return (
    <>
      <LevelPicker
        client={client}
        actor={actor}
        view={view}
        policy={level?.policy}
        unsaved={levels.unsaved}
        onPick={(picked) => {
          dismiss();
          remember(picked.scope);
          levels.show(picked);
        }}
      />
      <SavingNotice
        saving={saving}
        level={level}
        onDismiss={() => {
          focusNext('h1');
          dismiss();
        }}
      />
      {obstacle}
      {level && <LevelEditor level={level} saving={saving} busy={busy} edit={levels.edit} save={save} />}
    </>
  );
};
