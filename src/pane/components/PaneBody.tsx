// What stands in the pane: the policy in view, for reading or for editing, or what keeps it from being shown.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Setup } from '../opening';
import { useEditor } from '../state/useEditor';
import { useFocusNext } from '../state/useFocusNext';
import type { Levels } from '../state/useLevels';
import { useWords } from '../words/words';
import { FailureNotice } from './FailureNotice';
import { Header } from './Header';
import { Loading } from './Loading';
import { Reader } from './Reader';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalSNudge,
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

export type PaneBodyProps = Pick<Setup, 'client' | 'remember'> & { levels: Levels };

export const PaneBody = ({ client, levels, remember }: PaneBodyProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { failures, loading, title } = useWords();
  const { level, reading, refresh } = levels;
  const editor = useEditor(levels.editable);
  const focusNext = useFocusNext();
  const tryAgain = () => {
    focusNext('h1');
    void refresh();
  };
  const failure = reading.kind === 'failed' && <FailureNotice {...failures.of(reading.failure)} onRetry={tryAgain} />;
  const obstacle = failure || (!level && <Loading sentence={loading} />);
  return (
    <main className={styles.root} aria-label={title}>
      {!level && (
        <h1 className={pane.hidden} tabIndex={-1}>
          {title}
        </h1>
      )}
      {level && (
        <Header
          policy={level.policy}
          readAt={level.readAt}
          refreshing={reading.kind === 'reading'}
          onRefresh={() => void refresh()}
        />
      )}
      {editor.kind === 'ready' && levels.actor ? (
        <editor.Editor client={client} actor={levels.actor} levels={levels} remember={remember} obstacle={obstacle} />
      ) : (
        <>
          {obstacle}
          {editor.kind === 'failed' && <FailureNotice {...failures.editor} onRetry={editor.retry} />}
          {level && <Reader policy={level.policy} />}
        </>
      )}
    </main>
  );
};
