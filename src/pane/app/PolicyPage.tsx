// The whole page: the policy in view, for reading or for editing, or why it cannot be shown.
import { useEffect } from 'react';
import { historyModule } from '../history/historyModule';
import { Header } from '../reader/Header';
import { HostLimitationLine } from '../reader/HostLimitationLine';
import { overviewModule } from '../overview/overviewModule';
import { noticesModule } from '../notices/noticesModule';
import { Reader } from '../reader/Reader';
import { actorOf, coversPane, scopeInView } from '../store/selectors';
import { sourcesModule } from '../sources/sourcesModule';
import { usePane, usePaneState } from '../store/usePane';
import { HiddenTitle } from '../ui/HiddenTitle';
import { LazyModule, LoadedModule } from '../ui/LazyModule';
import { Page } from '../ui/Page';
import { LoadingPage, Skeleton } from '../ui/Skeleton';
import { useLazyModule } from '../ui/useLazyModule';
import type { EditorLoader } from './editorLoader';

export const PolicyPage = ({ editor }: { editor: EditorLoader }) => {
  const { reads } = usePane();
  const state = usePaneState();
  const { readStatus, history, overview } = state;
  const scope = scopeInView(state);
  const actor = actorOf(state);
  const loaded = state.editor === 'ready' && actor ? editor.loaded() : undefined;
  const isShown = scope !== undefined;
  const historyPage = useLazyModule(historyModule, history !== undefined);
  const overviewPage = useLazyModule(overviewModule, overview !== undefined);
  const isLoadingPage =
    (history !== undefined && historyPage.kind !== 'ready') ||
    (overview !== undefined && overviewPage.kind !== 'ready');
  // After the first paint, so that a press has not to wait.
  useEffect(() => {
    if (isShown) void sourcesModule.load();
  }, [isShown]);
  const retry = readStatus.kind === 'reading' ? readStatus.retry : undefined;
  const failed = readStatus.kind === 'failed' ? readStatus : undefined;
  if (!scope && !loaded) {
    const loading = <LoadingPage retry={retry} />;
    if (!failed) return loading;
    return (
      <LazyModule source={noticesModule} fallback={loading}>
        {({ ReadFailurePage }) => <ReadFailurePage failed={failed} />}
      </LazyModule>
    );
  }
  return (
    <Page covered={coversPane(state) && !isLoadingPage}>
      {scope ? <Header scope={scope} /> : <HiddenTitle />}
      {!loaded && (
        <LazyModule source={noticesModule}>
          {({ PaneNotices }) => <PaneNotices onLoadEditor={editor.retry} />}
        </LazyModule>
      )}
      {loaded ? <loaded.Editor key={actor?.id} editing={loaded.editing} /> : scope && <Reader policy={scope.policy} />}
      {!scope && !failed && <Skeleton retry={retry} />}
      {!scope && failed && (
        <LazyModule source={noticesModule}>
          {({ ReadFailure }) => <ReadFailure failed={failed} onRetry={() => void reads.refresh()} />}
        </LazyModule>
      )}
      {!loaded && <HostLimitationLine />}
      {scope && history && (
        <LoadedModule module={historyPage}>
          {({ HistoryPage }) => (
            <HistoryPage policy={scope.policy} setting={history.setting} canRestore={loaded !== undefined} />
          )}
        </LoadedModule>
      )}
      {scope && overview && (
        <LoadedModule module={overviewPage}>
          {({ OverviewPage }) => <OverviewPage policy={scope.policy} returnFocus={overview.returnFocus} />}
        </LoadedModule>
      )}
    </Page>
  );
};
