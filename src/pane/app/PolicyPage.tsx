// The whole page: the policy in view, for reading or for editing, or why it cannot be shown.
import { useMessages } from '../../i18n/messages';
import { historyModule } from '../history/historyModule';
import { Header } from '../reader/Header';
import { HostLimitationLine } from '../reader/HostLimitationLine';
import { PaneNotices } from '../reader/PaneNotices';
import { Reader } from '../reader/Reader';
import { actorOf, scopeInView } from '../store/selectors';
import { usePane, usePaneState } from '../store/usePane';
import { FailureNotice } from '../ui/FailureNotice';
import { HiddenTitle } from '../ui/HiddenTitle';
import { LazyModule } from '../ui/LazyModule';
import { Page } from '../ui/Page';
import { Skeleton } from '../ui/Skeleton';
import { StickyFooter } from '../ui/StickyFooter';
import type { EditorLoader } from './editorLoader';

export const PolicyPage = ({ editor }: { editor: EditorLoader }) => {
  const { failures } = useMessages();
  const { reads, signIn } = usePane();
  const state = usePaneState();
  const { readStatus, history } = state;
  const scope = scopeInView(state);
  const actor = actorOf(state);
  const loaded = state.editor === 'ready' && actor ? editor.loaded() : undefined;
  return (
    <Page>
      {scope ? <Header scope={scope} /> : <HiddenTitle />}
      {loaded ? <loaded.Editor key={actor?.id} editing={loaded.editing} /> : scope && <Reader policy={scope.policy} />}
      {!scope && readStatus.kind === 'failed' && (
        <FailureNotice
          message={failures.of(readStatus.failure)}
          failed={readStatus}
          onRetry={() => void reads.refresh()}
          onSignIn={() => void signIn()}
        />
      )}
      {!scope && readStatus.kind !== 'failed' && (
        <Skeleton retry={readStatus.kind === 'reading' ? readStatus.retry : undefined} />
      )}
      {!loaded && (
        <>
          {scope && <HostLimitationLine />}
          <StickyFooter>
            <PaneNotices onLoadEditor={editor.retry} />
          </StickyFooter>
        </>
      )}
      {scope && history && (
        <LazyModule source={historyModule}>
          {({ HistoryDialog }) => (
            <HistoryDialog policy={scope.policy} setting={history.setting} canRestore={loaded !== undefined} />
          )}
        </LazyModule>
      )}
    </Page>
  );
};
