// A setting that two people changed: both values, by whom and when, what each would do, and the choice. Nothing is sent before.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { discard, draftedValues, editOf, isEnforcing, parseInput } from '../../policy/draft';
import type { Draft, Edit } from '../../policy/draft';
import { authorName, inheritedEntry, ownEntry } from '../../policy/policy';
import { settings, type SettingId } from '../../policy/settings';
import type { EditSession, FocusTarget } from '../store/state';
import { statusInView } from '../store/notices';
import { usePane, usePaneState } from '../store/usePane';
import { conflictMark } from '../ui/focus';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useSourcesMessages } from '../../i18n/useSourcesMessages';
import { useMessages } from '../../i18n/messages';
import { effectSentences } from '../sources/effectText';
import { narrow, usePaneStyles } from '../ui/styles';
import { valueMeaning } from './valueMeaning';

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
  would: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'stretch',
    // A long German compound is wider than a line then.
    [narrow]: {
      overflowWrap: 'anywhere',
      hyphens: 'auto',
      '& > button': { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
    },
  },
});

export type MergeConflictProps = { id: SettingId; session: EditSession };

export const MergeConflict = ({ id, session: { policy, draft, conflicts } }: MergeConflictProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const { terms } = messages;
  const editing = useEditorMessages();
  const sources = useSourcesMessages();
  const { dispatch } = usePane();
  const resolve = (choice: 'mine' | 'theirs' | 'edit') => {
    const next = conflicts.find((other) => other !== id);
    const target: FocusTarget = next !== undefined && choice !== 'edit' ? `conflict:${next}` : `setting:${id}`;
    dispatch({ type: 'conflictResolved', id, choice: choice === 'theirs' ? 'theirs' : 'mine' });
    dispatch({ type: 'focusRequested', target });
  };
  const setting = policy.settings[id];
  const inherited = setting && inheritedEntry(setting, policy.scope);
  const own = setting && ownEntry(setting, policy.scope);
  const name = (edit: Edit): string => {
    if (edit.useParent) return editing.inherit(policy.scope, inherited?.value);
    const parsed = parseInput(id, edit.input);
    return messages.valueLabel('value' in parsed ? parsed.value : edit.input, isEnforcing(edit));
  };
  const theirs = own
    ? messages.valueLabel(own.value, own.enforced === true)
    : editing.inherit(policy.scope, inherited?.value);
  // Only the response to the save names who removed a value.
  const status = statusInView(usePaneState());
  const removed = (status.kind === 'rebased' ? status.changes : [])
    .filter(({ scope, steps }) => scope === policy.scope && steps.some((step) => step.id === id))
    .at(-1);
  const by = authorName(own ? own.updatedBy : removed?.by);
  const at = own ? own.updatedAt : removed?.at;
  const mine = name(editOf(policy, draft, id));
  /** The meaning of one choice, and the effects that only this choice has. */
  const would = (chosen: Draft, other: Draft): readonly string[] => {
    const [values, others] = [draftedValues(policy, chosen), draftedValues(policy, other)];
    const effects = effectSentences(id, others, sources, terms);
    const value = values[id];
    return [
      ...(value === undefined ? [] : [valueMeaning(id, value, values, messages, editing)]),
      ...(settings[id].kind === 'interval'
        ? []
        : effectSentences(id, values, sources, terms).filter((effect) => !effects.includes(effect))),
    ];
  };
  return (
    <div className={styles.root} {...conflictMark}>
      <div role="group" tabIndex={-1} aria-label={editing.conflict.title(terms.labels[id])} className={styles.actions}>
        <span className={pane.strong}>{editing.conflict.title(terms.labels[id])}</span>
        <span className={pane.label}>{editing.conflict.theirs(by, theirs, at)}</span>
        <Would sentences={would(discard(draft, id), draft)} />
        <span className={pane.label}>{editing.conflict.mine(mine)}</span>
        <Would sentences={would(draft, discard(draft, id))} />
        <Button onClick={() => resolve('theirs')}>{editing.conflict.useTheirs(theirs)}</Button>
        <Button onClick={() => resolve('mine')}>{editing.conflict.keepMine(mine)}</Button>
        <Button aria-label={editing.conflict.editOf(terms.labels[id])} onClick={() => resolve('edit')}>
          {editing.conflict.edit}
        </Button>
      </div>
    </div>
  );
};

const Would = ({ sentences }: { sentences: readonly string[] }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <ul role="list" className={mergeClasses(pane.plainList, styles.would)}>
      {sentences.map((sentence) => (
        <li key={sentence} className={pane.caption}>
          {sentence}
        </li>
      ))}
    </ul>
  );
};
