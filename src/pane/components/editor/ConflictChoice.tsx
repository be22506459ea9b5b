// A setting that two people changed: both values and who, and the choice. Nothing is sent before it is made.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SavedMeanwhile } from '../../../client/failure';
import { editOf, parseInput, type Edit } from '../../../policy/draft';
import { inheritedEntry, ownEntry } from '../../../policy/policy';
import type { SettingId } from '../../../policy/settings';
import type { LevelState } from '../../state/level';
import { useEditingWords } from '../../words/editingWords';
import { useWords } from '../../words/words';
import { narrow, usePaneStyles } from '../styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginBlock: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorPaletteDarkOrangeBorderActive,
  },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'stretch',
    // German has words that are longer than a line then.
    [narrow]: {
      overflowWrap: 'anywhere',
      hyphens: 'auto',
      '& > button': { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
    },
  },
});

export type ConflictChoiceProps = {
  id: SettingId;
  level: LevelState;
  /** What the CRM told of others' changes: needed where they took their value away, which no chain shows. */
  meanwhile: readonly SavedMeanwhile[];
  onDecide: (choice: 'mine' | 'theirs') => void;
};

export const ConflictChoice = ({ id, level: { policy, draft }, meanwhile, onDecide }: ConflictChoiceProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useWords();
  const editing = useEditingWords();
  const setting = policy.settings[id];
  const inherited = setting && inheritedEntry(setting, policy.scope);
  const own = setting && ownEntry(setting, policy.scope);
  const name = (edit: Edit): string => {
    if (edit.useParent) return editing.inherit(policy.scope, inherited?.value);
    const parsed = parseInput(id, edit.input);
    return terms.value('value' in parsed ? parsed.value : edit.input);
  };
  const theirs = own ? terms.value(own.value) : editing.inherit(policy.scope, inherited?.value);
  const removed = meanwhile.findLast(({ scope, settings }) => scope === policy.scope && settings.includes(id));
  const by = own ? (own.updatedBy === null ? null : own.updatedBy?.name) : removed?.by;
  const at = own ? own.updatedAt : removed?.at;
  const mine = name(editOf(policy, draft, id));
  return (
    <div className={styles.root} data-conflict="">
      <div role="group" tabIndex={-1} aria-label={editing.conflict.title(terms.labels[id])} className={styles.actions}>
        <span className={pane.strong}>{editing.conflict.title(terms.labels[id])}</span>
        <span className={pane.label}>{editing.conflict.theirs(by, theirs, at)}</span>
        <span className={pane.label}>{editing.conflict.mine(mine)}</span>
        <Button onClick={() => onDecide('theirs')}>{editing.conflict.useTheirs(theirs)}</Button>
        <Button onClick={() => onDecide('mine')}>{editing.conflict.keepMine(mine)}</Button>
      </div>
    </div>
  );
};
