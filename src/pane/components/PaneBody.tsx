// What stands in the pane: the policy in view, for reading or for editing, or what keeps it from being shown.
import { useMemo, useState } from 'react';
import type { View } from '../../client/client';
import type { Restored } from '../../policy/history';
import { settingIds, type SettingId } from '../../policy/settings';
import type { Setup } from '../opening';
import { PaneContextProvider, type PaneContext } from '../state/context';
import { shownBy, type Filter } from '../state/filter';
import { editorPart } from '../state/editorPart';
import { useLazyPart } from '../state/lazyPart';
import { withRestored, type LevelState } from '../state/level';
import { toolsPart } from '../state/toolsPart';
import { useFocusNext } from '../state/useFocusNext';
import { useFreshness } from '../state/useFreshness';
import type { Levels } from '../state/useLevels';
import { useWords } from '../words/words';
import { FailureNotice } from './FailureNotice';
import { Foot } from './Foot';
import { Header } from './Header';
import { HiddenTitle } from './HiddenTitle';
import { LazyPlace } from './LazyPlace';
import { Loading } from './Loading';
import { Page } from './Page';
import { Reader } from './Reader';
import type { Narrowed } from './SettingGroups';
import { StandingNotices } from './StandingNotices';
import { UntoldLine } from './UntoldLine';

export type PaneBodyProps = { setup: Setup; levels: Levels };

export const PaneBody = ({ setup, levels }: PaneBodyProps) => {
  const words = useWords();
  const { level, reading, refresh, actor } = levels;
  // Also where the right went while the pane was closed: what was typed before is offered all the same.
  const actorId = actor?.id;
  const left = useMemo(() => actorId !== undefined && setup.kept.hasDrafts(actorId), [setup, actorId]);
  const editor = useLazyPart(editorPart, levels.editable || left);
  const [refreshed, setRefreshed] = useState(false);
  const [filter, setFilter] = useState<Filter>('all');
  const [history, setHistory] = useState<{ opener: HTMLElement; setting: SettingId | undefined }>();
  const focusNext = useFocusNext();
  const narrowed = level && narrowedTo(filter, level, () => setFilter('all'));
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
  const mayChange = editor.kind === 'ready';
  const closeHistory = () => {
    // Before the dialog is gone: with it goes what would show the rest to a screen reader again.
    history?.opener.focus();
    setHistory(undefined);
  };
  const show = (view: View) => {
    // What was pressed is not at the other level: whoever is led there begins at its head.
    focusNext('h1');
    levels.show(view);
  };
  const restore = (restored: Restored, reason: string) => {
    closeHistory();
    focusNext('form [type="submit"]');
    levels.edit((now) => withRestored(now, restored, reason));
  };
  const context: PaneContext = {
    client: setup.client,
    signIn,
    show: mayChange ? show : undefined,
    openHistory: (opener, setting) => setHistory({ opener, setting }),
  };
  return (
    <PaneContextProvider value={context}>
      <Page>
        {level ? (
          <Header
            policy={level.policy}
            userName={setup.userName()}
            readAt={level.readAt}
            refreshing={reading.kind === 'reading'}
            refreshed={refreshed && reading.kind === 'idle'}
            onRefresh={() => void refreshAndSay()}
            tools={
              <LazyPlace part={toolsPart}>
                {({ ToolsPanel }) => <ToolsPanel level={level} filter={filter} onFilter={setFilter} />}
              </LazyPlace>
            }
          />
        ) : (
          <HiddenTitle />
        )}
        {editor.kind === 'ready' && actor ? (
          <editor.Editor
            key={actorId}
            setup={setup}
            actor={actor}
            levels={levels}
            narrowed={narrowed}
            onRetry={tryAgain}
            onSignIn={signIn}
          />
        ) : (
          level && <Reader policy={level.policy} narrowed={narrowed} />
        )}
        {!level && reading.kind === 'failed' && (
          <FailureNotice
            {...words.failures.of(reading.failure)}
            failed={reading}
            onRetry={tryAgain}
            onSignIn={signIn}
          />
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
        {level && history && (
          <LazyPlace part={toolsPart}>
            {({ HistoryDialog }) => (
              <HistoryDialog
                level={level}
                setting={history.setting}
                onBehind={() => void levels.catchUp()}
                onRestore={mayChange ? restore : undefined}
                onClose={closeHistory}
              />
            )}
          </LazyPlace>
        )}
      </Page>
    </PaneContextProvider>
  );
};

const narrowedTo = (filter: Filter, level: LevelState, onClear: () => void): Narrowed | undefined => {
  if (filter === 'all') return undefined;
  const ids = shownBy(filter, level);
  return {
    ids,
    line: (
      <LazyPlace part={toolsPart}>
        {({ FilterLine }) => (
          <FilterLine filter={filter} count={ids.length} total={settingIds.length} onClear={onClear} />
        )}
      </LazyPlace>
    ),
  };
};
