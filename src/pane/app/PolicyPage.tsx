// What stands in the pane: the policy in view, for reading or for editing, or what keeps it from being shown.
import { useMemo, useState } from 'react';
import type { Restored } from '../../policy/history';
import { settingIds, type SettingId } from '../../policy/settings';
import type { Setup } from './appContext';
import { PaneContextProvider, type PaneContext } from '../store/context';
import type { Filter } from '../../policy/filters';
import { shownBy } from '../store/filter';
import { editorPart } from '../editor/editorModule';
import { useLazyPart } from '../ui/useLazyModule';
import { withRestored, type LevelState } from '../store/level';
import { toolsPart } from '../history/historyModule';
import { useFocusNext } from '../store/useFocusNext';
import { useFreshness } from '../store/useFreshness';
import type { Levels } from '../store/useLevels';
import { useWords } from '../../i18n/words';
import { FailureNotice } from '../ui/FailureNotice';
import { Foot } from '../ui/StickyFooter';
import { Header } from '../reader/Header';
import { HiddenTitle } from '../ui/HiddenTitle';
import { LazyPlace } from '../ui/LazyModule';
import { Loading } from '../ui/Skeleton';
import { Page } from '../ui/Page';
import { Reader } from '../reader/Reader';
import type { Narrowed } from '../reader/SettingGroups';
import { StandingNotices } from '../reader/StandingNotices';
import { UntoldLine } from '../reader/HostLimitationLine';
import { type ScopeRef } from '../../policy/scopes';

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
  const show = (view: ScopeRef) => {
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
