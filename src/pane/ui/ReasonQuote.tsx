// The reason of a change, as its author gave it; nothing where there is none.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'pre-line',
  },
});

export const ReasonQuote = ({ reason, className }: { reason: string | undefined; className?: string }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  if (reason === undefined || reason === '') return null;
  return (
    <blockquote className={mergeClasses(pane.caption, styles.root, className)}>
      <bdi>{reason}</bdi>
    </blockquote>
  );
};
