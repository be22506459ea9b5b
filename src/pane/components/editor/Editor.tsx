// For somebody who may change something: the level to look at, the level itself, and at the foot what becomes of its changes.
import type { ReactNode } from 'react';
import type { Policy } from '../../../policy/policy';
import type { Setup } from '../../opening';
import { focusTitle } from '../../state/useFocusNext';
import { useKeptDrafts } from '../../state/useKeptDrafts';
import type { Levels } from '../../state/useLevels';
import { useSaving } from '../../state/useSaving';
import { DraftOffer } from './DraftOffer';
import { LevelEditor } from './LevelEditor';
import { LevelPicker } from './LevelPicker';
import { SavingNotice } from './SavingNotice';

export type EditorProps = {
  setup: Setup;
  actor: Policy['actor'];
  levels: Levels;
  /** What is to be known of the level in view, for its foot. */
  standing: ReactNode;
};

/** Stays while levels come and go, so that edits, a save under way and the focus survive a look at another level. */
export const Editor = ({ setup, actor, levels, standing }: EditorProps) => {
  const { client, config, signIn } = setup;
  const { saving, busy, save, dismiss } = useSaving(client, levels);
  const offer = useKeptDrafts(config.crm.url, levels);
  const { view, level } = levels;
  const sendAgain = () => {
    if (saving.kind === 'failed') void save(saving.reviewed);
  };
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
          levels.show(picked);
        }}
      />
      {level && (
        <LevelEditor level={level} saving={saving} busy={busy} edit={levels.edit} save={save}>
          {/* A save that failed says the same, and more. */}
          {saving.kind !== 'failed' && standing}
          {offer && <DraftOffer offer={offer} policy={level.policy} />}
          <SavingNotice
            saving={saving}
            level={level}
            onRetry={sendAgain}
            onSignIn={() => void signIn().then(sendAgain, () => undefined)}
            onDismiss={() => {
              focusTitle();
              dismiss();
            }}
          />
        </LevelEditor>
      )}
    </>
  );
};
