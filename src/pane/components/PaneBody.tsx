// What stands in the pane: the policy in view, for reading or for editing, or what keeps it from being shown.
import { useState } from 'react';
import type { Setup } from '../opening';
import { useEditor } from '../state/useEditor';
import { useFocusNext } from '../state/useFocusNext';
import { useFreshness } from '../state/useFreshness';
import type { Levels } from '../state/useLevels';
import { useWords } from '../words/words';
import { FailureNotice } from './FailureNotice';
import { Foot } from './Foot';
import { Header } from './Header';
import { Loading } from './Loading';
import { Page } from './Page';
import { Reader } from './Reader';
import { StandingNotices } from './StandingNotices';
import { usePaneStyles } from './styles';

export type PaneBodyProps = { setup: Setup; levels: Levels };

export const PaneBody = ({ setup, levels }: PaneBodyProps) => {
  const pane = usePaneStyles();
  const words = useWords();
  const { level, reading, refresh } = levels;
  const editor = useEditor(levels.editable);
  const focusNext = useFocusNext();
  const [refreshed, setRefreshed] = useState(false);
  useFreshness(setup.client, levels);
  const refreshAndSay = async () => {
    setRefreshed(false);
    await refresh();
    setRefreshed(true);
  };
  const tryAgain = () => {
    focusNext('h1');
    void refreshAndSay();
  };
  const signIn = () => {
    // Whoever did not sign in still has the button.
    void setup.signIn().then(tryAgain, () => undefined);
  };
  const standing = <StandingNotices levels={levels} onRetry={tryAgain} onSignIn={signIn} />;
  return (
    <Page>
      {level ? (
        <Header
          policy={level.policy}
          readAt={level.readAt}
          refreshing={reading.kind === 'reading'}
          refreshed={refreshed && reading.kind === 'idle'}
          onRefresh={() => void refreshAndSay()}
        />
      ) : (
        <h1 className={pane.hidden} tabIndex={-1}>
          {words.title}
        </h1>
      )}
      {editor.kind === 'ready' && levels.actor ? (
        <editor.Editor setup={setup} actor={levels.actor} levels={levels} standing={standing} />
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
        <Foot>
          {editor.kind === 'failed' && <FailureNotice {...words.failures.editor} onRetry={editor.retry} />}
          {standing}
        </Foot>
      )}
    </Page>
  );
};
