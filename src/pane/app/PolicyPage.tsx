// The whole page: the policy in view, for reading or for editing, or why it cannot be shown.
import { useCallback, useEffect } from 'react';
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
import { LazyModule, LoadFailure } from '../ui/LazyModule';
import { Page } from '../ui/Page';
import { LoadingPage, Skeleton } from '../ui/Skeleton';
import { useLazyModule } from '../ui/useLazyModule';
import type { EditorLoader } from './editorLoader';

export const PolicyPage = ({ editor }: { editor: EditorLoader }) => {
  const { reads, dispatch } = usePane();
  const state = usePaneState();
  const { readStatus, history, overview, failedPage } = state;
  const scope = scopeInView(state);
  const actor = actorOf(state);
  const loaded = state.editor === 'ready' && actor ? editor.loaded() : undefined;
  const isShown = scope !== undefined;
  const onPageFailed = useCallback(() => dispatch({ type: 'pageLoadFailed' }), [dispatch]);
  const historyPage = useLazyModule(historyModule, history, onPageFailed);
  const overviewPage = useLazyModule(overviewModule, overview, onPageFailed);
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
      {failedPage && <LoadFailure onRetry={() => dispatch({ type: 'pageRetried' })} />}
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
      {scope && history && historyPage.kind === 'ready' && (
        <historyPage.HistoryPage policy={scope.policy} setting={history.setting} canRestore={loaded !== undefined} />
      )}
      {scope && overview && overviewPage.kind === 'ready' && (
        <overviewPage.OverviewPage policy={scope.policy} returnFocus={overview.returnFocus} />
      )}
    </Page>
  );
};
