// For somebody who may change something: the level to look at, the level itself, and at the foot what becomes of its changes.
import type { Failure } from '../../../client/failure';
import type { Policy } from '../../../policy/policy';
import type { Setup } from '../../opening';
import { useFocusNext } from '../../state/useFocusNext';
import { useKeptDrafts } from '../../state/useKeptDrafts';
import type { Levels } from '../../state/useLevels';
import { useSaving, type Saving } from '../../state/useSaving';
import type { Narrowed } from '../SettingGroups';
import { StandingNotices, type StandingNoticesProps } from '../StandingNotices';
import { DraftOffer } from './DraftOffer';
import { LevelEditor } from './LevelEditor';
import { LevelPicker } from './LevelPicker';
import { SavingNotice } from './SavingNotice';

export type EditorProps = Pick<StandingNoticesProps, 'onRetry' | 'onSignIn'> & {
  setup: Setup;
  actor: Policy['actor'];
  levels: Levels;
  narrowed: Narrowed | undefined;
};

/** Stays while levels come and go, so that edits, a save under way and the focus survive a look at another level. */
export const Editor = ({ setup, actor, levels, narrowed, onRetry, onSignIn }: EditorProps) => {
  const { client, config, signIn } = setup;
  const focusNext = useFocusNext();
  const { saving, busy, save, dismiss } = useSaving(client, levels);
  const offer = useKeptDrafts(config.crm.url, levels);
  const { view, level } = levels;
  const sendAgain = () => {
    if (saving.kind !== 'failed') return;
    focusNext('form [type="submit"]');
    void save(saving.reviewed);
  };
  /** What was reviewed goes on as it was only where nothing was edited since, and nobody else has signed in. */
  const signInAndSend = async (goesOn: boolean) => {
    await signIn();
    const now = await levels.refresh();
    if (!now.ok || now.value.actor.id !== actor.id) return;
    if (goesOn) sendAgain();
    else dismiss();
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
        <LevelEditor
          level={level}
          narrowed={narrowed}
          saving={saving}
          busy={busy}
          edit={levels.edit}
          save={save}
          onDiscard={dismiss}
        >
          <StandingNotices levels={levels} told={toldOf(saving)} onRetry={onRetry} onSignIn={onSignIn} />
          {offer && <DraftOffer offer={offer} policy={level.policy} />}
          <SavingNotice
            saving={saving}
            level={level}
            onRetry={sendAgain}
            onSignIn={signInAndSend}
            onDismiss={dismiss}
          />
        </LevelEditor>
      )}
    </>
  );
};

const toldOf = (saving: Saving): Failure['kind'] | undefined => {
  if (saving.kind === 'failed') return saving.failure.kind;
  return saving.kind === 'saving' ? saving.again?.failure.kind : undefined;
};
