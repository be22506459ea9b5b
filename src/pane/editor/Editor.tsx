// For somebody who may change something: the level to look at, the level itself, and at the foot what becomes of its changes.
import type { Failure } from '../../client/failure';
import type { Policy } from '../../policy/policy';
import type { Setup } from '../app/appContext';
import { useFocusNext } from '../store/useFocusNext';
import { useKeptDrafts } from '../store/useKeptDrafts';
import type { Levels } from '../store/useLevels';
import { useReview } from '../store/useReview';
import { useSaving, type Saving } from '../store/useSaving';
import type { Narrowed } from '../reader/SettingGroups';
import { StandingNotices, type StandingNoticesProps } from '../reader/StandingNotices';
import { DraftOffer } from './DraftRecoveryNotice';
import { LevelEditor } from './ScopeEditor';
import { LevelPicker } from './ScopePicker';
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
  const { saving, ...actions } = useSaving(client, levels);
  const { progress, dismiss } = actions;
  const { review, open, cancel, confirm, retry } = useReview(levels, actions);
  const offer = useKeptDrafts(config.crm.url, levels);
  const { view, level } = levels;
  const sendAgain = () => {
    if (saving.kind !== 'failed') return;
    focusNext('form [type="submit"]');
    void retry(saving);
  };
  /** What was reviewed goes on as it was only where nothing was edited since, nobody else has signed in, and nobody has saved. */
  const signInAndSend = async (goesOn: boolean) => {
    await signIn();
    const now = await levels.refresh();
    if (!now.ok || now.value.actor.id !== actor.id) return;
    if (!goesOn) dismiss();
    else if (saving.kind === 'failed' && now.value.version === saving.reviewed.level.policy.version) sendAgain();
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
          progress={progress}
          edit={levels.edit}
          review={review}
          onReview={() => void open()}
          onCancel={cancel}
          onConfirm={(shown) => void confirm(shown)}
          onDiscard={dismiss}
        >
          <StandingNotices levels={levels} told={toldOf(saving)} onRetry={onRetry} onSignIn={onSignIn} />
          {offer && <DraftOffer offer={offer} policy={level.policy} />}
          {/* While the review is open, it shows itself how a check goes, and the focus stays in it. */}
          {!review && (
            <SavingNotice
              saving={saving}
              level={level}
              onRetry={sendAgain}
              onSignIn={signInAndSend}
              onDismiss={dismiss}
            />
          )}
        </LevelEditor>
      )}
    </>
  );
};

const toldOf = (saving: Saving): Failure['kind'] | undefined => {
  if (saving.kind === 'failed') return saving.failure.kind;
  return saving.kind === 'saving' || saving.kind === 'checking' ? saving.again?.failure.kind : undefined;
};
