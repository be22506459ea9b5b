// Old and new of every change that would be saved, what each means, and what happens differently from now on.
import { makeStyles, mergeClasses, tokens, useFluent } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { outcomesOf } from '../../../policy/consequences';
import { changes, effectiveValues, type Change } from '../../../policy/draft';
import { syncTypes, type Values } from '../../../policy/settings';
import type { LevelState } from '../../state/level';
import { useEditingWords } from '../../words/editingWords';
import { useWords } from '../../words/words';
import { meaning } from '../plainWords';
import { usePaneStyles } from '../styles';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  values: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  old: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
});

export const ChangeList = ({ level: { policy, draft } }: { level: LevelState }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { effects } = useWords();
  const [now, then] = [effectiveValues(policy), effectiveValues(policy, draft)];
  const [before, after] = [now, then].map((values) => {
    const outcomes = syncTypes.some((type) => values[type]) ? outcomesOf(values) : undefined;
    return outcomes ? effects.sentences(outcomes) : [];
  });
  const different = after?.filter((sentence) => !before?.includes(sentence)) ?? [];
  return (
    <ul role="list" className={mergeClasses(pane.plainList, styles.list)}>
      {changes(policy, draft).map((change) => (
        <ChangeItem key={change.id} change={change} scope={policy.scope} then={then} />
      ))}
      {different.map((sentence) => (
        <li key={sentence} className={pane.caption}>
          {sentence}
        </li>
      ))}
    </ul>
  );
};

type ChangeItemProps = { change: Change; scope: LevelState['policy']['scope']; then: Partial<Values> };

const ChangeItem = ({ change: { id, action, from, to }, scope, then }: ChangeItemProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useWords();
  const { dir } = useFluent();
  const { review, inherit } = useEditingWords();
  const old = action === 'create' ? inherit(scope, from.value) : words.terms.value(from.value);
  const fresh = action === 'remove' ? inherit(scope, to.value) : words.terms.value(to.value);
  return (
    <li>
      <div className={pane.caption}>{words.terms.labels[id]}</div>
      <div className={styles.values}>
        <span className={pane.hidden}>{review.change(old, fresh)}</span>
        <span className={styles.old} aria-hidden="true">
          {old}
        </span>
        <ArrowRightRegular aria-hidden="true" className={dir === 'rtl' ? pane.mirrored : undefined} />
        <span className={pane.strong} aria-hidden="true">
          {fresh}
        </span>
      </div>
      <div className={pane.caption}>{meaning(id, to.value, then, words)}</div>
    </li>
  );
};
