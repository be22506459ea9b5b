// What can be deleted, overwritten or no longer sent, each in a sentence.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import type { RiskGroup } from '../../policy/risks';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    listStyleType: 'disc',
    // The markers start where the texts around it start.
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
  },
  single: { listStyleType: 'none', paddingInlineStart: 0 },
});

export const RiskList = ({ groups }: { groups: readonly RiskGroup[] }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { review } = useEditorMessages();
  // Which side wins is one sentence for all types.
  const sentences = new Set(groups.flatMap(({ types, risks }) => risks.map((risk) => review.risk(risk, types))));
  return (
    sentences.size > 0 && (
      <ul role="list" className={mergeClasses(pane.caption, styles.root, sentences.size === 1 && styles.single)}>
        {[...sentences].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    )
  );
};
