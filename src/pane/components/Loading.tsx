// The shape of the policy while it is being read, said once to screen readers.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  line: { height: '40px' },
  summary: { height: '122px' },
  rows: { height: '148px' },
});

export const Loading = ({ sentence }: { sentence: string }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <>
      <div role="status" className={mergeClasses(pane.caption, styles.line)}>
        {sentence}
      </div>
      <div className={mergeClasses(pane.card, styles.summary)} />
      <div className={mergeClasses(pane.card, styles.rows)} />
      <div className={mergeClasses(pane.card, styles.rows)} />
    </>
  );
};
