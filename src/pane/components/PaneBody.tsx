// What stands in the pane: the policy in view, for reading or for editing, or what keeps it from being shown.
import { useMemo, useState } from 'react';
import type { Setup } from '../opening';
import { useEditor } from '../state/useEditor';
import { useFreshness } from '../state/useFreshness';
import type { Levels } from '../state/useLevels';
import { useWords } from '../words/words';
import { FailureNotice } from './FailureNotice';
import { Foot } from './Foot';
import { Header } from './Header';
import { HiddenTitle } from './HiddenTitle';
import { Loading } from './Loading';
import { Page } from './Page';
import { Reader } from './Reader';
import { StandingNotices } from './StandingNotices';
import { UntoldLine } from './UntoldLine';

export type PaneBodyProps = { setup: Setup; levels: Levels };

export const PaneBody = ({ setup, levels }: PaneBodyProps) => {
  const words = useWords();
  const { level, reading, refresh, actor } = levels;
  // Also where the right went while the pane was closed: what was typed before is offered all the same.
  const actorId = actor?.id;
  const left = useMemo(() => actorId !== undefined && setup.kept.hasDrafts(actorId), [setup, actorId]);
  const editor = useEditor(levels.editable || left);
  const [refreshed, setRefreshed] = useState(false);
  useFreshness(setup.client, levels);
  const refreshAndSay = async () => {
    setRefreshed(false);
    await refresh();
    setRefreshed(true);
  };
  const tryAgain = () => void refreshAndSay();
  const signIn = async () => {
    await setup.signIn();
    await refreshAndSay();
  };
  return (
    <Page>
      {level ? (
        <Header
          policy={level.policy}
          userName={setup.userName()}
          readAt={level.readAt}
          refreshing={reading.kind === 'reading'}
          refreshed={refreshed && reading.kind === 'idle'}
          onRefresh={() => void refreshAndSay()}
        />
      ) : (
        <HiddenTitle />
      )}
      {editor.kind === 'ready' && actor ? (
        <editor.Editor key={actorId} setup={setup} actor={actor} levels={levels} onRetry={tryAgain} onSignIn={signIn} />
      ) : (
        level && <Reader policy={level.policy} />
      )}
      {!level && reading.kind === 'failed' && (
        <FailureNotice {...words.failures.of(reading.failure)} failed={reading} onRetry={tryAgain} onSignIn={signIn} />
      )}
      {!level && reading.kind !== 'failed' && (
        <Loading again={reading.kind === 'reading' ? reading.again : undefined} />
      )}
      {editor.kind !== 'ready' && (
        <>
          {level && <UntoldLine />}
          <Foot>
            {editor.kind === 'failed' && <FailureNotice {...words.failures.editor} onRetry={editor.retry} />}
            <StandingNotices levels={levels} onRetry={tryAgain} onSignIn={signIn} />
          </Foot>
        </>
      )}
    </Page>
  );
};
