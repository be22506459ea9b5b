// What stands in the pane: the policy in view, for reading or for editing, or what keeps it from being shown.
import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Client } from '../../client/client';
import type { Scope } from '../../policy/levels';
import type { Levels } from '../state/useLevels';
import { useWords } from '../words/words';
import { FailureNotice } from './FailureNotice';
import { Header } from './Header';
import { Loading } from './Loading';
import { Reader } from './Reader';

const Editor = lazy(() => import('./editor/Editor').then(({ Editor: component }) => ({ default: component })));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

export type PaneBodyProps = { client: Client; levels: Levels; remember: (scope: Scope) => void };

export const PaneBody = ({ client, levels, remember }: PaneBodyProps) => {
  const styles = useStyles();
  const { loading, title } = useWords();
  const { level, reading, refresh } = levels;
  const failure = reading.kind === 'failed' && (
    <FailureNotice failure={reading.failure} onRetry={() => void refresh()} />
  );
  if (!level) {
    return (
      <main className={styles.root} aria-label={title}>
        {failure || <Loading sentence={loading} />}
      </main>
    );
  }
  const { policy, readAt } = level;
  const reader = <Reader policy={policy} />;
  return (
    <main className={styles.root} aria-label={title}>
      <Header
        policy={policy}
        readAt={readAt}
        refreshing={reading.kind === 'reading'}
        onRefresh={() => void refresh()}
      />
      {failure}
      {policy.editableScopes.length === 0 ? (
        reader
      ) : (
        <Suspense fallback={reader}>
          <Editor client={client} level={level} levels={levels} remember={remember} />
        </Suspense>
      )}
    </main>
  );
};
