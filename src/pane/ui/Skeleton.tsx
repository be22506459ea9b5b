// The shape of the policy while it is loading, as in the HTML, with a line about it.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { PendingRetry } from '../../client/retry';
import { useMessages } from '../../i18n/messages';
import { RetryCountdown } from './RetryNotice';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  root: { position: 'relative' },
  sentence: { position: 'absolute', insetBlockStart: 0, insetInline: 0 },
  /** Page has these margins already. */
  shape: { padding: 0 },
});

export const Skeleton = ({ retry }: { retry: PendingRetry | undefined }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { loading, failures } = useMessages();
  return (
    <div className={styles.root}>
      <div role="status" className={mergeClasses(pane.caption, styles.sentence)}>
        {retry ? (
          <>
            {failures.of(retry.failure).title}. <RetryCountdown at={retry.retryAt} />
          </>
        ) : (
          loading
        )}
      </div>
      <div className={mergeClasses('shape', styles.shape)} aria-hidden="true">
        <b />
        <i />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
};
